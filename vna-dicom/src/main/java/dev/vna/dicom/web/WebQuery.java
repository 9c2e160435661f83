package dev.vna.dicom.web;

import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A search that a {@link DicomWebClient} sends. Immutable; each call gives a copy. Source: PS3.18
 * Section 10.6.1.
 */
public final class WebQuery {
  private final String resource;
  private final List<String> parameters;

  private WebQuery(String resource, List<String> parameters) {
    this.resource = resource;
    this.parameters = parameters;
  }

  private static WebQuery of(String resource) {
    return new WebQuery(resource, List.of());
  }

  /** All studies. */
  public static WebQuery studies() {
    return of("studies");
  }

  /** All series. */
  public static WebQuery series() {
    return of("series");
  }

  /** All instances. */
  public static WebQuery instances() {
    return of("instances");
  }

  /** The series of a study. */
  public static WebQuery seriesOf(ObjectPath study) {
    return of(study.resource() + "/series");
  }

  /** The instances of a study or series. */
  public static WebQuery instancesOf(ObjectPath object) {
    return of(object.resource() + "/instances");
  }

  private WebQuery with(String name, String value) {
    List<String> more = new ArrayList<>(parameters);
    more.add(name + '=' + Percent.encode(value));
    return new WebQuery(resource, List.copyOf(more));
  }

  private static String hex(int tag) {
    return String.format(Locale.ROOT, "%04X%04X", Tag.group(tag), Tag.element(tag));
  }

  /** Asks that the attribute matches: one value, or wildcard, or range; of UIDs, a list. */
  public WebQuery where(int tag, String value) {
    return with(hex(tag), value);
  }

  /** Asks for these attributes beside those that every answer has. */
  public WebQuery including(int... tags) {
    List<String> list = new ArrayList<>();
    for (int tag : tags) {
      list.add(hex(tag));
    }
    return with("includefield", String.join(",", list));
  }

  /** Asks for all attributes that there are. */
  public WebQuery includingAll() {
    return with("includefield", "all");
  }

  /** Asks that names match as people type them, too. */
  public WebQuery fuzzy() {
    return with("fuzzymatching", "true");
  }

  /** So many answers at most, 0 or more. */
  public WebQuery limit(long limit) {
    return with("limit", number("limit", limit));
  }

  /** Passes over so many answers first, 0 or more. */
  public WebQuery offset(long offset) {
    return with("offset", number("offset", offset));
  }

  private static String number(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + "=" + value + ": want 0 or more");
    }
    return Long.toString(value);
  }

  /** The path and query of the URI. */
  String target() {
    return parameters.isEmpty() ? resource : resource + '?' + String.join("&", parameters);
  }
}
