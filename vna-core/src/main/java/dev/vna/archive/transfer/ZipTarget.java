package dev.vna.archive.transfer;

import dev.vna.data.TransferSyntax;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Entries of a zip. */
final class ZipTarget implements ExportTarget {
  private static final int BUFFER_BYTES = 64 << 10;

  private final OutputStream out;
  private final ZipOutputStream zip;

  ZipTarget(OutputStream out) {
    this.out = new BufferedOutputStream(new NotClosed(out), BUFFER_BYTES);
    this.zip = new ZipOutputStream(this.out);
  }

  @Override
  public void write(List<String> components, TransferSyntax syntax, Content content)
      throws IOException {
    // What is compressed already only takes time; it goes out in blocks as it is.
    zip.setLevel(syntax.encapsulated() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(String.join("/", components)));
    content.write(zip);
    zip.closeEntry();
  }

  void complete() throws IOException {
    zip.close();
  }

  @Override
  public void close() throws IOException {
    // Not through the zip, which would write an end, and so make half of it look whole.
    out.close();
  }

  /** The stream is the caller's. */
  private static final class NotClosed extends FilterOutputStream {
    NotClosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
