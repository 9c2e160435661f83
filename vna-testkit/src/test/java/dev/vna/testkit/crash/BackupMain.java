package dev.vna.testkit.crash;

import dev.vna.archive.Archive;
import dev.vna.archive.Backups;
import java.nio.file.Path;

/** Backs an archive up again and again, to be killed. The arguments are its directory and where. */
final class BackupMain {
  private BackupMain() {}

  public static void main(String[] arguments) throws Exception {
    try (Archive archive = Archive.open(Path.of(arguments[0]))) {
      Backups backups = Backups.in(Path.of(arguments[1]));
      while (true) {
        archive.backup(backups, (done, total) -> System.out.println(done));
        backups.prune(2);
      }
    }
  }
}
