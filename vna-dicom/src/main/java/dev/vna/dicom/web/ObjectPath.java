package dev.vna.dicom.web;

import dev.vna.archive.UsableUid;
import java.util.Optional;

/**
 * Names a study, a series of a study, or an instance of a series, as the path of a URI does.
 *
 * @param study Study Instance UID
 * @param series Series Instance UID
 * @param instance SOP Instance UID; there is a series if there is an instance
 */
public record ObjectPath(String study, Optional<String> series, Optional<String> instance) {
  /**
   * Checks the UIDs, as {@link UsableUid} says.
   *
   * @throws IllegalArgumentException if one is not usable, or there is an instance without a series
   */
  public ObjectPath {
    check(study);
    series.ifPresent(ObjectPath::check);
    instance.ifPresent(ObjectPath::check);
    if (instance.isPresent() && series.isEmpty()) {
      throw new IllegalArgumentException("an instance without a series");
    }
  }

  /** A study. */
  public static ObjectPath ofStudy(String study) {
    return new ObjectPath(study, Optional.empty(), Optional.empty());
  }

  /** A series of a study. */
  public static ObjectPath ofSeries(String study, String series) {
    return new ObjectPath(study, Optional.of(series), Optional.empty());
  }

  /** An instance of a series. */
  public static ObjectPath ofInstance(String study, String series, String instance) {
    return new ObjectPath(study, Optional.of(series), Optional.of(instance));
  }

  private static void check(String uid) {
    if (!UsableUid.test(uid)) {
      throw new IllegalArgumentException(
          "UID of " + uid.length() + " characters: want 1 to 64 of 0-9 and .");
    }
  }

  /** The path of its resource, such as {@code studies/1.2/series/3.4}. */
  public String resource() {
    var path = new StringBuilder(200).append("studies/").append(Percent.encode(study));
    series.ifPresent(uid -> path.append("/series/").append(Percent.encode(uid)));
    instance.ifPresent(uid -> path.append("/instances/").append(Percent.encode(uid)));
    return path.toString();
  }
}
