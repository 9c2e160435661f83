package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the folders and the name of an object's file, by its attributes. Immutable. */
final class PathTemplate {
  static final String DEFAULT =
      "{Partition}/{Fanout}/{StudyInstanceUID}/{SeriesInstanceUID}/{SOPInstanceUID}.dcm";

  private static final String EXTENSION = ".dcm";
  private static final int MAX_COMPONENTS = 16;
  private static final int FANOUT_DIGITS = 3;
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

  private final List<Component> components;

  /** What stands between two separators: literal text and fields in turn. */
  private record Component(List<BiFunction<BlobKey, DataSet, String>> parts) {
    String name(BlobKey key, DataSet header) {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.apply(key, header)));
      return SafeNames.of(text.toString());
    }
  }

  private PathTemplate(List<Component> components) {
    this.components = components;
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if it names an attribute that there is none of, or folders
   *     that cannot be made
   */
  static PathTemplate parse(String template) {
    String text =
        template.endsWith(EXTENSION)
            ? template.substring(0, template.length() - EXTENSION.length())
            : template;
    String[] names = text.split("/", -1);
    if (names.length > MAX_COMPONENTS) {
      throw new IllegalArgumentException(
          "template \"" + template + "\": want at most " + MAX_COMPONENTS + " names");
    }
    List<Component> components = new ArrayList<>();
    for (String name : names) {
      if (name.isEmpty() || !SafeNames.isSafe(FIELD.matcher(name).replaceAll("x"))) {
        throw new IllegalArgumentException(
            "template \"" + template + "\": \"" + name + "\" is no name for a file");
      }
      components.add(component(template, name));
    }
    return new PathTemplate(List.copyOf(components));
  }

  private static Component component(String template, String name) {
    List<BiFunction<BlobKey, DataSet, String>> parts = new ArrayList<>();
    Matcher field = FIELD.matcher(name);
    int literal = 0;
    while (field.find()) {
      String before = name.substring(literal, field.start());
      parts.add((key, header) -> before);
      parts.add(field(template, field.group(1)));
      literal = field.end();
    }
    String rest = name.substring(literal);
    if (rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException("template \"" + template + "\": a brace is alone");
    }
    parts.add((key, header) -> rest);
    return new Component(List.copyOf(parts));
  }

  private static BiFunction<BlobKey, DataSet, String> field(String template, String name) {
    if (name.equals("Partition")) {
      return (key, header) -> key.partition().name();
    }
    if (name.equals("Fanout")) {
      return (key, header) ->
          SafeNames.digits(header.string(Tag.StudyInstanceUID).orElse(""), FANOUT_DIGITS);
    }
    OptionalInt tag = Dictionary.tag(name);
    if (tag.isEmpty()) {
      throw new IllegalArgumentException(
          "template \"" + template + "\": no attribute has the keyword \"" + name + "\"");
    }
    int known = tag.getAsInt();
    return (key, header) -> header.string(known).orElse("");
  }

  /**
   * The path of an object, relative to the store.
   *
   * @param suffix what makes the name of its file its own
   */
  String path(BlobKey key, DataSet header, String suffix) {
    StringBuilder path = new StringBuilder();
    for (Component component : components) {
      if (path.length() > 0) {
        path.append('/');
      }
      path.append(component.name(key, header));
    }
    return path.append(suffix).append(EXTENSION).toString();
  }
}
