package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.DataKey;
import dev.vna.archive.spi.KeyProvider;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Encrypts blobs in chunks: each {@value #CHUNK_BYTES} bytes of the blob become {@value
 * #STORED_CHUNK_BYTES} with their tag, as large as the blocks that stores verify. A trailer follows
 * ({@link EncryptedTrailer}).
 */
final class Encryption implements BlobCoding {
  static final int STORED_CHUNK_BYTES = 64 << 10;
  static final int CHUNK_BYTES = STORED_CHUNK_BYTES - ChunkCipher.TAG_BYTES;

  private static final byte LAYOUT = 'E';
  private static final String FACT_START = "{\"sealed\":\"";
  private static final String FACT_END = "\"}";
  private static final String FACT_PURPOSE = "vna fact";
  private static final int ID_BYTES = 16;
  private static final int SALT_BYTES = 32;

  private final KeyProvider keys;
  private final RandomBytes random;
  private final CryptoEngines engines = new CryptoEngines();
  private final WorkThreads threads = WorkThreads.named("vna-encryption");

  Encryption(KeyProvider keys, SecureRandom random) {
    this.keys = keys;
    this.random = new RandomBytes(random);
  }

  CryptoEngines engines() {
    return engines;
  }

  @Override
  public String storeName() {
    return "encrypted store";
  }

  @Override
  public Optional<Executor> executor() {
    return threads.executor();
  }

  @Override
  public void close() {
    threads.close();
  }

  @Override
  public boolean provesWhole() {
    return true; // by a tag for each chunk, which holds its number, and the size in the trailer
  }

  @Override
  public BlobEncoder encoder(long sizeBytes) {
    return new EncryptingEncoder(this, random.bytes(EncryptedTrailer.KEY_BYTES), sizeBytes);
  }

  @Override
  public List<EncodedSource> encode(List<BlobSource> sources) {
    return sources.stream()
        .map(source -> EncodedSource.of(source, this, storedBytes(source.sizeBytes())))
        .toList();
  }

  /** The trailer of a blob. */
  byte[] trailer(BlobKey key, byte[] blobKey, long sizeBytes, byte[] sha256) throws IOException {
    return new EncryptedTrailer(blobKey, sizeBytes, sha256)
        .seal(engines, key, keys.current(key.partition()), random.bytes(SALT_BYTES));
  }

  /** Bytes of all chunks of a blob. */
  static long chunksBytes(long sizeBytes) {
    long chunks = (sizeBytes + CHUNK_BYTES - 1) / CHUNK_BYTES;
    return Math.addExact(sizeBytes, Math.multiplyExact(chunks, (long) ChunkCipher.TAG_BYTES));
  }

  private static long storedBytes(long sizeBytes) {
    return Math.addExact(chunksBytes(sizeBytes), EncryptedTrailer.BYTES);
  }

  static BlobLocation location(StoredBlob stored) {
    byte[] below = stored.location().token();
    return BlobLocation.of(ByteBuffer.allocate(below.length + 1).put(LAYOUT).put(below).array());
  }

  @Override
  public Optional<StoredBlob> stored(StoredBlob blob) {
    byte[] token = blob.location().token();
    if (token.length < 2 || token[0] != LAYOUT) {
      return Optional.empty();
    }
    byte[] below = java.util.Arrays.copyOfRange(token, 1, token.length);
    return Optional.of(
        new StoredBlob(
            blob.key(),
            BlobLocation.of(below),
            storedBytes(blob.sizeBytes()),
            BlobDigests.noSha256()));
  }

  @Override
  public InputStream decode(
      Opener from, StoredBlob blob, long offset, long lengthBytes, boolean shrunk)
      throws IOException {
    StoredBlob stored = stored(blob).orElseThrow(() -> Ranges.foreign(blob, storeName()));
    EncryptedTrailer trailer =
        trailer(from, stored)
            .orElseThrow(
                () -> new BlobCorruptException(blob.key(), 0, "it has no trailer of encryption"));
    if (trailer.sizeBytes() != blob.sizeBytes()) {
      throw new BlobCorruptException(
          blob.key(),
          0,
          "sizeBytes=" + blob.sizeBytes() + " but its trailer says " + trailer.sizeBytes());
    }
    ChunkCipher cipher = new ChunkCipher(engines, trailer.blobKey());
    return new DecryptingInputStream(from, stored, blob, cipher, offset, lengthBytes, shrunk);
  }

  /** Reads the trailer; empty if there is none. */
  private Optional<EncryptedTrailer> trailer(Opener from, StoredBlob stored) throws IOException {
    long offset = stored.sizeBytes() - EncryptedTrailer.BYTES;
    if (offset < 0) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = from.open(stored, offset, EncryptedTrailer.BYTES)) {
      bytes = in.readAllBytes();
    }
    if (!EncryptedTrailer.isOne(bytes)) {
      return Optional.empty();
    }
    if (EncryptedTrailer.version(bytes) != EncryptedTrailer.supportedVersion()) {
      throw new UnsupportedFormatException(
          "the encryption of blob=" + stored.key(),
          EncryptedTrailer.version(bytes),
          EncryptedTrailer.supportedVersion());
    }
    DataKey dataKey = keys.key(EncryptedTrailer.dataKeyId(bytes));
    Optional<EncryptedTrailer> trailer =
        EncryptedTrailer.unseal(engines, bytes, stored.key(), dataKey);
    if (trailer.isEmpty()) {
      throw new BlobCorruptException(
          stored.key(), offset, "its trailer of encryption is damaged or another blob's");
    }
    return trailer;
  }

  @Override
  public Optional<StoredBlob> describe(Opener from, StoredBlob stored) throws IOException {
    return trailer(from, stored)
        .filter(trailer -> storedBytes(trailer.sizeBytes()) == stored.sizeBytes())
        .map(
            trailer ->
                new StoredBlob(
                    stored.key(), location(stored), trailer.sizeBytes(), trailer.sha256()));
  }

  @Override
  public List<ByteRange> storedRanges(Opener from, StoredBlob blob, List<ByteRange> ranges) {
    List<ByteRange> stored = new ArrayList<>();
    for (ByteRange range : ranges) {
      long first = range.offset() / CHUNK_BYTES;
      long last = (range.end() - 1) / CHUNK_BYTES;
      long end = Math.min((last + 1) * STORED_CHUNK_BYTES, chunksBytes(blob.sizeBytes()));
      StoredRanges.add(stored, first * STORED_CHUNK_BYTES, end);
    }
    long trailer = chunksBytes(blob.sizeBytes());
    StoredRanges.add(stored, trailer, trailer + EncryptedTrailer.BYTES);
    return stored;
  }

  /** Facts tell of patients, too. Their key is that of the default partition. */
  @Override
  public LoggedFact encode(LoggedFact fact) throws IOException {
    DataKey dataKey = keys.current(Partition.DEFAULT);
    byte[] salt = random.bytes(SALT_BYTES);
    ChunkCipher cipher = ChunkCipher.derived(engines, dataKey.bytes(), salt, FACT_PURPOSE);
    byte[] sealed = new byte[fact.json().length + ChunkCipher.TAG_BYTES];
    cipher.encrypt(0, proven(fact), fact.json(), fact.json().length, sealed);
    ByteBuffer all = ByteBuffer.allocate(ID_BYTES + SALT_BYTES + sealed.length);
    all.putLong(dataKey.id().getMostSignificantBits());
    all.putLong(dataKey.id().getLeastSignificantBits());
    all.put(salt).put(sealed);
    String text = FACT_START + Base64.getEncoder().encodeToString(all.array()) + FACT_END;
    return new LoggedFact(fact.sequence(), text.getBytes(UTF_8));
  }

  @Override
  public LoggedFact decode(LoggedFact fact) throws IOException {
    String text = new String(fact.json(), UTF_8);
    if (!text.startsWith(FACT_START)) {
      return fact; // logged before encryption was begun
    }
    ByteBuffer all;
    try {
      all =
          ByteBuffer.wrap(
              Base64.getDecoder()
                  .decode(text.substring(FACT_START.length(), text.length() - FACT_END.length())));
    } catch (IllegalArgumentException e) {
      throw damaged(fact);
    }
    if (all.remaining() < ID_BYTES + SALT_BYTES + ChunkCipher.TAG_BYTES) {
      throw damaged(fact);
    }
    DataKey dataKey = keys.key(new UUID(all.getLong(), all.getLong()));
    byte[] salt = new byte[SALT_BYTES];
    all.get(salt);
    byte[] sealed = new byte[all.remaining()];
    all.get(sealed);
    byte[] json = new byte[sealed.length - ChunkCipher.TAG_BYTES];
    ChunkCipher cipher = ChunkCipher.derived(engines, dataKey.bytes(), salt, FACT_PURPOSE);
    if (cipher.decrypt(0, proven(fact), sealed, sealed.length, json).isEmpty()) {
      throw damaged(fact);
    }
    return new LoggedFact(fact.sequence(), json);
  }

  private static byte[] proven(LoggedFact fact) {
    return Long.toString(fact.sequence()).getBytes(UTF_8);
  }

  private static IOException damaged(LoggedFact fact) {
    return new IOException("the sealed fact with sequence=" + fact.sequence() + " is damaged");
  }
}
