package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.Tier;
import dev.vna.archive.spi.TieredStore;
import dev.vna.data.DataSet;
import dev.vna.storage.TierLocation.Role;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A landing store with other tiers behind it. Instances land in the first and are acknowledged when
 * they are durable there; copies in other tiers are made later, by policy or by hand.
 *
 * <p>A read takes the best copy, in the order in which the tiers were named, and goes on with the
 * next where one cannot be read or is not what was stored. What a blob leaves behind in the landing
 * store, when its copy there is dropped, is its header: so an index is made again without asking
 * slow tiers.
 *
 * <p>A tier that is not named any more, or not there, makes its copies unreadable, and nothing
 * else. Safe for use by many threads.
 */
public final class TieredStorage implements TieredStore, FileBackedStore {
  private static final Logger LOG = LoggerFactory.getLogger(TieredStorage.class);

  private final LandingStore landing;
  private final TierNames names;
  private final Map<Integer, OpenTier> tiers;
  private final Optional<RecallCache> recalls;
  private volatile DamageListener damage = (blob, tier, why) -> {};

  /** A tier that is there. */
  private record OpenTier(int number, String name, Tier.Kind kind, BlobStore store) {}

  private TieredStorage(
      LandingStore landing,
      TierNames names,
      Map<Integer, OpenTier> tiers,
      Optional<RecallCache> recalls) {
    this.landing = landing;
    this.names = names;
    this.tiers = tiers;
    this.recalls = recalls;
  }

  /**
   * Begins with the store where instances land; it is the tier {@code online}.
   *
   * @param context as the archive gives it to its store
   * @param landing open, and closed with the tiered store
   */
  public static Builder builder(OpenContext context, LandingStore landing) {
    return new Builder(context, landing);
  }

  @Override
  public List<Tier> tiers() throws IOException {
    List<Tier> all = new ArrayList<>();
    for (OpenTier tier : tiers.values()) {
      all.add(
          new Tier(
              tier.name(),
              tier.kind(),
              true,
              tier.store().compresses(),
              tier.store().usedBytes(),
              tier.store().usableBytes()));
    }
    for (String name : names.names()) {
      if (all.stream().noneMatch(tier -> tier.name().equals(name))) {
        all.add(new Tier(name, Tier.Kind.ARCHIVE, false, false, 0, 0));
      }
    }
    return all;
  }

  @Override
  public List<String> tiersOf(BlobLocation location) {
    return readable(TierLocation.decode(location)).stream()
        .map(copy -> nameOf(copy.tier()))
        .distinct()
        .toList();
  }

  /** Copies that hold the whole blob, the best first. */
  private List<TierLocation.Copy> readable(TierLocation location) {
    List<Integer> order = List.copyOf(tiers.keySet());
    return location.copies().stream()
        .filter(TierLocation.Copy::readable)
        .sorted((one, other) -> Integer.compare(rank(order, one.tier()), rank(order, other.tier())))
        .toList();
  }

  private static int rank(List<Integer> order, int tier) {
    int at = order.indexOf(tier);
    return at < 0 ? order.size() : at;
  }

  private String nameOf(int tier) {
    OpenTier open = tiers.get(tier);
    return open != null ? open.name() : names.name(tier).orElse("number " + tier);
  }

