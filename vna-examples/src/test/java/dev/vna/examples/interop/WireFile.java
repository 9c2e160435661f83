package dev.vna.examples.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * A DICOM file cut by hand into what its File Meta Information says and the bytes after it, so that
 * what is proven does not rest on the code that is to be proven. Source: PS3.10 Section 7.1.
 *
 * @param sopInstanceUid Media Storage SOP Instance UID
 * @param transferSyntaxUid Transfer Syntax UID
 * @param dataSet all bytes after the File Meta Information
 */
record WireFile(String sopInstanceUid, String transferSyntaxUid, byte[] dataSet) {
  private static final int PREAMBLE_AND_PREFIX = 132;

  /** VRs whose length has 32 bits after two reserved bytes. */
  private static final Set<String> LONG = Set.of("OB", "OW", "UN", "UT", "SQ");

  static WireFile read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    in.position(PREAMBLE_AND_PREFIX);
    String instance = "";
    String syntax = "";
    while (in.remaining() >= 8 && in.getShort(in.position()) == 0x0002) {
      int element = in.getShort(in.position() + 2) & 0xFFFF;
      String vr = ascii(bytes, in.position() + 4, 2);
      boolean isLong = LONG.contains(vr);
      int length = isLong ? in.getInt(in.position() + 8) : in.getShort(in.position() + 6) & 0xFFFF;
      int value = in.position() + (isLong ? 12 : 8);
      if (element == 0x0003) {
        instance = ascii(bytes, value, length);
      } else if (element == 0x0010) {
        syntax = ascii(bytes, value, length);
      }
      in.position(value + length);
    }
    return new WireFile(instance, syntax, Arrays.copyOfRange(bytes, in.position(), bytes.length));
  }

  private static String ascii(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.US_ASCII).replaceAll("[\\x00 ]+$", "");
  }
}
