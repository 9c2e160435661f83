package dev.vna.archive.transfer;

import dev.vna.data.Finding;
import dev.vna.data.media.DirectoryRecord;
import dev.vna.data.media.FileSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** The files that a DICOMDIR names, and no others. */
final class FileSetSource implements ImportSource {
  private final FileSet fileSet;
  private final List<DirectoryRecord> records;

  FileSetSource(Path dicomdir, BiConsumer<Path, String> findings) throws IOException {
    fileSet = FileSet.read(dicomdir);
    for (Finding finding : fileSet.findings()) {
      findings.accept(dicomdir, finding.toString());
    }
    List<DirectoryRecord> all = new ArrayList<>(fileSet.allRecords());
    all.addAll(fileSet.orphans());
    all.removeIf(record -> record.fileId().isEmpty());
    records = all;
  }

  @Override
  public void list(Sink sink) throws IOException, InterruptedException {
    Set<Path> seen = new HashSet<>();
    for (DirectoryRecord record : records) {
      String name = record.fileId().orElseThrow().toString();
      Optional<Path> file = fileSet.file(record);
      if (file.isEmpty()) {
        sink.leaveOut(name, ImportOutcome.MISSING, "the DICOMDIR names it, and it is not there");
      } else if (seen.add(file.get())) {
        offer(name, file.get(), sink);
      }
    }
  }

  private static void offer(String name, Path file, Sink sink)
      throws IOException, InterruptedException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    String key = FileStamp.of(file.toRealPath(), attributes);
    if (sink.isWanted(key, attributes.size())) {
      sink.put(new ImportItem(name, key, attributes.size(), () -> Files.newInputStream(file)));
    }
  }

  @Override
  public Optional<Amount> measure(BooleanSupplier stop) throws IOException {
    long bytes = 0;
    Set<Path> seen = new HashSet<>();
    long missing = 0;
    for (DirectoryRecord record : records) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      Optional<Path> file = fileSet.file(record);
      if (file.isEmpty()) {
        missing++;
      } else if (seen.add(file.get())) {
        bytes += Files.size(file.get());
      }
    }
    return Optional.of(new Amount(missing + seen.size(), bytes));
  }
}
