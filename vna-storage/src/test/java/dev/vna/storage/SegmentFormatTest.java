package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes on disk, field by field: what is written today must be read for ever. */
class SegmentFormatTest {
  private static final String SEGMENT_FILE = "segment-00000001-log.tar";

  /** A log segment with one blob of five bytes, sequence 7, and its fact. */
  private final SimulatedDisk disk = new SimulatedDisk();

  private Committed commitHello() throws IOException {
    byte[] hello = "hello".getBytes(US_ASCII);
    try (PackStore store = Groups.recovered(Groups.on(disk).preallocateBytes(0))) {
      return store.commit(
          Groups.group(
              new dev.vna.archive.spi.NewBlob.InMemory(
                  Groups.key(7),
                  Groups.digests(hello),
                  java.util.List.of(java.nio.ByteBuffer.wrap(hello)))));
    }
  }

  @Test
  void segment_ofOneSmallGroup_isTheseBytes() throws IOException {
    commitHello();

    byte[] file = disk.content(Groups.STORE.resolve(SEGMENT_FILE));

    assertThat(disk.fileNames()).containsExactly(SEGMENT_FILE);
    // offset 0: the header of the first entry
    assertThat(text(file, 0, 100)).isEqualTo("_vna/segment-00000001.jsonl" + "\0".repeat(73));
    assertThat(text(file, 100, 24)).isEqualTo("0000644\0" + "0000000\0" + "0000000\0");
    assertThat(text(file, 124, 12)).isEqualTo("00000000301\0"); // size, octal: 193 bytes
    assertThat(text(file, 136, 12)).isEqualTo("15125632645\0"); // 2026-01-02T03:04:05Z
    assertThat(text(file, 148, 8)).matches("[0-7]{6}\0 ");
    assertThat(text(file, 156, 101)).isEqualTo("0" + "\0".repeat(100));
    assertThat(text(file, 257, 8)).isEqualTo("ustar\00000");
    assertThat(text(file, 265, 64)).isEqualTo("\0".repeat(64));
    assertThat(text(file, 329, 16)).isEqualTo("0000000\0" + "0000000\0");
    assertThat(text(file, 345, 167)).isEqualTo("\0".repeat(167));
    // offset 512: its content, padded
    assertThat(text(file, 512, 193))
        .isEqualTo(
            "{\"record\":\"segment\",\"formatVersion\":1,"
                + "\"archiveId\":\"01234567-89ab-4cde-8f01-23456789abcd\","
                + "\"segment\":1,\"kind\":\"log\"}\n"
                + "{\"sha256\":\""
                + "67592554b293ad29d0fcb18ae4edc5468a2a2c1289abd9876689f31c514d1984"
                + "\"}\n");
    assertThat(text(file, 705, 319)).isEqualTo("\0".repeat(319));
    // offset 1024: the object
    assertThat(text(file, 1024, 32)).isEqualTo("default/0000000000000007.dcm\0\0\0\0");
    assertThat(text(file, 1024 + 124, 12)).isEqualTo("00000000005\0");
    assertThat(text(file, 1536, 512)).isEqualTo("hello" + "\0".repeat(507));
    // offset 2048: the commit record
    assertThat(text(file, 2048, 40)).isEqualTo("_vna/commit-0000000000000007.jsonl\0\0\0\0\0\0");
    assertThat(text(file, 2560, 435))
        .isEqualTo(
            "{\"record\":\"commit\",\"formatVersion\":1,"
                + "\"archiveId\":\"01234567-89ab-4cde-8f01-23456789abcd\","
                + "\"blobs\":1,\"facts\":1,\"nextSegment\":2,\"lanes\":[]}\n"
                + "{\"partition\":\"default\",\"sequence\":7,\"segment\":1,\"kind\":\"log\","
                + "\"offset\":1024,\"sizeBytes\":5,\"sha256\":\""
                + "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
                + "\",\"blockCrc32c\":\"9a71bb4c\"}\n"
                + "{\"sequence\":7,\"fact\":{\"n\":7}}\n"
                + "{\"sha256\":\""
                + "79c6a62272f408580f7fe7a3a2278cac938be8fc4cde2af9b300d88cace8771b"
                + "\"}\n");
    // behind it: the end mark of tar
    assertThat(file).hasSize(3072 + 1024);
    assertThat(text(file, 3072, 1024)).isEqualTo("\0".repeat(1024));
  }

