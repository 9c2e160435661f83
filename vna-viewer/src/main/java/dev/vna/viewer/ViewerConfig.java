package dev.vna.viewer;

import java.nio.charset.StandardCharsets;

/** The viewer's {@code app-config.js}: the archive at the same origin, and nothing else. */
final class ViewerConfig {
  /** Under which name the viewer asks for it. */
  static final String NAME = "app-config.js";

  private ViewerConfig() {}

  static byte[] of(String dicomWebPath, String wadoPath) {
    String template = new String(Resources.read(NAME), StandardCharsets.UTF_8);
    return template
        .replace("@DICOM_WEB_PATH@", dicomWebPath)
        .replace("@WADO_PATH@", wadoPath)
        .getBytes(StandardCharsets.UTF_8);
  }
}
