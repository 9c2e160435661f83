package dev.vna.testkit.crash;

import dev.vna.archive.Archive;
import dev.vna.archive.Partition;
import dev.vna.storage.EncryptedStore;
import dev.vna.storage.FileKeyProvider;
import dev.vna.storage.PackStoreProvider;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Changes the keys of an encrypted archive while it stores, until it is killed. */
final class RotationMain {
  private RotationMain() {}

  /** Arguments: the directory, the number of the first instance. Prints what was stored. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    FileKeyProvider keys = keys(directory);
    try (Archive archive = settings(directory, keys).open()) {
      for (int i = Integer.parseInt(arguments[1]); true; i++) {
        archive.store(new ByteArrayInputStream(instance(i)));
        System.out.println("stored " + i);
        keys.changeMasterKey();
        keys.deleteOldMasterKeys();
        keys.changeDataKey(Partition.DEFAULT);
      }
    }
  }

  static byte[] instance(int number) {
    SyntheticStudy study = SyntheticStudies.seeded(number).smallCt(1);
    return study.instance(0).toBytes();
  }

  static Path masterKeys(Path directory) {
    return directory.resolve("master-keys");
  }

  static FileKeyProvider keys(Path directory) throws IOException {
    return FileKeyProvider.builder(directory.resolve("keys"))
        .masterDirectory(masterKeys(directory))
        .open();
  }

  static Archive.Builder settings(Path directory, FileKeyProvider keys) {
    return Archive.builder(directory.resolve("archive"))
        .minFreeBytes(0)
        .blobStore(
            context ->
                EncryptedStore.builder(new PackStoreProvider().open(context)).keys(keys).open());
  }
}
