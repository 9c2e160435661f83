package dev.vna.archive.spi;

import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.Hold;
import dev.vna.archive.NamedKey;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Source;
import dev.vna.data.TagPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Facts as JSON objects in UTF-8, as the log holds them for decades: {@code type} says which fact,
 * {@code v} its version (1), absent members are empty, overlays are {@code
 * {"00100010":["DOE^JANE"]}}. A type or version that is not known is refused: whoever skipped a
 * fact would show what was deleted.
 *
 * <pre>
 * {"v":1,"type":"instance-stored","partition":"default","time":"2026-11-02T09:00:00Z","by":"AE CT1",
 *  "sopClass":"...","sopInstance":"...","study":"...","series":"...","transferSyntax":"...","dataSetOffset":396,
 *  "callingAe":"CT1","calledAe":"VNA","address":"127.0.0.1","issuer":"...","disposition":"NEW","other":7}
 * {"v":1,"type":"deleted","partition":...,"time":...,"by":...,"level":"STUDY","study":...,"reason":...}
 * {"v":1,"type":"deletion-undone","partition":...,"time":...,"by":...,"sequence":7,"reason":...}
 * {"v":1,"type":"deletions-purged","partition":...,"time":...,"sequences":["7"]}
 * {"v":1,"type":"blobs-placed", ... "placed":["7 0102 5000 SHA-256"],"abandoned":[...]}
 * {"v":1,"type":"blobs-erased", ... "erased":[...]}
 * {"v":1,"type":"studies-accessed", ... "day":"2026-11-02","studies":["..."]}
 * {"v":1,"type":"study-labelled", ... "by":...,"study":...,"label":...,"present":true}
 * {"v":1,"type":"hold-placed", ... "study":...,"hold":...,"kind":"FREEZE","reason":...}
 * {"v":1,"type":"hold-released", ... "study":...,"hold":...}
 * {"v":1,"type":"study-corrected", ... "study":...,"overlay":{...},"before":{...},"reason":...}
 * {"v":1,"type":"patient-merged", ... "source":["issuer","ID","study"],"into":[...],"overlay":{...},"before":{...},"reason":...}
 * {"v":1,"type":"patients-linked", ... "one":[...],"other":[...],"reason":...}
 * {"v":1,"type":"studies-moved", ... "from":[...],"to":[...],"studies":["..."],"overlay":{...},"before":{...},"reason":...}
 * {"v":1,"type":"patient-corrected", ... "patient":[...],"overlay":{...},"before":{...},"reason":...}
 * {"v":1,"type":"conflict-resolved", ... "sequence":7,"kind":"CONTENT","resolution":"ACCEPT","displaced":5,"reason":...}
 * {"v":1,"type":"undone", ... "sequence":7,"reason":...}
 * {"v":1,"type":"studies-completed", ... "studies":["..."],"waitingFrom":7}
 * {"v":1,"type":"consumers-moved", ... "positions":{"name":7}}
 * {"v":1,"type":"key-defined", ... "name":...,"path":"(0008,1140)[*].(0008,1155)"}
 * {"v":1,"type":"key-dropped", ... "name":...}
 * </pre>
 *
 * A blob is its number, location, size in bytes and SHA-256, with a space between; location and
 * digest in hexadecimal digits. A hold without a kind is no freeze.
 */
public final class FactCodec {
  private static final int VERSION = 1;
  private static final int SHA256_BYTES = 32;
  private static final JsonFactory JSON = new JsonFactory();

