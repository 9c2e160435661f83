package dev.vna.dicom.web;

import dev.vna.archive.QueryLevel;
import dev.vna.data.TagPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the path of a URI names. Source: PS3.18 Sections 10.3 to 10.6. */
sealed interface Resource {
  /** The service itself. */
  record Service() implements Resource {}

  /**
   * All studies, series or instances, or those within an object.
   *
   * @param level what is listed
   * @param within the study or series
   */
  record Collection(QueryLevel level, Optional<ObjectPath> within) implements Resource {}

  /** A study, series or instance. */
  record Whole(ObjectPath object) implements Resource {}

  /** The attributes of all instances of an object. */
  record Metadata(ObjectPath object) implements Resource {}

  /** Frames of an instance, by number from 1 on, as listed. */
  record Frames(ObjectPath object, List<Integer> numbers) implements Resource {
    public Frames {
      numbers = List.copyOf(numbers);
    }
  }

  /** A bulk value of an instance. */
  record BulkValue(ObjectPath object, TagPath path) implements Resource {}

  /** All bulk values of an object. */
  record AllBulk(ObjectPath object) implements Resource {}

  /** An instance as a browser shows it. */
  record Rendered(ObjectPath instance) implements Resource {}

  /** An object or a frame drawn as a picture. */
  record Picture(ObjectPath object) implements Resource {}

  /**
   * Reads a path, still percent-encoded, after that of the service.
   *
   * @throws WebException 404 if there is no such resource, 400 if a name in it cannot be one
   */
  static Resource parse(String rawPath) throws WebException {
    List<String> segments = new ArrayList<>();
    for (String segment : rawPath.split("/")) {
      if (!segment.isEmpty()) {
        segments.add(Percent.decodeSegment(segment));
      }
    }
    try {
      return new ResourceParser(segments).parse();
    } catch (IllegalArgumentException e) {
      throw WebException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /** The segments of the path of a bulk value: tags and item numbers. */
  static String bulkSegments(String path) {
    return path.replace("(", "").replace(")", "").replace(",", "").replaceAll("\\[|]?\\.", "/");
  }

  /** The path of a bulk value of its segments. */
  static TagPath bulkPath(List<String> segments) {
    var text = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      boolean isTag = i % 2 == 0;
      if (!segment.matches(isTag ? "\\p{XDigit}{8}" : "\\d{1,9}")) {
        throw new IllegalArgumentException(
            "bulk data: want tags of 8 hexadecimal digits with item numbers between them");
      }
      text.append(isTag ? segment : "[" + segment + "].");
    }
    return TagPath.parse(text.toString());
  }

  /** The numbers of a list of frames. */
  static List<Integer> frameNumbers(String list) {
    String[] numbers = list.split(",", -1);
    return Arrays.stream(numbers)
        .map(String::strip)
        .map(
            number -> {
              if (!number.matches("0{0,9}[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException("frames: want numbers from 1 on, by commas");
              }
              return Integer.parseInt(number);
            })
        .toList();
  }
}
