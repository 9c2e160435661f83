package dev.vna.testkit;

import dev.vna.archive.Backups;
import dev.vna.archive.spi.BackupTarget;

/** The contract of places for backups: a directory. */
class DirectoryTargetContractTest extends BackupTargetContract {
  @Override
  protected BackupTarget open() {
    return Backups.in(directory.resolve("backup")).target();
  }
}
