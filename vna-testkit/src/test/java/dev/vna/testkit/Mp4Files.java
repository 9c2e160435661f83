package dev.vna.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** MP4 files as far as they say what their video is; the video itself is noise. */
final class Mp4Files {
  private Mp4Files() {}

  static byte[] box(String type, byte[]... contents) {
    var content = new ByteArrayOutputStream();
    for (byte[] part : contents) {
      content.writeBytes(part);
    }
    return ByteBuffer.allocate(8 + content.size())
        .putInt(8 + content.size())
        .put(type.getBytes(US_ASCII))
        .put(content.toByteArray())
        .array();
  }

  private static byte[] ints(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  static byte[] h264(int profile, int level) {
    byte[] configuration = {1, (byte) profile, 0, (byte) level, (byte) 0xFF, (byte) 0xE0, 0};
    return file("avc1", box("avcC", configuration), 0x00010000);
  }

  static byte[] h265(int profile, int level) {
    byte[] configuration = new byte[23];
    configuration[0] = 1;
    configuration[1] = (byte) profile;
    configuration[12] = (byte) level;
    return file("hvc1", box("hvcC", configuration), 0x00010000);
  }

  static byte[] rotated() {
    return file("avc1", box("avcC", new byte[] {1, 100, 0, 40, -1, -32, 0}), 0);
  }

  static byte[] other(String type) {
    return file(type, new byte[0], 0x00010000);
  }

  /** 640 x 480, 50 frames in 2 s. */
  private static byte[] file(String type, byte[] configuration, int matrix) {
    ByteBuffer sample = ByteBuffer.allocate(78);
    sample.putShort(6, (short) 1).putShort(24, (short) 640).putShort(26, (short) 480);
    byte[] entry = box(type, sample.array(), configuration);
    byte[] table =
        box(
            "stbl",
            box("stsd", ints(0, 1), entry),
            box("stts", ints(0, 1, 50, 1000)),
            box("stsz", ints(0, 100, 50)));
    byte[] media =
        box(
            "mdia",
            box("mdhd", ints(0, 0, 0, 25_000, 50_000, 0)),
            box("hdlr", ints(0, 0, 0x76696465, 0, 0, 0), new byte[1]),
            box("minf", table));
    byte[] header =
        box(
            "tkhd",
            ints(0, 0, 0, 1, 0, 50_000, 0, 0, 0, 0, matrix, 0, 0, 0, matrix, 0, 0, 0, 1 << 30),
            ints(640 << 16, 480 << 16));
    byte[] sound =
        box("trak", box("mdia", box("hdlr", ints(0, 0, 0x736F756E, 0, 0, 0), new byte[1])));
    var out = new ByteArrayOutputStream();
    out.writeBytes(box("ftyp", "isom".getBytes(US_ASCII), ints(0)));
    out.writeBytes(box("mdat", new byte[5001]));
    out.writeBytes(box("moov", box("mvhd", ints(0, 0, 0)), sound, box("trak", header, media)));
    return out.toByteArray();
  }
}
