package dev.vna.dicom.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type with its parameters, as it stands in Content-Type and Accept. Source: RFC 9110
 * Section 8.3.1; PS3.18 Section 8.7.3.
 *
 * <p>Read leniently where clients differ: values may stand without quotes though they hold a slash
 * or a star, and quotes may be missing at the end.
 *
 * @param essence type and subtype in lower case; stars may stand for either
 * @param parameters by name in lower case, values without quotes
 */
record MediaType(String essence, Map<String, String> parameters) {
  static final String DICOM = "application/dicom";
  static final String DICOM_JSON = "application/dicom+json";
  static final String DICOM_XML = "application/dicom+xml";
  static final String JSON = "application/json";
  static final String OCTET_STREAM = "application/octet-stream";
  static final String MULTIPART_RELATED = "multipart/related";
  static final String ANY = "*/*";

  private static final int MAX_LIST = 100;

  MediaType {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads one media type.
   *
   * @throws WebException if it is none
   */
  static MediaType parse(String text) throws WebException {
    List<MediaType> list = parseList(text);
    if (list.size() != 1) {
      throw WebException.badRequest("media type: want just one");
    }
    return list.get(0);
  }

  /**
   * Reads media types between commas.
   *
   * @throws WebException if something between them is none, or there are more than 100
   */
  static List<MediaType> parseList(String text) throws WebException {
    List<MediaType> list = new ArrayList<>();
    for (String element : split(text, ',')) {
      if (element.isBlank()) {
        continue;
      }
      if (list.size() == MAX_LIST) {
        throw WebException.badRequest("more than " + MAX_LIST + " media types");
      }
      list.add(one(element));
    }
    return list;
  }

  private static MediaType one(String text) throws WebException {
    List<String> pieces = split(text, ';');
    String essence = pieces.get(0).strip().toLowerCase(Locale.ROOT);
    int slash = essence.indexOf('/');
    if (slash < 1
        || slash != essence.lastIndexOf('/')
        || slash == essence.length() - 1
        || essence.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || c == '"')) {
      throw WebException.badRequest("media type: want type/subtype");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String piece : pieces.subList(1, pieces.size())) {
      int equals = piece.indexOf('=');
      if (equals > 0) {
        String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, unquoted(piece.substring(equals + 1).strip()));
      }
    }
    return new MediaType(essence, parameters);
  }

  /** Splits at a separator that stands outside quotes. */
  private static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        pieces.add(text.substring(from, i));
        from = i + 1;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static String unquoted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    var plain = new StringBuilder(value.length());
    for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
      if (value.charAt(i) == '\\' && i + 1 < value.length()) {
        i++;
      }
      plain.append(value.charAt(i));
    }
    return plain.toString();
  }

  /** A parameter, if it is there. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  boolean is(String other) {
    return essence.equals(other);
  }

  /** Whether a range, in which stars may stand for type and subtype, holds an essence. */
  static boolean matches(String range, String essence) {
    return range.equals(ANY)
        || range.equals(essence)
        || (range.endsWith("/*") && essence.startsWith(range.substring(0, range.length() - 1)));
  }
}