  private static final Map<Class<? extends Fact>, String> TYPES =
      Map.ofEntries(
          Map.entry(Fact.InstanceStored.class, "instance-stored"),
          Map.entry(Fact.Deleted.class, "deleted"),
          Map.entry(Fact.DeletionUndone.class, "deletion-undone"),
          Map.entry(Fact.DeletionsPurged.class, "deletions-purged"),
          Map.entry(Fact.BlobsPlaced.class, "blobs-placed"),
          Map.entry(Fact.BlobsErased.class, "blobs-erased"),
          Map.entry(Fact.StudiesAccessed.class, "studies-accessed"),
          Map.entry(Fact.StudyLabelled.class, "study-labelled"),
          Map.entry(Fact.HoldPlaced.class, "hold-placed"),
          Map.entry(Fact.HoldReleased.class, "hold-released"),
          Map.entry(Fact.StudyCorrected.class, "study-corrected"),
          Map.entry(Fact.PatientMerged.class, "patient-merged"),
          Map.entry(Fact.PatientsLinked.class, "patients-linked"),
          Map.entry(Fact.StudiesMoved.class, "studies-moved"),
          Map.entry(Fact.PatientCorrected.class, "patient-corrected"),
          Map.entry(Fact.ConflictResolved.class, "conflict-resolved"),
          Map.entry(Fact.Undone.class, "undone"),
          Map.entry(Fact.StudiesCompleted.class, "studies-completed"),
          Map.entry(Fact.ConsumersMoved.class, "consumers-moved"),
          Map.entry(Fact.KeyDefined.class, "key-defined"),
          Map.entry(Fact.KeyDropped.class, "key-dropped"));

