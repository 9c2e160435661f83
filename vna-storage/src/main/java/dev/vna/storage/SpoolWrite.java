package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A blob that streams into a file of its own, because all lanes are lent; copied when committed.
 */
final class SpoolWrite extends PackWrite {
  private final Path path;
  private final StorageFile file;

  SpoolWrite(Lanes lender, Path path, StorageFile file) {
    super(lender);
    this.path = path;
    this.file = file;
  }

  Path path() {
    return path;
  }

  @Override
  StorageFile file() {
    return file;
  }

  @Override
  long contentOffset() {
    return 0;
  }

  @Override
  void write(ByteBuffer bytes, long offset) throws IOException {
    file.write(bytes, offset);
  }

  @Override
  void giveBack() throws IOException {
    lender().endSpool(this);
  }
}
