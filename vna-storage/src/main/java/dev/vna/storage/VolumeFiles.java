package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoreFile;
import java.io.IOException;
import java.util.Map;

/** The files of several volumes: those of each in a folder {@code volume-N}. */
record VolumeFiles(Map<Integer, FileBackedStore> volumes) implements FileBackedStore {
  @Override
  public void files(LogPosition at, FileVisitor visitor) throws IOException {
    for (Map.Entry<Integer, FileBackedStore> volume : volumes.entrySet()) {
      volume.getValue().files(at, new Folder("volume-" + volume.getKey() + "/", visitor));
    }
  }

  /** Puts what it takes into a folder. */
  private record Folder(String name, FileVisitor visitor) implements FileVisitor {
    @Override
    public void file(StoreFile file) throws IOException {
      visitor.file(
          new StoreFile(name + file.name(), file.path(), file.lengthBytes(), file.version()));
    }

    @Override
    public void tier(String tier, BlobStore store) throws IOException {
      visitor.tier(tier, store);
    }
  }
}