  /** 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
  private static final long MIN_SECOND = -62_167_219_200L;

  private static final long MAX_SECOND = 253_402_300_799L;

  private FactCodec() {}

  /** The fact as JSON. */
  public static byte[] encode(Fact fact) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("v", VERSION);
      json.writeStringProperty("type", type(fact));
      json.writeStringProperty("partition", fact.partition().name());
      json.writeStringProperty("time", text(fact.time()));
      if (fact instanceof Fact.InstanceStored stored) {
        write(json, stored);
      } else if (fact instanceof Fact.Deleted deleted) {
        json.writeStringProperty("by", deleted.by());
        json.writeStringProperty("level", deleted.level().name());
        write(json, "study", deleted.studyInstanceUid());
        write(json, "series", deleted.seriesInstanceUid());
        write(json, "sopInstance", deleted.sopInstanceUid());
        json.writeStringProperty("reason", deleted.reason());
      } else if (fact instanceof Fact.DeletionUndone undone) {
        json.writeStringProperty("by", undone.by());
        json.writeNumberProperty("sequence", undone.sequence());
        json.writeStringProperty("reason", undone.reason());
      } else if (fact instanceof Fact.DeletionsPurged purged) {
        write(json, "sequences", purged.sequences().stream().map(Object::toString).toList());
      } else if (fact instanceof Fact.BlobsPlaced placed) {
        writeBlobs(json, "placed", placed.placed());
        writeBlobs(json, "abandoned", placed.abandoned());
      } else if (fact instanceof Fact.BlobsErased erased) {
        writeBlobs(json, "erased", erased.erased());
      } else if (fact instanceof Fact.StudiesAccessed accessed) {
        json.writeStringProperty("day", accessed.day().toString());
        write(json, "studies", accessed.studyInstanceUids());
      } else if (fact instanceof Fact.StudyLabelled labelled) {
        json.writeStringProperty("by", labelled.by());
        json.writeStringProperty("study", labelled.studyInstanceUid());
        json.writeStringProperty("label", labelled.label());
        json.writeBooleanProperty("present", labelled.present());
      } else if (fact instanceof Fact.HoldPlaced placed) {
        json.writeStringProperty("by", placed.by());
        json.writeStringProperty("study", placed.studyInstanceUid());
        json.writeStringProperty("hold", placed.holdId());
        if (placed.kind() != Hold.Kind.HOLD) {
          json.writeStringProperty("kind", placed.kind().name());
        }
        json.writeStringProperty("reason", placed.reason());
      } else if (fact instanceof Fact.HoldReleased released) {
        json.writeStringProperty("by", released.by());
        json.writeStringProperty("study", released.studyInstanceUid());
        json.writeStringProperty("hold", released.holdId());
      } else if (fact instanceof Fact.Amendment amendment) {
        write(json, amendment);
      } else if (fact instanceof Fact.StudiesCompleted completed) {
        write(json, "studies", completed.studyInstanceUids());
        json.writeNumberProperty("waitingFrom", completed.waitingFrom());
      } else if (fact instanceof Fact.ConsumersMoved moved) {
        json.writeObjectPropertyStart("positions");
        moved.positions().forEach(json::writeNumberProperty);
        json.writeEndObject();
      } else if (fact instanceof Fact.KeyDefined defined) {
        json.writeStringProperty("by", defined.by());
        json.writeStringProperty("name", defined.key().name());
        json.writeStringProperty("path", defined.key().path().toString());
      } else if (fact instanceof Fact.KeyDropped dropped) {
        json.writeStringProperty("by", dropped.by());
        json.writeStringProperty("name", dropped.name());
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** {@link Instant#toString}, but for its formatter, which costs more than the rest of a fact. */
  static String text(Instant time) {
    boolean showsSeconds = time.getNano() != 0 || time.getEpochSecond() % 60 != 0;
    boolean hasFourDigitYear =
        time.getEpochSecond() >= MIN_SECOND && time.getEpochSecond() <= MAX_SECOND;
    return showsSeconds && hasFourDigitYear
        ? LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC) + "Z"
        : time.toString();
  }

  private static String type(Fact fact) {
    return Optional.ofNullable(TYPES.get(fact.getClass()))
        .orElseThrow(
            () -> new IllegalArgumentException("a fact that is not known: " + fact.getClass()));
  }

  private static void write(JsonGenerator json, Fact.Amendment amendment) {
    json.writeStringProperty("by", amendment.by());
    json.writeStringProperty("reason", amendment.reason());
    if (amendment instanceof Fact.StudyCorrected corrected) {
      json.writeStringProperty("study", corrected.studyInstanceUid());
      write(json, "overlay", corrected.overlay());
      write(json, "before", corrected.before());
    } else if (amendment instanceof Fact.PatientMerged merged) {
      write(json, "source", merged.source());
      write(json, "into", merged.into());
      write(json, "overlay", merged.overlay());
      write(json, "before", merged.before());
    } else if (amendment instanceof Fact.PatientsLinked linked) {
      write(json, "one", linked.one());
      write(json, "other", linked.other());
    } else if (amendment instanceof Fact.StudiesMoved moved) {
      write(json, "from", moved.from());
      write(json, "to", moved.to());
      write(json, "studies", moved.studyInstanceUids());
      write(json, "overlay", moved.overlay());
      write(json, "before", moved.before());
    } else if (amendment instanceof Fact.PatientCorrected corrected) {
      write(json, "patient", corrected.patient());
      write(json, "overlay", corrected.overlay());
      write(json, "before", corrected.before());
    } else if (amendment instanceof Fact.ConflictResolved resolved) {
      json.writeNumberProperty("sequence", resolved.sequence());
      json.writeStringProperty("kind", resolved.kind().name());
      json.writeStringProperty("resolution", resolved.resolution().name());
      write(json, "displaced", resolved.displaced());
    } else if (amendment instanceof Fact.Undone undone) {
      json.writeNumberProperty("sequence", undone.sequence());
    }
  }

  private static void write(JsonGenerator json, Fact.InstanceStored stored) {
    json.writeStringProperty("by", stored.by());
    json.writeStringProperty("sopClass", stored.sopClassUid());
    json.writeStringProperty("sopInstance", stored.sopInstanceUid());
    write(json, "study", stored.studyInstanceUid());
    write(json, "series", stored.seriesInstanceUid());
    json.writeStringProperty("transferSyntax", stored.transferSyntaxUid());
    json.writeNumberProperty("dataSetOffset", stored.dataSetOffset());
    write(json, "callingAe", stored.source().callingAeTitle());
    write(json, "calledAe", stored.source().calledAeTitle());
    write(json, "address", stored.source().address());
    write(json, "issuer", stored.assignedIssuer());
    json.writeStringProperty("disposition", stored.disposition().name());
    write(json, "other", stored.other());
  }

  private static void write(JsonGenerator json, String name, OptionalLong value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }

  private static void write(JsonGenerator json, String name, PatientKey key) {
    write(json, name, List.of(key.issuer(), key.patientId(), key.studyInstanceUid()));
  }

  private static void write(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }

  private static void write(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeBlobs(JsonGenerator json, String name, List<StoredBlob> blobs) {
    write(json, name, blobs.stream().map(FactCodec::text).toList());
  }

  private static String text(StoredBlob blob) {
    return blob.key().sequence()
        + " "
        + blob.location()
        + " "
        + blob.sizeBytes()
        + " "
        + HexFormat.of().formatHex(blob.sha256());
  }

  private static void write(JsonGenerator json, String name, Overlay overlay) {
    json.writeObjectPropertyStart(name);
    overlay.values().forEach((tag, values) -> write(json, String.format("%08X", tag), values));
    json.writeEndObject();
  }

  /**
   * The fact that the JSON tells.
   *
   * @throws IOException if it is damaged, or of a type or version that is not known
   */
  public static Fact decode(byte[] encoded) throws IOException {
    Members members = new Members();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), encoded)) {
      members.read(json);
      return members.fact();
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(
          "a fact of " + encoded.length + " bytes is damaged: " + e.getMessage(), e);
    }
  }

  /** The members of one JSON object; those of an object within it by both their names. */
  private static final class Members {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Map<String, List<String>>> objects = new HashMap<>();

    void read(JsonParser json) {
      require(json.nextToken() == JsonToken.START_OBJECT, "not an object");
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case START_OBJECT -> objects.put(name, object(json));
          case START_ARRAY -> lists.put(name, list(json));
          default -> texts.put(name, json.getString());
        }
      }
    }

    private static Map<String, List<String>> object(JsonParser json) {
      Map<String, List<String>> members = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        boolean isList = json.nextToken() == JsonToken.START_ARRAY;
        members.put(name, isList ? list(json) : List.of(json.getString()));
      }
      return members;
    }

    private static List<String> list(JsonParser json) {
      List<String> values = new ArrayList<>();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        values.add(json.getString());
      }
      return values;
    }

    Fact fact() {
      require(text("v").equals(Integer.toString(VERSION)), "version " + text("v"));
      Partition partition = new Partition(text("partition"));
      Instant time = Instant.parse(text("time"));
      return switch (text("type")) {
        case "instance-stored" -> stored(partition, time);
        case "deleted" ->
            new Fact.Deleted(
                partition,
                time,
                QueryLevel.valueOf(text("level")),
                optional("study"),
                optional("series"),
                optional("sopInstance"),
                text("by"),
                text("reason"));
        case "deletion-undone" ->
            new Fact.DeletionUndone(
                partition, time, number("sequence"), text("by"), text("reason"));
        case "deletions-purged" ->
            new Fact.DeletionsPurged(
                partition, time, list("sequences").stream().map(Long::valueOf).toList());
        case "blobs-placed" ->
            new Fact.BlobsPlaced(
                partition, time, blobs(partition, "placed"), blobs(partition, "abandoned"));
        case "blobs-erased" -> new Fact.BlobsErased(partition, time, blobs(partition, "erased"));
        case "studies-accessed" ->
            new Fact.StudiesAccessed(
                partition, time, LocalDate.parse(text("day")), list("studies"));
        case "study-labelled" ->
            new Fact.StudyLabelled(
                partition, time, text("study"), text("label"), isTrue("present"), text("by"));
        case "hold-placed" ->
            new Fact.HoldPlaced(
                partition,
                time,
                optional("kind").map(Hold.Kind::valueOf).orElse(Hold.Kind.HOLD),
                text("study"),
                text("hold"),
                text("by"),
                text("reason"));
        case "hold-released" ->
            new Fact.HoldReleased(partition, time, text("study"), text("hold"), text("by"));
        case "study-corrected" ->
            new Fact.StudyCorrected(
                partition,
                time,
                text("study"),
                overlay(time),
                before(),
                text("by"),
                text("reason"));
        case "patient-merged" ->
            new Fact.PatientMerged(
                partition,
                time,
                patient("source"),
                patient("into"),
                overlay(time),
                before(),
                text("by"),
                text("reason"));
        case "patients-linked" ->
            new Fact.PatientsLinked(
                partition, time, patient("one"), patient("other"), text("by"), text("reason"));
        case "studies-moved" ->
            new Fact.StudiesMoved(
                partition,
                time,
                patient("from"),
                patient("to"),
                list("studies"),
                overlay(time),
                before(),
                text("by"),
                text("reason"));
        case "patient-corrected" ->
            new Fact.PatientCorrected(
                partition,
                time,
                patient("patient"),
                overlay(time),
                before(),
                text("by"),
                text("reason"));
        case "conflict-resolved" ->
            new Fact.ConflictResolved(
                partition,
                time,
                number("sequence"),
                Conflict.Kind.valueOf(text("kind")),
                ConflictResolution.valueOf(text("resolution")),
                optionalNumber("displaced"),
                text("by"),
                text("reason"));
        case "undone" ->
            new Fact.Undone(partition, time, number("sequence"), text("by"), text("reason"));
        case "studies-completed" ->
            new Fact.StudiesCompleted(partition, time, list("studies"), number("waitingFrom"));
        case "consumers-moved" -> new Fact.ConsumersMoved(partition, time, positions());
        case "key-defined" ->
            new Fact.KeyDefined(
                partition,
                time,
                new NamedKey(text("name"), TagPath.parse(text("path"))),
                text("by"));
        case "key-dropped" -> new Fact.KeyDropped(partition, time, text("name"), text("by"));
        default -> throw new IllegalArgumentException("unknown type " + text("type"));
      };
    }

    private Fact stored(Partition partition, Instant time) {
      return new Fact.InstanceStored(
          partition,
          time,
          new Source(optional("callingAe"), optional("calledAe"), optional("address")),
          text("by"),
          text("sopClass"),
          text("sopInstance"),
          optional("study"),
          optional("series"),
          text("transferSyntax"),
          number("dataSetOffset"),
          optional("issuer"),
          Fact.Disposition.valueOf(text("disposition")),
          optionalNumber("other"));
    }

    private List<StoredBlob> blobs(Partition partition, String name) {
      return list(name).stream().map(text -> blob(partition, text)).toList();
    }

    private static StoredBlob blob(Partition partition, String text) {
      String[] parts = text.split(" ", -1);
      require(parts.length == 4, "a blob of " + parts.length + " parts");
      byte[] sha256 = HexFormat.of().parseHex(parts[3]);
      require(sha256.length == SHA256_BYTES, "a digest of " + sha256.length + " bytes");
      return new StoredBlob(
          new BlobKey(partition, Long.parseLong(parts[0])),
          BlobLocation.of(HexFormat.of().parseHex(parts[1])),
          Long.parseLong(parts[2]),
          sha256);
    }

    private boolean isTrue(String name) {
      String value = text(name);
      require(value.equals("true") || value.equals("false"), "member " + name + " is no boolean");
      return value.equals("true");
    }

    private Overlay overlay(Instant time) {
      return Overlay.of(values(object("overlay")), time);
    }

    private Overlay before() {
      return new Overlay(values(objects.getOrDefault("before", Map.of())), Optional.empty());
    }

    private static Map<Integer, List<String>> values(Map<String, List<String>> members) {
      Map<Integer, List<String>> values = new HashMap<>();
      members.forEach((tag, texts) -> values.put(Integer.parseUnsignedInt(tag, 16), texts));
      return values;
    }

    private PatientKey patient(String name) {
      List<String> parts = list(name);
      require(parts.size() == 3, "member " + name + " has " + parts.size() + " parts");
      return new PatientKey(parts.get(0), parts.get(1), parts.get(2));
    }

    private OptionalLong optionalNumber(String name) {
      return texts.containsKey(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
    }

    private Map<String, Long> positions() {
      Map<String, Long> positions = new HashMap<>();
      object("positions").forEach((name, n) -> positions.put(name, Long.parseLong(n.get(0))));
      return positions;
    }

    private Map<String, List<String>> object(String name) {
      require(objects.containsKey(name), "member " + name + " is missing");
      return objects.get(name);
    }

    private List<String> list(String name) {
      require(lists.containsKey(name), "member " + name + " is missing");
      return lists.get(name);
    }

    private long number(String name) {
      return Long.parseLong(text(name));
    }

    private String text(String name) {
      String value = texts.get(name);
      require(value != null, "member " + name + " is missing");
      return value;
    }

    private Optional<String> optional(String name) {
      return Optional.ofNullable(texts.get(name));
    }

    private static void require(boolean condition, String what) {
      if (!condition) {
        throw new IllegalArgumentException(what);
      }
    }
  }
}
