package dev.vna.data.wrap;

import dev.vna.data.Uid;
import dev.vna.data.wrap.Mp4Boxes.Box;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an MP4 file says of its video. Source: ISO/IEC 14496-12; of the codecs, ISO/IEC 14496-15
 * Sections 5.3.3 and 8.3.3.
 *
 * @param frameMillis how long a frame is shown, on average
 * @param bits of a sample
 * @param syntax UID of the transfer syntax whose profile and level hold it
 * @param fragmentable UID of the same for a stream in several fragments
 * @param method Lossy Image Compression Method
 * @param rotated whether players turn it
 */
record Mp4Header(
    int rows,
    int columns,
    int frames,
    double frameMillis,
    int bits,
    String syntax,
    Optional<String> fragmentable,
    String method,
    boolean rotated) {
  private static final int SAMPLE_ENTRY_BYTES = 78;

  static Mp4Header read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return read(new Mp4Boxes(channel));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new WrapException("the MP4 file is damaged: a box is too short", e);
    }
  }

  private static Mp4Header read(Mp4Boxes boxes) throws IOException {
    Box movie = boxes.required(boxes.root(), "moov");
    if (boxes.child(movie, "mvex").isPresent()) {
      throw new WrapException("a fragmented MP4 file, which does not say how many frames it has");
    }
    Box track = videoTrack(boxes, movie);
    Box media = boxes.required(track, "mdia");
    Box table = boxes.required(media, "minf", "stbl");
    ByteBuffer sizes = boxes.content(boxes.required(table, "stsz"), 12);
    int frames = sizes.getInt(8);
    if (frames <= 0) {
      throw new WrapException("an MP4 file without frames");
    }
    Box description = boxes.required(table, "stsd");
    List<Box> entries = boxes.children(description, 8);
    if (entries.size() != 1) {
      throw new WrapException("an MP4 file whose video changes its codec");
    }
    Box entry = entries.get(0);
    ByteBuffer sample = boxes.content(entry, SAMPLE_ENTRY_BYTES);
    int columns = sample.getShort(24) & 0xFFFF;
    int rows = sample.getShort(26) & 0xFFFF;
    if (rows == 0 || columns == 0) {
      throw new WrapException("an MP4 file that does not say how large its video is");
    }
    Codec codec = codec(boxes, entry);
    return new Mp4Header(
        rows,
        columns,
        frames,
        millis(boxes, media) / frames,
        codec.bits(),
        codec.syntax(),
        codec.fragmentable(),
        codec.method(),
        isRotated(boxes, track));
  }

  private static Box videoTrack(Mp4Boxes boxes, Box movie) throws IOException {
    List<Box> videos = new ArrayList<>();
    for (Box track : boxes.children(movie)) {
      if (track.type().equals("trak")) {
        ByteBuffer handler = boxes.content(boxes.required(track, "mdia", "hdlr"), 12);
        if (handler.getInt(8) == 0x76696465) { // vide
          videos.add(track);
        }
      }
    }
    if (videos.size() != 1) {
      throw new WrapException("an MP4 file of " + videos.size() + " videos: want one");
    }
    return videos.get(0);
  }

  /** How long the media is, in milliseconds. */
  private static double millis(Mp4Boxes boxes, Box media) throws IOException {
    ByteBuffer header = boxes.content(boxes.required(media, "mdhd"), 32);
    boolean wide = header.get(0) == 1;
    long scale = header.getInt(wide ? 20 : 12) & 0xFFFFFFFFL;
    long duration = wide ? header.getLong(24) : header.getInt(16) & 0xFFFFFFFFL;
    if (scale == 0 || duration <= 0) {
      throw new WrapException("an MP4 file that does not say how long its video is");
    }
    return 1000.0 * duration / scale;
  }

  /** Whether the matrix of a track is another than the one that changes nothing. */
  private static boolean isRotated(Mp4Boxes boxes, Box track) throws IOException {
    ByteBuffer header = boxes.content(boxes.required(track, "tkhd"), 96);
    int matrix = header.get(0) == 1 ? 52 : 40;
    return header.getInt(matrix) != 0x00010000
        || header.getInt(matrix + 4) != 0
        || header.getInt(matrix + 12) != 0
        || header.getInt(matrix + 16) != 0x00010000;
  }

  private record Codec(String syntax, Optional<String> fragmentable, String method, int bits) {}

  private static Codec codec(Mp4Boxes boxes, Box entry) throws IOException {
    return switch (entry.type()) {
      case "avc1", "avc3" -> avc(configuration(boxes, entry, "avcC"));
      case "hvc1", "hev1" -> hevc(configuration(boxes, entry, "hvcC"));
      default ->
          throw new WrapException(
              "an MP4 file with video of type "
                  + printable(entry.type())
                  + ", for which there is no transfer syntax: want H.264 or H.265");
    };
  }

  private static String printable(String type) {
    return new String(type.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
        .replaceAll("[^ -~]", "?");
  }

  private static ByteBuffer configuration(Mp4Boxes boxes, Box entry, String type)
      throws IOException {
    for (Box box : boxes.children(entry, SAMPLE_ENTRY_BYTES)) {
      if (box.type().equals(type)) {
        return boxes.content(box, 64);
      }
    }
    throw new WrapException("an MP4 file whose video lacks its box " + type);
  }

  /** PS3.5 Sections 8.2.7 and 8.2.9. Streams of lower profiles are among those of High. */
  private static Codec avc(ByteBuffer configuration) throws WrapException {
    int profile = configuration.get(1) & 0xFF;
    boolean constrained = (configuration.get(2) & 0x40) != 0;
    int level = configuration.get(3) & 0xFF;
    boolean plain = profile == 100 || profile == 77 || (profile == 66 && constrained);
    String syntax;
    String fragmentable;
    if (plain && level <= 41) {
      syntax = Uid.MPEG4HP41;
      fragmentable = Uid.MPEG4HP41F;
    } else if (plain && level == 42) {
      syntax = Uid.MPEG4HP422D;
      fragmentable = Uid.MPEG4HP422DF;
    } else if (profile == 128 && level <= 42) {
      syntax = Uid.MPEG4HP42STEREO;
      fragmentable = Uid.MPEG4HP42STEREOF;
    } else {
      throw new WrapException(
          "H.264 video of profile "
              + profile
              + " and level "
              + level / 10.0
              + ", for which there is no transfer syntax: want up to High and 4.2");
    }
    return new Codec(syntax, Optional.of(fragmentable), "ISO_14496_10", 8);
  }

  /** PS3.5 Sections 8.2.10 and 8.2.11. */
  private static Codec hevc(ByteBuffer configuration) throws WrapException {
    int profile = configuration.get(1) & 0x1F;
    int level = configuration.get(12) & 0xFF;
    if ((profile != 1 && profile != 2) || level > 153) {
      throw new WrapException(
          "H.265 video of profile "
              + profile
              + " and level "
              + level / 30.0
              + ", for which there is no transfer syntax: want Main or Main 10, and 5.1");
    }
    boolean main = profile == 1;
    return new Codec(
        main ? Uid.HEVCMP51 : Uid.HEVCM10P51, Optional.empty(), "ISO_23008_2", main ? 8 : 10);
  }
}
