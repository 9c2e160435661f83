package dev.vna.testkit;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.PackStore;
import java.io.IOException;

/** The same with segments, lanes and open files so few and small that all limits are met. */
class PackStoreSmallSegmentsContractTest extends LandingStoreContract {
  @Override
  protected LandingStore open(OpenContext context) throws IOException {
    return PackStore.builder(context.directory())
        .archiveId(context.archiveId())
        .clock(context.clock())
        .memoryBytes(1 << 19)
        .segmentSizeBytes(64 << 10)
        .lanes(1)
        .openFiles(2)
        .preallocateBytes(0)
        .open();
  }
}
