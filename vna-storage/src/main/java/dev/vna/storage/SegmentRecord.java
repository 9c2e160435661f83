package dev.vna.storage;

import dev.vna.archive.spi.UnsupportedFormatException;
import java.util.Optional;
import java.util.UUID;

/**
 * The first entry of every segment.
 *
 * <pre>
 * {"record":"segment","formatVersion":1,"archiveId":"(UUID)","segment":2,"kind":"log",
 *   "previous":{"segment":1,"endBytes":1073740800}}
 * {"sha256":"..."}
 * </pre>
 *
 * (The first line is one line.) {@code previous} is the log segment before, and how far it is
 * valid; the first log segment and lanes have none.
 */
record SegmentRecord(UUID archiveId, SegmentId segment, Optional<SegmentEnd> previous) {
  private static final String NAME = "segment";

  byte[] encode() {
    RecordText text =
        RecordText.begin(NAME, archiveId)
            .text(",\"segment\":")
            .number(segment.number())
            .text(",\"kind\":\"")
            .text(segment.kind().text())
            .text("\"");
    previous.ifPresent(
        end ->
            text.text(",\"previous\":{\"segment\":")
                .number(end.segment())
                .text(",\"endBytes\":")
                .number(end.endBytes())
                .text("}"));
    return text.text("}\n").seal();
  }

  /**
   * Reads a record.
   *
   * @return empty if it is not whole
   */
  static Optional<SegmentRecord> parse(byte[] bytes) throws UnsupportedFormatException {
    return RecordText.read(bytes, SegmentRecord::parse);
  }

  private static SegmentRecord parse(TextCursor text) throws UnsupportedFormatException {
    UUID archiveId = text.begin(NAME);
    text.skip(",\"segment\":");
    int number = text.intNumber();
    text.skip(",\"kind\":\"");
    SegmentId.Kind kind = SegmentId.Kind.ofText(text.until('"')).orElseThrow();
    text.skip("\"");
    Optional<SegmentEnd> previous = Optional.empty();
    if (text.skipped(",\"previous\":{\"segment\":")) {
      int before = text.intNumber();
      text.skip(",\"endBytes\":");
      previous = Optional.of(new SegmentEnd(before, text.number()));
      text.skip("}");
    }
    text.skip("}\n");
    return new SegmentRecord(archiveId, new SegmentId(number, kind), previous);
  }
}
