package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a coded store does as one where instances land. */
final class CodedLog {
  private final LandingStore store;
  private final BlobCoding coding;

  CodedLog(LandingStore store, BlobCoding coding) {
    this.store = store;
    this.coding = coding;
  }

  LogPosition recover(LogPosition from, LandingStore.Replay replay) throws IOException {
    return store.recover(from, group -> replay.group(decoded(group)));
  }

  private Committed decoded(Committed group) throws IOException {
    List<StoredBlob> blobs = new ArrayList<>(group.blobs().size());
    for (StoredBlob stored : group.blobs()) {
      Optional<StoredBlob> blob = coding.describe(this::openForReplay, stored);
      blobs.add(
          blob.orElseThrow(
              () ->
                  new BlobCorruptException(
                      stored.key(), 0, "it was not stored by the " + coding.storeName())));
    }
    List<LoggedFact> facts = new ArrayList<>(group.facts().size());
    for (LoggedFact fact : group.facts()) {
      facts.add(coding.decode(fact));
    }
    return new Committed(blobs, facts, group.end());
  }

  private InputStream openForReplay(StoredBlob stored, long offset, long lengthBytes)
      throws IOException {
    return new LimitedInputStream(store.openForReplay(stored, offset), lengthBytes);
  }

  BlobWrite begin(long expectedSizeBytes) throws IOException {
    return new CodedWrite(this, store.begin(expectedSizeBytes), coding.encoder());
  }

  Committed commit(CommitGroup group) throws IOException {
    List<NewBlob> blobs = new ArrayList<>(group.blobs().size());
    List<BlobEncoder> encoders = new ArrayList<>(group.blobs().size());
    for (NewBlob blob : group.blobs()) {
      if (blob instanceof NewBlob.InMemory inMemory) {
        BlobEncoder encoder = coding.encoder();
        encoders.add(encoder);
        blobs.add(encoded(inMemory, encoder));
      } else if (blob instanceof NewBlob.Streamed streamed) {
        if (!(streamed.write() instanceof CodedWrite write) || !write.isLentBy(this)) {
          throw new IllegalArgumentException(
              "blob " + blob.key() + " was not written to a place of this store");
        }
        encoders.add(write.encoder());
        blobs.add(write.finish(streamed.key(), streamed.digests()));
      }
    }
    List<LoggedFact> facts = new ArrayList<>(group.facts().size());
    for (LoggedFact fact : group.facts()) {
      facts.add(coding.encode(fact));
    }
    Committed committed = store.commit(new CommitGroup(blobs, facts));
    List<StoredBlob> plain = new ArrayList<>(blobs.size());
    for (int i = 0; i < blobs.size(); i++) {
      NewBlob blob = group.blobs().get(i);
      if (blob instanceof NewBlob.Streamed streamed) {
        streamed.write().close();
      }
      plain.add(
          new StoredBlob(
              blob.key(),
              encoders.get(i).location(committed.blobs().get(i)),
              blob.sizeBytes(),
              blob.digests().sha256()));
    }
    return new Committed(plain, group.facts(), committed.end());
  }

  private static NewBlob encoded(NewBlob.InMemory blob, BlobEncoder encoder) throws IOException {
    BlockChecksums checksums = new BlockChecksums();
    blob.content().forEach(checksums::update);
    if (!checksums.match(blob.digests())) {
      throw new IllegalArgumentException(
          "blob " + blob.key() + " is not what its digests say: sizeBytes=" + blob.sizeBytes());
    }
    BlobDigester digester = new BlobDigester();
    List<ByteBuffer> content = new ArrayList<>();
    SourceCopy.Target to =
        bytes -> {
          ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
          digester.update(copy);
          content.add(copy);
        };
    for (ByteBuffer part : blob.content()) {
      encoder.write(part.duplicate(), to);
    }
    encoder.finish(blob.key(), blob.sizeBytes(), blob.digests().sha256(), to);
    return new NewBlob.InMemory(blob.key(), digester.finish(), content);
  }

  void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException {
    Map<StoredBlob, List<ByteRange>> stored = new LinkedHashMap<>();
    for (Map.Entry<StoredBlob, List<ByteRange>> blob : blobs.entrySet()) {
      Optional<StoredBlob> below = coding.stored(blob.getKey());
      if (below.isPresent()) {
        stored.put(
            below.get(), coding.storedRanges(this::openForReplay, blob.getKey(), blob.getValue()));
      }
    }
    store.shrink(stored);
  }

  InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    return coding.decode(this::openForReplay, blob, offset, blob.sizeBytes() - offset, true);
  }
}
