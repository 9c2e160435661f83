package dev.vna.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.spi.BlobKey;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The damages that are known and not repaired: the file {@code damages} of an archive's directory,
 * a line of JSON each. What is lost of it a scrub finds again. Safe for use by many threads.
 */
final class DamageList {
  private static final Logger LOG = LoggerFactory.getLogger(DamageList.class);
  private static final String FILE = "damages";
  private static final JsonFactory JSON = new JsonFactory();

  /** More are counted by whoever finds them, and found again when these are repaired. */
  static final int MAX = 10_000;

  private final Path file;
  private final Map<Copy, Damage> damages = new LinkedHashMap<>();
  private boolean changed;

  private record Copy(BlobKey blob, String tier) {}

  private DamageList(Path file) {
    this.file = file;
  }

  static DamageList read(Path directory) throws IOException {
    DamageList list = new DamageList(directory.resolve(FILE));
    if (Files.exists(list.file)) {
      for (String line : Files.readAllLines(list.file, UTF_8)) {
        try {
          list.put(parse(line));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
          LOG.warn("a line of {} cannot be read: a scrub finds again what it said", list.file);
        }
      }
    }
    list.changed = false;
    return list;
  }

  /** Adds one; true if it is new. */
  synchronized boolean put(Damage damage) {
    Copy copy = new Copy(damage.blob(), damage.tier());
    boolean isNew = !damages.containsKey(copy);
    if (isNew && damages.size() >= MAX) {
      return true;
    }
    damages.put(copy, damage);
    changed = true;
    return isNew;
  }

  /** A copy is as it should be, or not needed any more. */
  synchronized void remove(BlobKey blob, String tier) {
    changed |= damages.remove(new Copy(blob, tier)) != null;
  }

  /** What was found before a time, and not since, is not there any more. */
  synchronized void removeFoundBefore(Instant time) {
    changed |= damages.values().removeIf(damage -> damage.found().isBefore(time));
  }

  synchronized List<Damage> all() {
    return List.copyOf(damages.values());
  }

  synchronized int size() {
    return damages.size();
  }

  /** Makes it durable. */
  synchronized void flush() throws IOException {
    if (changed) {
      StringBuilder text = new StringBuilder();
      damages.values().forEach(damage -> text.append(line(damage)).append('\n'));
      DurableFiles.replace(file, text.toString().getBytes(UTF_8));
      changed = false;
    }
  }

  private static String line(Damage damage) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("partition", damage.blob().partition().toString());
      json.writeNumberProperty("sequence", damage.blob().sequence());
      json.writeStringProperty("sopInstanceUid", damage.sopInstanceUid());
      damage.studyInstanceUid().ifPresent(uid -> json.writeStringProperty("studyInstanceUid", uid));
      json.writeStringProperty("tier", damage.tier());
      json.writeStringProperty("kind", damage.kind().name());
      json.writeStringProperty("why", damage.why());
      json.writeStringProperty("found", damage.found().toString());
      json.writeEndObject();
    }
    return line.toString();
  }

  private static Damage parse(String line) {
    Map<String, String> texts = new LinkedHashMap<>();
    long sequence = 0;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
          sequence = json.getLongValue();
        } else {
          texts.put(name, json.getString());
        }
      }
    }
    return new Damage(
        new BlobKey(new Partition(texts.getOrDefault("partition", "")), sequence),
        texts.getOrDefault("sopInstanceUid", ""),
        Optional.ofNullable(texts.get("studyInstanceUid")),
        texts.getOrDefault("tier", ""),
        Damage.Kind.valueOf(texts.getOrDefault("kind", "")),
        texts.getOrDefault("why", ""),
        Instant.parse(texts.getOrDefault("found", "")));
  }
}
