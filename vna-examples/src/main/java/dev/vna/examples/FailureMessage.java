package dev.vna.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One line for what the world does to us, a stack trace for what we did ourselves. */
final class FailureMessage implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureMessage.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return tell(e, command.getCommandSpec().qualifiedName(), command.getErr());
  }

  /** Tells it in the name of a command, and gives back the command's exit status. */
  static int tell(Exception e, String command, PrintWriter err) {
    if (!(e instanceof IOException)) {
      LOG.error("cannot go on", e);
    }
    err.printf("%s: %s%n", command, message(e));
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Messages of file system exceptions are often a path alone: the class says what is wrong. */
  private static String message(Exception e) {
    return e instanceof FileSystemException || e.getMessage() == null
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : e.getMessage();
  }
}