  @Test
  void location_ofABlob_isTheseBytes() throws IOException {
    Committed committed = commitHello();

    StoredBlob blob = committed.blobs().get(0);

    assertThat(HexFormat.of().formatHex(blob.location().token()))
        .isEqualTo(
            "01" // layout
                + "00" // in a log segment
                + "00000001" // segment 1
                + "0000000000000400" // entry at 1024
                + "0000000000000005" // 5 bytes
                + "00000001" // commit record in segment 1
                + "0000000000000b3c"); // block checksums at 2876
    byte[] file = disk.content(Groups.STORE.resolve(SEGMENT_FILE));
    assertThat(text(file, 0xb3c, 8)).isEqualTo("9a71bb4c");
    assertThat(committed.end()).isEqualTo(new LogPosition(7, "1:2048:3072"));
  }

  @Test
  void lane_withOneObject_isNamedByTheCommitRecord() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).preallocateBytes(0))) {
      store.commit(Groups.group(Groups.streamed(store, 1, 70_000)));
    }

    byte[] lane = disk.content(Groups.STORE.resolve("segment-00000001-lane.tar"));
    byte[] log = disk.content(Groups.STORE.resolve("segment-00000002-log.tar"));

    assertThat(text(lane, 512, 130)).contains("\"segment\":1,\"kind\":\"lane\"}\n");
    assertThat(text(lane, 1024, 28)).isEqualTo("default/0000000000000001.dcm");
    assertThat(Arrays.copyOfRange(lane, 1536, 1536 + 70_000)).isEqualTo(Groups.bytes(1, 70_000));
    int end = 1536 + 70_144; // padded to 137 blocks
    assertThat(lane).hasSize(end + 1024);
    assertThat(text(log, 1536, 600))
        .contains("\"nextSegment\":3,\"lanes\":[{\"segment\":1,\"endBytes\":" + end + "}]}\n")
        .contains("\"segment\":1,\"kind\":\"lane\",\"offset\":1024,\"sizeBytes\":70000,");
  }

  @Test
  void log_thatGoesOnInAnotherSegment_saysHowFarTheFirstIsValid() throws IOException {
    Committed first;
    try (PackStore store = Groups.recovered(Groups.on(disk).segmentSizeBytes(65_536))) {
      first = store.commit(Groups.group(Groups.inMemory(1, 60_000)));
      store.commit(Groups.group(Groups.inMemory(2, 60_000)));
    }

    byte[] second = disk.content(Groups.STORE.resolve("segment-00000002-log.tar"));

    String end = first.end().token().substring(first.end().token().lastIndexOf(':') + 1);
    assertThat(text(second, 512, 300))
        .contains(",\"kind\":\"log\",\"previous\":{\"segment\":1,\"endBytes\":" + end + "}}\n");
  }

  @Test
  void header_ofEightGibibytesAndMore_hasTheBinarySizeOfGnuTar() {
    java.nio.ByteBuffer small = java.nio.ByteBuffer.allocate(512);
    java.nio.ByteBuffer large = java.nio.ByteBuffer.allocate(512);
    new TarHeader("a", (8L << 30) - 1).put(small, 0);
    new TarHeader("a", 8L << 30).put(large, 0);

    assertThat(text(small.array(), 124, 12)).isEqualTo("77777777777\0");
    assertThat(HexFormat.of().formatHex(large.array(), 124, 136))
        .isEqualTo("800000000000000200000000");
    assertThat(TarHeader.parse(small.array(), 0)).contains(new TarHeader("a", (8L << 30) - 1));
    assertThat(TarHeader.parse(large.array(), 0)).contains(new TarHeader("a", 8L << 30));
  }

  private static String text(byte[] bytes, int at, int length) {
    return new String(bytes, at, length, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
