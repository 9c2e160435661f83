package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Groups to commit, whose content follows from their numbers. */
final class Groups {
  static final UUID ARCHIVE = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  /** Where a simulated disk has its store. */
  static final Path STORE = Path.of("store").toAbsolutePath();

  private Groups() {}

  static PackStore.Builder on(SimulatedDisk disk) {
    return PackStore.builder(STORE)
        .files(disk)
        .archiveId(ARCHIVE)
        .clock(CLOCK)
        .memoryBytes(8 << 20)
        .segmentSizeBytes(1 << 20)
        .preallocateBytes(1 << 18);
  }

  static PackStore recovered(PackStore.Builder builder) throws IOException {
    PackStore store = builder.open();
    try {
      store.recover(LogPosition.START, group -> {});
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  static BlobKey key(long sequence) {
    return new BlobKey(Partition.DEFAULT, sequence);
  }

  static byte[] bytes(long seed, int size) {
    byte[] bytes = new byte[size];
    long state = seed * 0x9e3779b97f4a7c15L + 1;
    ByteBuffer to = ByteBuffer.wrap(bytes);
    while (to.hasRemaining()) { // xorshift: a test makes gigabytes of these
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      if (to.remaining() >= Long.BYTES) {
        to.putLong(state);
      } else {
        to.put((byte) state);
      }
    }
    return bytes;
  }

  static BlobDigests digests(byte[] bytes) {
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(bytes));
    return digester.finish();
  }

  static NewBlob inMemory(long sequence, int size) {
    byte[] bytes = bytes(sequence, size);
    return new NewBlob.InMemory(key(sequence), digests(bytes), List.of(ByteBuffer.wrap(bytes)));
  }

  static NewBlob streamed(LandingStore store, long sequence, int size) throws IOException {
    byte[] bytes = bytes(sequence, size);
    BlobWrite write = store.begin(size);
    for (int at = 0; at < size; at += 50_000) {
      write.write(ByteBuffer.wrap(bytes, at, Math.min(50_000, size - at)));
    }
    return new NewBlob.Streamed(key(sequence), digests(bytes), write);
  }

  static LoggedFact fact(long sequence) {
    return new LoggedFact(sequence, ("{\"n\":" + sequence + "}").getBytes(UTF_8));
  }

  static CommitGroup group(NewBlob... blobs) {
    List<LoggedFact> facts = new ArrayList<>();
    for (NewBlob blob : blobs) {
      facts.add(fact(blob.key().sequence()));
    }
    return new CommitGroup(List.of(blobs), facts);
  }

  static byte[] read(LandingStore store, StoredBlob blob) throws IOException {
    try (InputStream in = store.open(blob)) {
      return in.readAllBytes();
    }
  }
}
