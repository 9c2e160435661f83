package dev.vna.examples.dcm;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command whose output is written from its beginning to its end. */
abstract class StreamCommand extends FileCommand {
  /** Writes the output of a file. */
  abstract void write(InputFile file, OutputStream output) throws IOException;

  @Override
  final void write(InputFile file, Path target, PrintWriter messages, Palette palette)
      throws IOException {
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(target))) {
      write(file, output);
    }
  }
}