  private OpenTier tier(String name) {
    return tiers.values().stream()
        .filter(tier -> tier.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no tier \""
                        + name
                        + "\": there are "
                        + tiers.values().stream().map(OpenTier::name).toList()));
  }

  private BlobStore store(StoredBlob blob, int tier) throws IOException {
    OpenTier open = tiers.get(tier);
    if (open == null) {
      throw new IOException(
          "tier " + nameOf(tier) + " is not there, which has a copy of blob=" + blob.key());
    }
    return open.store();
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    Ranges.check(blob, offset, lengthBytes);
    List<TierLocation.Copy> copies = readable(TierLocation.decode(blob.location()));
    if (copies.isEmpty()) {
      throw new FileNotFoundException("blob " + blob.key() + " has no copy left");
    }
    if (copies.size() == 1 && copies.get(0).role() == Role.LANDED) {
      return landing.open(blob.at(copies.get(0).location()), offset, lengthBytes);
    }
    List<FailoverInputStream.Copy> openable = new ArrayList<>();
    copies.forEach(copy -> openable.add(new CopyOf(blob, copy)));
    return new FailoverInputStream(blob, openable, offset, lengthBytes);
  }

  /** A copy of a blob, read through the recall cache where its tier is slow. */
  private final class CopyOf implements FailoverInputStream.Copy {
    private final StoredBlob blob;
    private final TierLocation.Copy copy;

    CopyOf(StoredBlob blob, TierLocation.Copy copy) {
      this.blob = blob;
      this.copy = copy;
    }

    @Override
    public InputStream open(long offset, long lengthBytes) throws IOException {
      OpenTier tier = tiers.get(copy.tier());
      boolean slow = tier != null && tier.kind() == Tier.Kind.ARCHIVE;
      if (!slow || recalls.isEmpty() || !recalls.get().takes(blob)) {
        return direct(offset, lengthBytes);
      }
      Optional<InputStream> recalled = recalls.get().open(blob, offset, lengthBytes);
      if (recalled.isEmpty() && lengthBytes >= blob.sizeBytes() / 2) {
        recalls.get().recall(blob, new Direct());
        recalled = recalls.get().open(blob, offset, lengthBytes);
      }
      return recalled.isPresent() ? recalled.get() : direct(offset, lengthBytes);
    }

    private InputStream direct(long offset, long lengthBytes) throws IOException {
      return store(blob, copy.tier()).open(blob.at(copy.location()), offset, lengthBytes);
    }

    @Override
    public void damaged(IOException why) {
      damage.damaged(blob, nameOf(copy.tier()), why);
    }

    /** The copy itself, past the cache. */
    private final class Direct implements FailoverInputStream.Copy {
      @Override
      public InputStream open(long offset, long lengthBytes) throws IOException {
        return direct(offset, lengthBytes);
      }

      @Override
      public void damaged(IOException why) {
        CopyOf.this.damaged(why);
      }
    }
  }

  @Override
  public List<StoredBlob> copy(List<Source> blobs, String tierName) throws IOException {
    OpenTier tier = tier(tierName);
    List<BlobSource> sources = new ArrayList<>();
    for (Source source : blobs) {
      if (!tiersOf(source.blob().location()).contains(tierName)) {
        StoredBlob blob = source.blob();
        sources.add(
            new BlobSource(blob.key(), blob.sizeBytes(), blob.sha256(), new Content(source)));
      }
    }
    List<StoredBlob> copied = tier.store().put(sources);
    Map<StoredBlob, BlobLocation> added = new LinkedHashMap<>();
    int next = 0;
    List<StoredBlob> located = new ArrayList<>(blobs.size());
    for (Source source : blobs) {
      StoredBlob blob = source.blob();
      if (next < sources.size() && sources.get(next).key().equals(blob.key())) {
        added.put(blob, copied.get(next++).location());
      }
      BlobLocation here = added.get(blob);
      located.add(
          here == null
              ? blob
              : blob.at(
                  TierLocation.decode(blob.location())
                      .with(new TierLocation.Copy(tier.number(), Role.ADDED, here))
                      .encode()));
    }
    return located;
  }

  private final class Content implements BlobSource.Content {
    private final Source source;

    Content(Source source) {
      this.source = source;
    }

    @Override
    public InputStream open() throws IOException {
      return TieredStorage.this.open(source.blob());
    }

    @Override
    public DataSet header() throws IOException {
      return source.header().read();
    }
  }

  @Override
  public Optional<Without> without(BlobLocation location, String tierName) {
    int number = tier(tierName).number();
    List<TierLocation.Copy> rest = new ArrayList<>();
    List<BlobLocation> dropped = new ArrayList<>();
    List<TierLocation.Copy> others =
        readable(TierLocation.decode(location)).stream()
            .filter(copy -> copy.tier() != number)
            .toList();
    for (TierLocation.Copy copy : TierLocation.decode(location).copies()) {
      if (copy.tier() != number || copy.role() == Role.SHRUNK) {
        rest.add(copy);
      } else if (copy.role() == Role.LANDED) {
        rest.add(new TierLocation.Copy(number, Role.SHRUNK, copy.location()));
        dropped.add(TierLocation.shrinking(copy, others));
      } else {
        dropped.add(TierLocation.alone(copy));
      }
    }
    return rest.stream().anyMatch(TierLocation.Copy::readable)
        ? Optional.of(new Without(TierLocation.of(rest).encode(), dropped))
        : Optional.empty();
  }

  @Override
  public void verify(StoredBlob blob, String tierName) throws IOException {
    int number = tier(tierName).number();
    for (TierLocation.Copy copy : readable(TierLocation.decode(blob.location()))) {
      if (copy.tier() == number) {
        try (InputStream in = store(blob, number).open(blob.at(copy.location()))) {
          if (!blob.matches(in)) {
            throw new BlobCorruptException(
                blob.key(), 0, "the SHA-256 of its copy in tier " + tierName + " does not fit");
          }
        }
      }
    }
  }

  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    Map<Integer, List<StoredBlob>> byTier = new LinkedHashMap<>();
    Map<StoredBlob, List<ByteRange>> shrunk = new LinkedHashMap<>();
    for (StoredBlob blob : blobs) {
      TierLocation location = TierLocation.decode(blob.location());
      if (location.toBeShrunk()) {
        kept(blob, location.copies())
            .ifPresent(ranges -> shrunk.put(blob.at(location.copies().get(0).location()), ranges));
        continue;
      }
      for (TierLocation.Copy copy : location.copies()) {
        byTier
            .computeIfAbsent(copy.tier(), tier -> new ArrayList<>())
            .add(blob.at(copy.location()));
      }
    }
    shrinkSound(shrunk);
    IOException missing = null;
    for (Map.Entry<Integer, List<StoredBlob>> entry : byTier.entrySet()) {
      try {
        store(entry.getValue().get(0), entry.getKey()).delete(entry.getValue());
      } catch (IOException e) {
        if (missing == null) {
          missing = e;
        } else {
          missing.addSuppressed(e);
        }
      }
    }
    if (missing != null) {
      throw missing;
    }
  }

  /** Shrinks what can be; what is to be kept of the rest is damaged, and stays as it is. */
  private void shrinkSound(Map<StoredBlob, List<ByteRange>> shrunk) throws IOException {
    try {
      landing.shrink(shrunk);
    } catch (BlobCorruptException e) {
      for (Map.Entry<StoredBlob, List<ByteRange>> entry : shrunk.entrySet()) {
        try {
          landing.shrink(Map.of(entry.getKey(), entry.getValue()));
        } catch (BlobCorruptException damaged) {
          LOG.warn("blob={} is not shrunk: its header is damaged", entry.getKey().key(), damaged);
        }
      }
    }
  }

  /**
   * What is to be kept of a blob in the landing store; empty if it is shrunk or gone already.
   *
   * @param copies the copy that landed first; others are read if that is damaged
   */
  private Optional<List<ByteRange>> kept(StoredBlob blob, List<TierLocation.Copy> copies)
      throws IOException {
    for (TierLocation.Copy copy : copies) {
      boolean landed = copy.tier() == TierLocation.LANDING;
      try (InputStream in = store(blob, copy.tier()).open(blob.at(copy.location()))) {
        return Optional.of(KeptRanges.of(in, blob.sizeBytes()));
      } catch (BlobCorruptException e) {
        LOG.debug(
            "blob={} in tier {} is damaged: {}", blob.key(), nameOf(copy.tier()), e.getMessage());
      } catch (FileNotFoundException e) {
        if (landed) {
          return Optional.empty();
        }
      } catch (IOException e) {
        if (landed) {
          throw e; // it is tried again later
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void onDamage(DamageListener listener) {
    damage = listener;
  }

  @Override
  public LogPosition recover(LogPosition from, Replay replay) throws IOException {
    return landing.recover(from, replay);
  }

  @Override
  public BlobWrite begin(long expectedSizeBytes) throws IOException {
    return landing.begin(expectedSizeBytes);
  }

  @Override
  public Committed commit(CommitGroup group) throws IOException {
    return landing.commit(group);
  }

  @Override
  public void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException {
    landing.shrink(blobs);
  }

  /** {@inheritDoc} No tier but the landing store has a log. */
  @Override
  public boolean isLogged(StoredBlob copy) {
    TierLocation.Copy one = TierLocation.decode(copy.location()).copies().get(0);
    return one.tier() == TierLocation.LANDING && landing.isLogged(copy.at(one.location()));
  }

  @Override
  public InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    return landing.openForReplay(blob, offset);
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    return landing.put(blobs);
  }

  @Override
  public long reclaim(double worthShare) throws IOException {
    for (OpenTier tier : tiers.values()) {
      long bytes = tier.store().reclaim(worthShare);
      if (bytes > 0) {
        return bytes;
      }
    }
    return 0;
  }

  /** {@inheritDoc} Each copy is named alone. */
  @Override
  public void list(Visitor visitor) throws IOException {
    landing.list(visitor);
    for (OpenTier tier : tiers.values()) {
      if (tier.number() != TierLocation.LANDING) {
        tier.store()
            .list(
                blob ->
                    visitor.blob(
                        blob.at(
                            listed(
                                new TierLocation.Copy(
                                    tier.number(), Role.ADDED, blob.location())))));
      }
    }
  }

  @Override
  public List<BlobLocation> copies(BlobLocation location) {
    return readable(TierLocation.decode(location)).stream().map(TieredStorage::listed).toList();
  }

  /** How {@link #list} names a copy. */
  private static BlobLocation listed(TierLocation.Copy copy) {
    Role role = copy.tier() == TierLocation.LANDING ? Role.LANDED : Role.ADDED;
    return TierLocation.alone(new TierLocation.Copy(copy.tier(), role, copy.location()));
  }

  /** {@inheritDoc} Of the landing store: what comes in goes there. */
  @Override
  public long usableBytes() throws IOException {
    return landing.usableBytes();
  }

  /** {@inheritDoc} Of the landing store; {@link #tiers} tells of the others. */
  @Override
  public long usedBytes() throws IOException {
    return landing.usedBytes();
  }

  @Override
  public void close() throws IOException {
    List<java.io.Closeable> all = new ArrayList<>();
    recalls.ifPresent(all::add);
    tiers.values().forEach(tier -> all.add(tier.store()));
    Closing.all(all);
  }

  @Override
  public void files(LogPosition at, FileVisitor visitor) throws IOException {
    FileBackedStore files =
        landing
            .asFiles()
            .orElseThrow(
                () ->
                    new IOException(
                        "the landing store "
                            + landing.getClass().getName()
                            + " is not one of files"));
    visitor.file(names.file());
    files.files(at, visitor);
    for (OpenTier tier : tiers.values()) {
      if (tier.number() != TierLocation.LANDING) {
        visitor.tier(tier.name(), tier.store());
      }
    }
  }

  /** Settings of a tiered store; each setter checks its own value. */
  public static final class Builder {
    /** What the landing store is called. */
    public static final String ONLINE = "online";

    private static final long DEFAULT_RECALL_BYTES = 10L << 30;
    private static final int DEFAULT_RECALLS = 4;

    private final OpenContext context;
    private final LandingStore landing;
    private final Map<String, OpenTier> added = new LinkedHashMap<>();
    private long recallBytes = DEFAULT_RECALL_BYTES;
    private int concurrentRecalls = DEFAULT_RECALLS;

    private Builder(OpenContext context, LandingStore landing) {
      this.context = context;
      this.landing = landing;
    }

    /**
     * Adds a tier behind those before.
     *
     * @param name names it for ever: 1 to 32 lower-case letters, digits and hyphens
     * @param store open, and closed with the tiered store
     */
    public Builder tier(String name, Tier.Kind kind, BlobStore store) {
      TierNames.check(name);
      if (name.equals(ONLINE)
          || added.putIfAbsent(name, new OpenTier(0, name, kind, store)) != null) {
        throw new IllegalArgumentException("there is a tier \"" + name + "\" already");
      }
      return this;
    }

    /**
     * How many bytes of what was brought back from an {@link Tier.Kind#ARCHIVE} tier are kept in
     * the landing store's directory for the next reader; 0 for none. Default 10 GiB.
     */
    public Builder recallBytes(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("recallBytes=" + bytes + ": want 0 or more");
      }
      recallBytes = bytes;
      return this;
    }

    /** How many blobs are brought back at the same time; others wait. Default 4. */
    public Builder concurrentRecalls(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("concurrentRecalls=" + count + ": want 1 or more");
      }
      concurrentRecalls = count;
      return this;
    }

    /**
     * Opens it.
     *
     * @throws IOException if storage fails; the stores that were given stay open
     */
    public TieredStorage open() throws IOException {
      TierNames names = TierNames.read(context.directory());
      Map<Integer, OpenTier> tiers = new LinkedHashMap<>();
      int number = names.number(ONLINE);
      tiers.put(number, new OpenTier(number, ONLINE, Tier.Kind.ONLINE, landing));
      for (OpenTier tier : added.values()) {
        number = names.number(tier.name());
        tiers.put(number, new OpenTier(number, tier.name(), tier.kind(), tier.store()));
      }
      boolean slow = added.values().stream().anyMatch(tier -> tier.kind() == Tier.Kind.ARCHIVE);
      return new TieredStorage(
          landing,
          names,
          tiers,
          slow && recallBytes > 0 ? Optional.of(recallCache()) : Optional.empty());
    }

    private RecallCache recallCache() throws IOException {
      Path directory = Files.createDirectories(context.directory().resolve("recalled"));
      PackStore store =
          PackStore.builder(directory)
              .archiveId(context.archiveId())
              .clock(context.clock())
              .memoryBytes(context.memoryBytes())
              .open();
      return new RecallCache(store, recallBytes, concurrentRecalls);
    }
  }
}
