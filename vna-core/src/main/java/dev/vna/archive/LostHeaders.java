package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.HeaderParser;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The headers of instances whose bytes in the log are damaged: from a good copy that a later {@link
 * Fact.BlobsPlaced} names. Where there is none, an instance has of its header what the log says of
 * it beside: its UIDs, and the patient and study of another instance of its study. Such a one is
 * listed as damaged; it is not forgotten.
 */
final class LostHeaders {
  /** None is lost, as far as is known. */
  static final LostHeaders NONE = new LostHeaders(Map.of(), List.of());

  private static final Logger LOG = LoggerFactory.getLogger(LostHeaders.class);

  /** What an instance shares with all others of its study. */
  private static final Set<Integer> OF_STUDY =
      Set.of(
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.AccessionNumber,
          Tag.PatientName,
          Tag.PatientID,
          Tag.IssuerOfPatientID,
          Tag.PatientBirthDate,
          Tag.PatientSex,
          Tag.StudyID);

  private final Map<BlobKey, LogRecord.StoredInstance> found;
  private final List<Damage> damages;

  private LostHeaders(Map<BlobKey, LogRecord.StoredInstance> found, List<Damage> damages) {
    this.found = found;
    this.damages = damages;
  }

  /** What was found for an instance; empty if it was not looked for. */
  Optional<LogRecord.StoredInstance> of(BlobKey key) {
    return Optional.ofNullable(found.get(key));
  }

  /** Notes what is damaged for good, so that the archive knows of it from the beginning. */
  void list(DataDirectory directory) throws IOException {
    if (!damages.isEmpty()) {
      DamageList list = DamageList.read(directory.root());
      damages.forEach(list::put);
      list.flush();
    }
  }

  /** An instance whose header is damaged, and where it was last. */
  private static final class Lost {
    private final Fact.InstanceStored stored;
    private final StoredBlob landed;
    private final String why;
    private StoredBlob last;

    Lost(Fact.InstanceStored stored, StoredBlob landed, String why) {
      this.stored = stored;
      this.landed = landed;
      this.why = why;
      last = landed;
    }

    boolean isConflict() {
      return stored.disposition() == Fact.Disposition.CONFLICT_IDENTITY;
    }
  }

  /**
   * Reads the log after a position, with a store that is opened for that, and copies elsewhere.
   *
   * @throws IOException if the log cannot be read, or storage fails
   */
  static LostHeaders find(Archive.Builder settings, DataDirectory directory, LogPosition after)
      throws IOException {
    HeaderReader reader = new HeaderReader(settings);
    Map<BlobKey, LogRecord.StoredInstance> found = new HashMap<>();
    List<Lost> nowhere = new ArrayList<>();
    String landing;
    try (LandingStore store = OpenArchive.openStore(settings, directory)) {
      Map<BlobKey, Lost> lost = new LinkedHashMap<>();
      LogPosition unused = store.recover(after, group -> look(group, store, reader, lost));
      landing = StoreTiers.list(store).get(0).name();
      for (Lost one : lost.values()) {
        Optional<LogRecord.StoredInstance> copy = elsewhere(one, store, reader);
        copy.ifPresent(header -> found.put(one.landed.key(), header));
        if (copy.isEmpty()) {
          nowhere.add(one);
        }
      }
    }
    List<Damage> damages = new ArrayList<>();
    if (!nowhere.isEmpty()) {
      Map<String, DataSet> studies = studies(settings, directory, reader, nowhere);
      Instant now = settings.clock.instant();
      for (Lost one : nowhere) {
        DataSet header = header(one, studies);
        found.put(
            one.landed.key(), new LogRecord.StoredInstance(one.landed, header, Optional.empty()));
        damages.add(damage(one, landing, now));
      }
    }
    LOG.warn(
        "headers={} are damaged in the log: read from other copies={}, of no copy={}",
        found.size(),
        found.size() - nowhere.size(),
        nowhere.size());
    return new LostHeaders(found, damages);
  }

