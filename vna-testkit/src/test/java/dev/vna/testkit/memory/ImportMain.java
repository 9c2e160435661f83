package dev.vna.testkit.memory;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.archive.transfer.ImportResult;
import java.nio.file.Path;

/** Imports a source in little memory; ends with success if all of it was what it should be. */
final class ImportMain {
  private ImportMain() {}

  /** Directory of the archive, source, number of instances, number of other items. */
  public static void main(String[] arguments) throws Exception {
    try (Archive archive =
        Archive.builder(Path.of(arguments[0])).memoryBytes(16L << 20).minFreeBytes(0).open()) {
      ImportResult result =
          BulkImport.into(archive)
              .from(Path.of(arguments[1]))
              .journal(Path.of(arguments[0], "journal"))
              .run();
      long stored = result.count(ImportOutcome.STORED);
      long others = result.count(ImportOutcome.NO_INSTANCE);
      if (stored != Long.parseLong(arguments[2]) || others != Long.parseLong(arguments[3])) {
        throw new IllegalStateException(result.toString());
      }
    }
  }
}
