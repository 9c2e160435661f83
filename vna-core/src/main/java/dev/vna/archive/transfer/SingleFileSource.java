package dev.vna.archive.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One file. */
final class SingleFileSource implements ImportSource {
  private final Path file;

  SingleFileSource(Path file) {
    this.file = file;
  }

  @Override
  public void list(Sink sink) throws IOException, InterruptedException {
    String key = FileStamp.of(file);
    long size = Files.size(file);
    if (sink.isWanted(key, size)) {
      sink.put(new ImportItem(file.toString(), key, size, () -> Files.newInputStream(file)));
    }
  }

  @Override
  public Optional<Amount> measure(BooleanSupplier stop) throws IOException {
    return Optional.of(new Amount(1, Files.size(file)));
  }
}
