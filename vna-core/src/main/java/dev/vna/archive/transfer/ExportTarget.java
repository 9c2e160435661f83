package dev.vna.archive.transfer;

import dev.vna.data.TransferSyntax;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Where the files of a file-set go, one after the other. For one thread. */
interface ExportTarget extends Closeable {
  /** Writes what a file is to contain. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param components of its name, made here
   * @param syntax what its bulk is encoded in
   */
  void write(List<String> components, TransferSyntax syntax, Content content) throws IOException;
}
