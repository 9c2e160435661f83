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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a coded store does as one where instances land. */
final class CodedLog {
  /** Handing a smaller one to another thread takes longer than it saves. */
  private static final long AHEAD_FROM_BYTES = 64 << 10;

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
    return new CodedWrite(
        this, store.begin(expectedSizeBytes), coding.encoder(Long.MAX_VALUE), coding.digester());
  }

  Committed commit(CommitGroup group) throws IOException {
    List<Encoded> encoded = encoded(group.blobs());
    List<NewBlob> blobs = encoded.stream().map(Encoded::blob).toList();
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
              encoded.get(i).encoder().location(committed.blobs().get(i)),
              blob.sizeBytes(),
              blob.digests().sha256()));
    }
    return new Committed(plain, group.facts(), committed.end());
  }

  /** A blob as it is to be stored, and what made it. */
  private record Encoded(NewBlob blob, BlobEncoder encoder) {}

  /** Encodes blobs, every other one in another thread if there are some. */
  private List<Encoded> encoded(List<NewBlob> blobs) throws IOException {
    List<FutureTask<Encoded>> tasks = new ArrayList<>(blobs.size());
    for (NewBlob blob : blobs) {
      FutureTask<Encoded> task = new FutureTask<>(() -> encoded(blob));
      if (tasks.size() % 2 == 1 && blob.sizeBytes() >= AHEAD_FROM_BYTES) {
        coding.executor().ifPresent(executor -> executor.execute(task));
      }
      tasks.add(task);
    }
    // What nobody has begun is done here: run does nothing for one that is under way or done.
    tasks.forEach(FutureTask::run);
    List<Encoded> encoded = new ArrayList<>(blobs.size());
    List<Exception> failures = new ArrayList<>();
    for (FutureTask<Encoded> task : tasks) {
      try {
        encoded.add(result(task));
      } catch (IOException | RuntimeException e) {
        failures.add(e); // the others have to end first: they read what is the caller's
      }
    }
    if (failures.isEmpty()) {
      return encoded;
    }
    if (failures.get(0) instanceof IOException failure) {
      throw failure;
    }
    throw (RuntimeException) failures.get(0);
  }

  private static Encoded result(FutureTask<Encoded> task) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException("encoding failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Encoded encoded(NewBlob blob) throws IOException {
    if (blob instanceof NewBlob.InMemory inMemory) {
      BlobEncoder encoder = coding.encoder(inMemory.sizeBytes());
      return new Encoded(encoded(inMemory, encoder), encoder);
    }
    NewBlob.Streamed streamed = (NewBlob.Streamed) blob;
    if (!(streamed.write() instanceof CodedWrite write) || !write.isLentBy(this)) {
      throw new IllegalArgumentException(
          "blob " + blob.key() + " was not written to a place of this store");
    }
    return new Encoded(write.finish(streamed.key(), streamed.digests()), write.encoder());
  }

  private NewBlob encoded(NewBlob.InMemory blob, BlobEncoder encoder) throws IOException {
    BlockChecksums checksums = new BlockChecksums();
    blob.content().forEach(checksums::update);
    if (!checksums.match(blob.digests())) {
      throw new IllegalArgumentException(
          "blob " + blob.key() + " is not what its digests say: sizeBytes=" + blob.sizeBytes());
    }
    BlobDigester digester = coding.digester();
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

  boolean isLogged(StoredBlob copy) {
    return coding.stored(copy).map(store::isLogged).orElse(true);
  }

  InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    return coding.decode(this::openForReplay, blob, offset, blob.sizeBytes() - offset, true);
  }
}
