package dev.vna.storage;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.DataKey;
import dev.vna.archive.spi.KeyMissingException;
import dev.vna.archive.spi.KeyProvider;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps keys in files that only their owner may read: data keys, encrypted, in one directory;
 * master keys in the same, or better in another, on another volume. Both are needed to read what is
 * encrypted: back them up, apart from the archive and from each other.
 *
 * <p>The first master key and a data key for each partition are made when they are wanted. Safe for
 * use by many threads; for one process at a time.
 */
public final class FileKeyProvider implements KeyProvider {
  private final KeyFiles dataFiles;
  private final KeyFiles masterFiles;
  private final SecureRandom random;
  private final Map<UUID, DataKey> keys = new ConcurrentHashMap<>();
  private final Map<Partition, DataKey> current = new ConcurrentHashMap<>();

  private FileKeyProvider(KeyFiles dataFiles, KeyFiles masterFiles, SecureRandom random) {
    this.dataFiles = dataFiles;
    this.masterFiles = masterFiles;
    this.random = random;
  }

  /**
   * Begins the settings.
   *
   * @param directory where data keys are kept; made if it is not there
   */
  public static Builder builder(Path directory) {
    return new Builder(directory);
  }

  @Override
  public DataKey current(Partition partition) throws IOException {
    DataKey known = current.get(partition);
    return known != null ? known : findCurrent(partition);
  }

  private synchronized DataKey findCurrent(Partition partition) throws IOException {
    Optional<WrappedKey> newest = newest(partition);
    DataKey key = newest.isPresent() ? unwrap(newest.get()) : make(partition, 1);
    current.put(partition, key);
    return key;
  }

  private Optional<WrappedKey> newest(Partition partition) throws IOException {
    Optional<WrappedKey> newest = Optional.empty();
    for (WrappedKey key : wrapped()) {
      if (key.partition().equals(partition)
          && (newest.isEmpty() || newest.get().number() < key.number())) {
        newest = Optional.of(key);
      }
    }
    return newest;
  }

  private DataKey make(Partition partition, long number) throws IOException {
    DataKey key = new DataKey(randomId(), random(DataKey.BYTES));
    write(WrappedKey.wrap(key, partition, number, currentMaster(), random(32)));
    keys.put(key.id(), key);
    return key;
  }

  private void write(WrappedKey key) throws IOException {
    dataFiles.write(WrappedKey.fileName(key.id()), key.encode());
  }

  @Override
  public DataKey key(UUID id) throws IOException {
    DataKey known = keys.get(id);
    return known != null ? known : find(id);
  }

  private synchronized DataKey find(UUID id) throws IOException {
    String name = WrappedKey.fileName(id);
    if (!dataFiles.exists(name)) {
      throw new KeyMissingException(id.toString(), "there is no " + name + " in " + dataFiles);
    }
    return unwrap(readWrapped(name));
  }

  private WrappedKey readWrapped(String name) throws IOException {
    return WrappedKey.parse(dataFiles.read(name))
        .filter(key -> WrappedKey.fileName(key.id()).equals(name))
        .orElseThrow(() -> new KeyMissingException(name, "it is damaged in " + dataFiles));
  }

  private DataKey unwrap(WrappedKey wrapped) throws IOException {
    MasterKey master = master(wrapped.masterKey());
    DataKey key =
        wrapped
            .unwrap(master)
            .orElseThrow(
                () ->
                    new KeyMissingException(
                        wrapped.id().toString(),
                        "its file in "
                            + dataFiles
                            + " is damaged, or not encrypted with "
                            + master));
    keys.put(key.id(), key);
    return key;
  }

  private MasterKey master(UUID id) throws IOException {
    try {
      return readMaster(MasterKey.fileName(id));
    } catch (NoSuchFileException e) {
      throw new KeyMissingException(
          id.toString(), "there is no " + MasterKey.fileName(id) + " in " + masterFiles);
    }
  }

  private MasterKey readMaster(String name) throws IOException {
    return MasterKey.parse(masterFiles.read(name))
        .filter(key -> key.fileName().equals(name))
        .orElseThrow(() -> new KeyMissingException(name, "it is damaged in " + masterFiles));
  }

