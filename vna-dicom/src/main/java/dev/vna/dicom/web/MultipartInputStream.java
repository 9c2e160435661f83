package dev.vna.dicom.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;

/**
 * A multipart body that is put together as it is read: each file is opened when its turn comes, and
 * closed after it. For one thread.
 */
final class MultipartInputStream extends InputStream {
  private final MultipartOutput multipart;
  private final Iterator<? extends DicomWebClient.Body> files;
  private InputStream current = InputStream.nullInputStream();
  private Optional<DicomWebClient.Body> file = Optional.empty();
  private boolean ended;

  MultipartInputStream(MultipartOutput multipart, Iterator<? extends DicomWebClient.Body> files) {
    this.multipart = multipart;
    this.files = files;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (true) {
      int n = current.read(bytes, offset, length);
      if (n >= 0 || ended) {
        return n;
      }
      advance();
    }
  }

  private void advance() throws IOException {
    current.close();
    if (file.isPresent()) {
      current = file.get().open();
      file = Optional.empty();
      return;
    }
    var delimiter = new ByteArrayOutputStream();
    if (files.hasNext()) {
      file = Optional.of(files.next());
      multipart.part(delimiter, MediaType.DICOM, Optional.empty());
    } else {
      multipart.end(delimiter);
      ended = true;
    }
    current = new ByteArrayInputStream(delimiter.toByteArray());
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
