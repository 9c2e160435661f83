package dev.vna.viewer;

import jakarta.servlet.http.HttpServlet;
import java.util.regex.Pattern;

/**
 * The OHIF viewer as a servlet for the root of an origin, whose archive it shows. What it serves
 * holds nothing of the archive and is for everybody; the data is asked for by the browser, as
 * whoever sits before it.
 */
public final class Viewer {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  private Viewer() {}

  /** Whether the build had the viewer to pack. */
  public static boolean isPacked() {
    return ViewerFiles.packed().isPresent();
  }

  /**
   * Serves the viewer; mount it at {@code /*}, since the viewer works at the root alone. Where the
   * build had none to pack, it serves a page that says so.
   *
   * @param dicomWebPath where DICOMweb is on the same origin, such as {@code /dicom-web}
   * @param wadoPath where WADO-URI is on the same origin, such as {@code /wado}
   * @throws IllegalArgumentException if one is no absolute path of unreserved characters
   */
  public static HttpServlet servlet(String dicomWebPath, String wadoPath) {
    return new ViewerServlet(
        ViewerFiles.packed(), ViewerConfig.of(path(dicomWebPath), path(wadoPath)));
  }

  private static String path(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("path=\"" + path + "\": want one such as /dicom-web");
    }
    return path;
  }
}
