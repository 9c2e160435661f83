package dev.vna.archive.spi;

import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * {"v":1,"type":"hold-placed", ... "study":...,"hold":...,"reason":...}
 * {"v":1,"type":"hold-released", ... "study":...,"hold":...}
 * {"v":1,"type":"study-corrected", ... "study":...,"overlay":{...},"reason":...}
 * </pre>
 */
public final class FactCodec {
  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private FactCodec() {}

  /** The fact as JSON. */
  public static byte[] encode(Fact fact) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("v", VERSION);
      json.writeStringProperty("type", type(fact));
      json.writeStringProperty("partition", fact.partition().name());
      json.writeStringProperty("time", fact.time().toString());
      if (fact instanceof Fact.InstanceStored stored) {
        write(json, stored);
      } else if (fact instanceof Fact.Deleted deleted) {
        json.writeStringProperty("by", deleted.by());
        json.writeStringProperty("level", deleted.level().name());
        write(json, "study", deleted.studyInstanceUid());
        write(json, "series", deleted.seriesInstanceUid());
        write(json, "sopInstance", deleted.sopInstanceUid());
        json.writeStringProperty("reason", deleted.reason());
      } else if (fact instanceof Fact.HoldPlaced placed) {
        json.writeStringProperty("by", placed.by());
        json.writeStringProperty("study", placed.studyInstanceUid());
        json.writeStringProperty("hold", placed.holdId());
        json.writeStringProperty("reason", placed.reason());
      } else if (fact instanceof Fact.HoldReleased released) {
        json.writeStringProperty("by", released.by());
        json.writeStringProperty("study", released.studyInstanceUid());
        json.writeStringProperty("hold", released.holdId());
      } else if (fact instanceof Fact.StudyCorrected corrected) {
        json.writeStringProperty("by", corrected.by());
        json.writeStringProperty("study", corrected.studyInstanceUid());
        write(json, corrected.overlay());
        json.writeStringProperty("reason", corrected.reason());
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static String type(Fact fact) {
    if (fact instanceof Fact.InstanceStored) {
      return "instance-stored";
    } else if (fact instanceof Fact.Deleted) {
      return "deleted";
    } else if (fact instanceof Fact.HoldPlaced) {
      return "hold-placed";
    } else if (fact instanceof Fact.HoldReleased) {
      return "hold-released";
    }
    return "study-corrected";
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
    if (stored.other().isPresent()) {
      json.writeNumberProperty("other", stored.other().getAsLong());
    }
  }

  private static void write(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }

  private static void write(JsonGenerator json, Overlay overlay) {
    json.writeObjectPropertyStart("overlay");
    overlay
        .values()
        .forEach(
            (tag, values) -> {
              json.writeArrayPropertyStart(String.format("%08X", tag));
              values.forEach(json::writeString);
              json.writeEndArray();
            });
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

  /** The members of one JSON object. */
  private static final class Members {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Integer, List<String>> overlay = new HashMap<>();

    void read(JsonParser json) {
      require(json.nextToken() == JsonToken.START_OBJECT, "not an object");
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_OBJECT) {
          readOverlay(json);
        } else {
          texts.put(name, json.getString());
        }
      }
    }

    private void readOverlay(JsonParser json) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        int tag = Integer.parseUnsignedInt(json.currentName(), 16);
        List<String> values = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          values.add(json.getString());
        }
        overlay.put(tag, values);
      }
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
        case "hold-placed" ->
            new Fact.HoldPlaced(
                partition, time, text("study"), text("hold"), text("by"), text("reason"));
        case "hold-released" ->
            new Fact.HoldReleased(partition, time, text("study"), text("hold"), text("by"));
        case "study-corrected" ->
            new Fact.StudyCorrected(
                partition,
                time,
                text("study"),
                Overlay.of(overlay, time),
                text("by"),
                text("reason"));
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
          Long.parseLong(text("dataSetOffset")),
          optional("issuer"),
          Fact.Disposition.valueOf(text("disposition")),
          texts.containsKey("other")
              ? OptionalLong.of(Long.parseLong(text("other")))
              : OptionalLong.empty());
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
