package dev.vna.testkit.powercut;

/** What a directory entry leads to. Each change returns what is to run when its call has ended. */
sealed interface DiskNode permits DiskFile, DiskDirectory {
  /** Begins a sync of it. */
  Runnable sync();
}