  private static void look(
      Committed group, LandingStore store, HeaderReader reader, Map<BlobKey, Lost> lost)
      throws IOException {
    for (LoggedChange change : LoggedChange.of(group)) {
      if (change.fact() instanceof Fact.InstanceStored stored && change.blob().isPresent()) {
        StoredBlob blob = change.blob().get();
        try {
          var unused = reader.read(stored, blob, offset -> store.openForReplay(blob, offset));
        } catch (BlobCorruptException e) {
          lost.put(blob.key(), new Lost(stored, blob, e.getMessage()));
        }
      } else if (change.fact() instanceof Fact.BlobsPlaced placed) {
        for (StoredBlob blob : placed.placed()) {
          Lost one = lost.get(blob.key());
          if (one != null) {
            one.last = blob;
          }
        }
      }
    }
  }

  /** The header from the copies that are known last; empty if none can be read. */
  private static Optional<LogRecord.StoredInstance> elsewhere(
      Lost one, LandingStore store, HeaderReader reader) {
    if (one.last.equals(one.landed)) {
      return Optional.empty();
    }
    try {
      LogRecord.StoredInstance read =
          reader.read(
              one.stored,
              one.last,
              offset -> store.open(one.last, offset, one.last.sizeBytes() - offset));
      return Optional.of(new LogRecord.StoredInstance(one.landed, read.header(), read.frames()));
    } catch (IOException e) {
      LOG.warn("no copy of blob={} can be read either", one.landed.key(), e);
      return Optional.empty();
    }
  }

  /** What instances of the same studies say of these. */
  private static Map<String, DataSet> studies(
      Archive.Builder settings, DataDirectory directory, HeaderReader reader, List<Lost> lost)
      throws IOException {
    Map<String, DataSet> studies = new HashMap<>();
    for (Lost one : lost) {
      name(one.stored).ifPresent(name -> studies.put(name, DataSet.EMPTY));
    }
    Set<Long> sequences =
        lost.stream().map(one -> one.landed.key().sequence()).collect(Collectors.toSet());
    try (LandingStore store = OpenArchive.openStore(settings, directory)) {
      LogPosition unused =
          store.recover(LogPosition.START, group -> look(group, store, reader, sequences, studies));
    }
    return studies;
  }

  private static void look(
      Committed group,
      LandingStore store,
      HeaderReader reader,
      Set<Long> lost,
      Map<String, DataSet> studies)
      throws IOException {
    for (LoggedChange change : LoggedChange.of(group)) {
      if (change.fact() instanceof Fact.InstanceStored stored
          && stored.disposition() != Fact.Disposition.CONFLICT_IDENTITY
          && !lost.contains(change.sequence())) {
        Optional<String> name = name(stored).filter(one -> DataSet.EMPTY.equals(studies.get(one)));
        if (name.isPresent() && change.blob().isPresent()) {
          StoredBlob blob = change.blob().get();
          try {
            studies.put(
                name.get(),
                reader.read(stored, blob, offset -> store.openForReplay(blob, offset)).header());
          } catch (BlobCorruptException e) {
            LOG.debug("blob={} is damaged too", blob.key(), e);
          }
        }
      }
    }
  }

  private static Optional<String> name(Fact.InstanceStored stored) {
    return stored.studyInstanceUid().map(uid -> stored.partition().name() + " " + uid);
  }

  /** What is known of an instance without its data set. */
  private static DataSet header(Lost one, Map<String, DataSet> studies) throws IOException {
    Fact.InstanceStored stored = one.stored;
    DataSet.Builder header = DataSet.builder();
    if (!one.isConflict()) {
      name(stored).map(studies::get).ifPresent(study -> header.merge(study, OF_STUDY::contains));
    }
    header.set(Tag.SOPClassUID, stored.sopClassUid());
    header.set(Tag.SOPInstanceUID, stored.sopInstanceUid());
    stored.studyInstanceUid().ifPresent(uid -> header.set(Tag.StudyInstanceUID, uid));
    stored.seriesInstanceUid().ifPresent(uid -> header.set(Tag.SeriesInstanceUID, uid));
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    return HeaderParser.parse(DataSetWriter.toBytes(header.build(), syntax), syntax).header();
  }

  private static Damage damage(Lost one, String tier, Instant now) {
    return new Damage(
        one.landed.key(),
        one.stored.sopInstanceUid(),
        one.stored.studyInstanceUid(),
        tier,
        Damage.Kind.CORRUPT,
        one.why + ": its header is lost",
        now);
  }
}
