package dev.vna.dicom.net;

import java.util.HexFormat;
import java.util.stream.Collectors;

/** Bytes written down in a test, with a comment after # on each line. */
final class Hex {
  private Hex() {}

  static byte[] bytes(String annotated) {
    String hex =
        annotated
            .lines()
            .map(line -> line.replaceAll("#.*", ""))
            .collect(Collectors.joining())
            .replaceAll("\\s", "");
    return HexFormat.of().parseHex(hex);
  }
}
