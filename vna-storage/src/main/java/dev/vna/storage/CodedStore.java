package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store over another, in which blobs are coded. */
abstract class CodedStore implements BlobStore {
  private static final Logger LOG = LoggerFactory.getLogger(CodedStore.class);

  private final BlobStore store;
  private final BlobCoding coding;

  CodedStore(BlobStore store, BlobCoding coding) {
    this.store = store;
    this.coding = coding;
  }

  @Override
  public final List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    List<EncodedSource> encoded = coding.encode(blobs);
    List<StoredBlob> stored = store.put(encoded.stream().map(EncodedSource::source).toList());
    List<StoredBlob> plain = new ArrayList<>(stored.size());
    for (int i = 0; i < stored.size(); i++) {
      plain.add(encoded.get(i).blob(stored.get(i)));
    }
    return plain;
  }

  @Override
  public final InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    Ranges.check(blob, offset, lengthBytes);
    return coding.decode(store::open, blob, offset, lengthBytes, false);
  }

  @Override
  public final void delete(Collection<StoredBlob> blobs) throws IOException {
    List<StoredBlob> stored = new ArrayList<>(blobs.size());
    for (StoredBlob blob : blobs) {
      coding.stored(blob).ifPresent(stored::add);
    }
    store.delete(stored);
  }

  @Override
  public final long reclaim(double worthShare) throws IOException {
    return store.reclaim(worthShare);
  }

  /** {@inheritDoc} Reads a little of each, so it takes longer than that of the store below. */
  @Override
  public final void list(Visitor visitor) throws IOException {
    store.list(
        stored -> {
          Optional<StoredBlob> blob = Optional.empty();
          try {
            blob = coding.describe(store::open, stored);
            if (blob.isEmpty()) {
              LOG.warn("blob={} was not stored by the {}", stored.key(), coding.storeName());
            }
          } catch (BlobCorruptException | java.io.FileNotFoundException e) {
            LOG.warn("blob={} cannot be named: {}", stored.key(), e.getMessage());
          }
          if (blob.isPresent()) {
            visitor.blob(blob.get());
          }
        });
  }

  @Override
  public final long usableBytes() throws IOException {
    return store.usableBytes();
  }

  @Override
  public final Optional<FileBackedStore> asFiles() {
    return store.asFiles();
  }

  @Override
  public final long usedBytes() throws IOException {
    return store.usedBytes();
  }

  @Override
  public final void close() throws IOException {
    Closing.all(store, coding);
  }
}
