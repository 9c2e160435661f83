package dev.vna.examples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sets up logging: standard error, one line an event, warnings and what this software says; the
 * environment variable {@code VNA_LOG_LEVEL} gives another level than {@code INFO} for the latter.
 * Standard output carries results alone.
 *
 * <p>In code, since reading an XML file would take a third of the time that the archive takes to
 * start. A file of one's own is named by the system property {@code logback.configurationFile}.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String FILE_PROPERTY = "logback.configurationFile";
  private static final String TEST_FILE = "logback-test.xml";

  /** For the service loader. */
  public LogSetup() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (isLeftToFile()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    LogLine line = new LogLine();
    line.setContext(context);
    line.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("STDERR");
    appender.setTarget("System.err");
    appender.setEncoder(line);
    appender.start();
    context.getLogger("ROOT").setLevel(Level.WARN);
    context.getLogger("ROOT").addAppender(appender);
    context
        .getLogger("dev.vna")
        .setLevel(Level.toLevel(System.getenv("VNA_LOG_LEVEL"), Level.INFO));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** An empty file name is none; tests have a file of their own unless they give an empty name. */
  private static boolean isLeftToFile() {
    String file = System.getProperty(FILE_PROPERTY);
    return file == null
        ? LogSetup.class.getClassLoader().getResource(TEST_FILE) != null
        : !file.isEmpty();
  }
}
