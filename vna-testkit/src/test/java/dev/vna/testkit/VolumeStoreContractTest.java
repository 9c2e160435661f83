package dev.vna.testkit;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.PackStore;
import dev.vna.storage.VolumeStore;
import java.io.IOException;

/** Volumes are one store. */
class VolumeStoreContractTest extends BlobStoreContract {
  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    return VolumeStore.builder()
        .reserveBytes(0)
        .volume(1, volume(context, "one"))
        .volume(7, volume(context, "two"))
        .build();
  }

  private static PackStore volume(OpenContext context, String name) throws IOException {
    return PackStore.builder(context.directory().resolve(name))
        .archiveId(context.archiveId())
        .open();
  }
}