  private List<WrappedKey> wrapped() throws IOException {
    List<WrappedKey> all = new ArrayList<>();
    for (String name : dataFiles.names()) {
      if (WrappedKey.isFileName(name)) {
        all.add(readWrapped(name));
      }
    }
    return all;
  }

  private List<MasterKey> masters() throws IOException {
    List<MasterKey> all = new ArrayList<>();
    for (String name : masterFiles.names()) {
      if (MasterKey.isFileName(name)) {
        all.add(readMaster(name));
      }
    }
    all.sort(java.util.Comparator.comparingLong(MasterKey::number));
    return all;
  }

  private MasterKey currentMaster() throws IOException {
    List<MasterKey> all = masters();
    if (!all.isEmpty()) {
      return all.get(all.size() - 1);
    }
    List<WrappedKey> orphans = wrapped();
    if (!orphans.isEmpty()) {
      // Going on with a new one would hide that the old one is lost.
      throw new KeyMissingException(
          orphans.get(0).masterKey().toString(), "there is no master key in " + masterFiles);
    }
    return makeMaster(1);
  }

  private MasterKey makeMaster(long number) throws IOException {
    MasterKey master = new MasterKey(randomId(), number, random(EncryptedTrailer.KEY_BYTES));
    masterFiles.write(master.fileName(), master.encode());
    return master;
  }

  /**
   * Makes a new master key, and encrypts all data keys with it. No blob is touched. After a failure
   * some are encrypted with the old one, some with the new one, and all can be had; call again.
   *
   * @return the id of the new one
   * @throws KeyMissingException if a data key cannot be decrypted
   */
  public synchronized UUID changeMasterKey() throws IOException {
    MasterKey master = makeMaster(currentMaster().number() + 1);
    for (WrappedKey key : wrapped()) {
      write(WrappedKey.wrap(unwrap(key), key.partition(), key.number(), master, random(32)));
    }
    return master.id();
  }

  /**
   * Deletes master keys that no data key is encrypted with any more, but for the current one. What
   * was backed up with them needs them still.
   *
   * @return their ids
   */
  public synchronized List<UUID> deleteOldMasterKeys() throws IOException {
    List<MasterKey> all = masters();
    List<UUID> used = wrapped().stream().map(WrappedKey::masterKey).toList();
    List<UUID> deleted = new ArrayList<>();
    for (MasterKey master : all.subList(0, Math.max(0, all.size() - 1))) {
      if (!used.contains(master.id())) {
        masterFiles.delete(master.fileName());
        deleted.add(master.id());
      }
    }
    return deleted;
  }

  /** Makes a new data key for what a partition stores from now on. */
  public synchronized DataKey changeDataKey(Partition partition) throws IOException {
    DataKey key = make(partition, newest(partition).map(WrappedKey::number).orElse(0L) + 1);
    current.put(partition, key);
    return key;
  }

  private UUID randomId() {
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(random(16));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private byte[] random(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Settings of a provider. */
  public static final class Builder {
    private final Path directory;
    private Path masterDirectory;
    private SecureRandom random = new SecureRandom();

    private Builder(Path directory) {
      this.directory = Objects.requireNonNull(directory, "directory");
      masterDirectory = directory;
    }

    /** Where master keys are kept; made if it is not there. Default: with the data keys. */
    public Builder masterDirectory(Path value) {
      masterDirectory = Objects.requireNonNull(value, "masterDirectory");
      return this;
    }

    /** Makes keys and salts. Default the platform's. */
    public Builder random(SecureRandom value) {
      random = Objects.requireNonNull(value, "random");
      return this;
    }

    /**
     * Opens it.
     *
     * @throws IOException if a directory cannot be made, or others than its owner may use it
     */
    public FileKeyProvider open() throws IOException {
      KeyFiles dataFiles = new KeyFiles(directory);
      KeyFiles masterFiles =
          masterDirectory.equals(directory) ? dataFiles : new KeyFiles(masterDirectory);
      return new FileKeyProvider(dataFiles, masterFiles, random);
    }
  }
}
