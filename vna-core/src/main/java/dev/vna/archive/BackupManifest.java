package dev.vna.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a point of a backup consists of: lines of JSON, written last, so that a point without one is
 * none. The last line proves the others.
 *
 * <pre>
 * {"backup":1,"point":3,"time":"...","archiveId":"...","sequence":42,"withIndex":true,
 *   "copiedBytes":1000,"leftOut":["s3"]}                                       (one line)
 * {"path":"store/segment-00000001-log.tar","object":"files/store/segment-00000001-log.tar.000002",
 *   "bytes":1000,"version":"...","sha256":"..."}                               (one line for each file)
 * {"sha256":"(of every byte before this line)"}
 * </pre>
 */
record BackupManifest(BackupPoint point, List<Entry> entries) {
  private static final int FORMAT = 1;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A file.
   *
   * @param path where it is in the archive's directory
   * @param object what it is called in the backup
   * @param version as {@link dev.vna.archive.spi.StoreFile#version}
   * @param sha256 in hex
   */
  record Entry(String path, String object, long bytes, String version, String sha256) {
    /** Paths come from outside: none may lead out of the directory. */
    Entry {
      boolean plain = !path.isEmpty() && !path.startsWith("/") && !path.contains("\\");
      if (!plain || Arrays.asList(path.split("/", -1)).stream().anyMatch(Entry::isNoName)) {
        throw new IllegalArgumentException("path \"" + path + "\" leads out of the directory");
      }
    }

    private static boolean isNoName(String part) {
      return part.isEmpty() || part.equals(".") || part.equals("..") || part.contains(":");
    }
  }

  byte[] encode() {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            json -> {
              json.writeNumberProperty("backup", FORMAT);
              json.writeNumberProperty("point", point.number());
              json.writeStringProperty("time", point.time().toString());
              json.writeStringProperty("archiveId", point.archiveId().toString());
              json.writeNumberProperty("sequence", point.sequence());
              json.writeBooleanProperty("withIndex", point.withIndex());
              json.writeNumberProperty("copiedBytes", point.copiedBytes());
              json.writeArrayPropertyStart("leftOut");
              point.leftOut().forEach(json::writeString);
              json.writeEndArray();
            }));
    for (Entry entry : entries) {
      text.append(
          line(
              json -> {
                json.writeStringProperty("path", entry.path());
                json.writeStringProperty("object", entry.object());
                json.writeNumberProperty("bytes", entry.bytes());
                json.writeStringProperty("version", entry.version());
                json.writeStringProperty("sha256", entry.sha256());
              }));
    }
    text.append(seal(text.toString()));
    return text.toString().getBytes(UTF_8);
  }

  private interface Members {
    void writeTo(JsonGenerator json);
  }

  private static String line(Members members) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      members.writeTo(json);
      json.writeEndObject();
    }
    return line + "\n";
  }

  private static String seal(String lines) {
    String sha256 = HexFormat.of().formatHex(Digests.sha256().digest(lines.getBytes(UTF_8)));
    return line(json -> json.writeStringProperty("sha256", sha256));
  }

  /**
   * Reads a manifest.
   *
   * @param name what it is called, for messages
   * @throws IOException if it is damaged, or of a newer format
   */
  static BackupManifest parse(String name, byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    int sealAt = text.lastIndexOf('\n', Math.max(0, text.length() - 2)) + 1;
    if (!seal(text.substring(0, sealAt)).equals(text.substring(sealAt))) {
      throw new IOException("backup object " + name + " is damaged: restore another point");
    }
    String[] lines = text.substring(0, sealAt).split("\n");
    try {
      List<Entry> entries = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        entries.add(entry(lines[i]));
      }
      return point(name, lines[0], entries);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("backup object " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private interface Member {
    void read(String name, JsonParser json);
  }

  private static void members(String line, Member member) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        member.read(name, json);
      }
    }
  }

  private static Entry entry(String line) {
    String[] texts = {"", "", "", ""};
    long[] bytes = {0};
    members(
        line,
        (name, json) -> {
          switch (name) {
            case "path" -> texts[0] = json.getString();
            case "object" -> texts[1] = json.getString();
            case "version" -> texts[2] = json.getString();
            case "sha256" -> texts[3] = json.getString();
            case "bytes" -> bytes[0] = json.getLongValue();
            default -> json.skipChildren();
          }
        });
    return new Entry(texts[0], texts[1], bytes[0], texts[2], texts[3]);
  }

  private static BackupManifest point(String name, String line, List<Entry> entries)
      throws IOException {
    long[] numbers = new long[4];
    String[] texts = {"", ""};
    boolean[] withIndex = {false};
    List<String> leftOut = new ArrayList<>();
    members(
        line,
        (member, json) -> {
          switch (member) {
            case "backup" -> numbers[0] = json.getIntValue();
            case "point" -> numbers[1] = json.getIntValue();
            case "sequence" -> numbers[2] = json.getLongValue();
            case "copiedBytes" -> numbers[3] = json.getLongValue();
            case "time" -> texts[0] = json.getString();
            case "archiveId" -> texts[1] = json.getString();
            case "withIndex" -> withIndex[0] = json.getBooleanValue();
            case "leftOut" -> {
              while (json.nextToken() != JsonToken.END_ARRAY) {
                leftOut.add(json.getString());
              }
            }
            default -> json.skipChildren();
          }
        });
    if (numbers[0] > FORMAT) {
      throw new dev.vna.archive.spi.UnsupportedFormatException(
          "backup object " + name, (int) numbers[0], FORMAT);
    }
    return new BackupManifest(
        new BackupPoint(
            (int) numbers[1],
            Instant.parse(texts[0]),
            UUID.fromString(texts[1]),
            numbers[2],
            entries.size(),
            entries.stream().mapToLong(Entry::bytes).sum(),
            numbers[3],
            withIndex[0],
            leftOut),
        entries);
  }
}
