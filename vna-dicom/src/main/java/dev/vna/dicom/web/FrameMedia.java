package dev.vna.dicom.web;

import dev.vna.data.TransferSyntax;
import java.util.List;

/** Media types of frames. Source: PS3.18 Tables 8.7.3-2 to 8.7.3-5. */
final class FrameMedia {
  private FrameMedia() {}

  /**
   * The media types that a transfer syntax's frames go by, the standard's first; those after it are
   * names that clients use. None of what is compressed in a way that has no media type.
   */
  static List<String> of(TransferSyntax syntax) {
    String uid = syntax.uid();
    if (!syntax.encapsulated()) {
      return List.of(MediaType.OCTET_STREAM);
    }
    String prefix = "1.2.840.10008.1.2.";
    if (!uid.startsWith(prefix)) {
      return List.of();
    }
    return switch (uid.substring(prefix.length())) {
      case "5" -> List.of("image/dicom-rle", "image/x-dicom-rle");
      case "4.50", "4.51", "4.57", "4.70" -> List.of("image/jpeg", "image/dicom+jpeg");
      case "4.80", "4.81" -> List.of("image/jls", "image/x-jls", "image/dicom+jpeg-ls");
      case "4.90", "4.91" -> List.of("image/jp2", "image/dicom+jp2");
      case "4.92", "4.93" -> List.of("image/jpx", "image/dicom+jpx");
      case "4.201", "4.202", "4.203" -> List.of("image/jphc");
      case "4.110", "4.111", "4.112" -> List.of("image/jxl");
      case "4.100", "4.100.1", "4.101", "4.101.1" -> List.of("video/mpeg2", "video/mpeg");
      case "4.102",
          "4.102.1",
          "4.103",
          "4.103.1",
          "4.104",
          "4.104.1",
          "4.105",
          "4.105.1",
          "4.106",
          "4.106.1" ->
          List.of("video/mp4");
      case "4.107", "4.108" -> List.of("video/h265", "video/mp4");
      default -> List.of();
    };
  }
}
