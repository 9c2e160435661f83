package dev.vna.examples.interop;

import dev.vna.examples.interop.JsonTree.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares our DICOM JSON with that of another program, element by element, and counts differences
 * by cause. A cause is known if it has a rule; what no rule explains is kept with its place.
 */
final class JsonComparison {
  /**
   * Two values of one element.
   *
   * @param ours the attribute object, empty if we have none
   * @param theirs the attribute object, empty if they have none
   */
  record Difference(String path, Map<?, ?> ours, Map<?, ?> theirs) {
    String tag() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isPrivate() {
      return Character.digit(tag().charAt(3), 16) % 2 != 0;
    }

    boolean isInItem() {
      return path.indexOf('/') != path.lastIndexOf('/');
    }

    String ourVr() {
      return Objects.toString(ours.get("vr"), "");
    }

    String theirVr() {
      return Objects.toString(theirs.get("vr"), "");
    }

    List<?> ourValues() {
      return ours.get("Value") instanceof List<?> values ? values : List.of();
    }

    List<?> theirValues() {
      return theirs.get("Value") instanceof List<?> values ? values : List.of();
    }

    /** No value: not in the message of a failed test either. */
    @Override
    public String toString() {
      return path + " " + ourVr() + ours.keySet() + " " + theirVr() + theirs.keySet();
    }
  }

  private final Map<String, Predicate<Difference>> causes = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> unexplained = new ArrayList<>();
  private int elements;

  /** Adds a cause; the first that fits counts. */
  JsonComparison cause(String name, Predicate<Difference> rule) {
    causes.put(name, rule);
    return this;
  }

  /** How many elements were compared. */
  int elements() {
    return elements;
  }

  /** How many differences each cause explains. */
  Map<String, Integer> counts() {
    return counts;
  }

  List<String> unexplained() {
    return unexplained;
  }

  void compare(String file, Map<?, ?> ours, Map<?, ?> theirs) {
    compareDataSets(file, ours, theirs);
  }

  private void compareDataSets(String path, Map<?, ?> ours, Map<?, ?> theirs) {
    var tags = new TreeSet<String>();
    ours.keySet().forEach(tag -> tags.add((String) tag));
    theirs.keySet().forEach(tag -> tags.add((String) tag));
    for (String tag : tags) {
      elements++;
      Map<?, ?> one = ours.get(tag) instanceof Map<?, ?> map ? map : Map.of();
      Map<?, ?> other = theirs.get(tag) instanceof Map<?, ?> map ? map : Map.of();
      if (!one.equals(other)) {
        compareElements(new Difference(path + "/" + tag, one, other));
      }
    }
  }

  private void compareElements(Difference difference) {
    List<?> ours = difference.ourValues();
    List<?> theirs = difference.theirValues();
    boolean sequences = difference.ourVr().equals("SQ") && difference.theirVr().equals("SQ");
    if (sequences && ours.size() == theirs.size()) {
      for (int i = 0; i < ours.size(); i++) {
        String path = difference.path() + "[" + (i + 1) + "]";
        compareDataSets(path, item(ours.get(i)), item(theirs.get(i)));
      }
      return;
    }
    for (Map.Entry<String, Predicate<Difference>> cause : causes.entrySet()) {
      if (cause.getValue().test(difference)) {
        counts.merge(cause.getKey(), 1, Integer::sum);
        return;
      }
    }
    unexplained.add(difference.toString());
  }

  private static Map<?, ?> item(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Same VR, as many values, and each pair is equal or fits. */
  static boolean allValues(Difference d, java.util.function.BiPredicate<Object, Object> fits) {
    if (!d.ourVr().equals(d.theirVr()) || d.ourValues().size() != d.theirValues().size()) {
      return false;
    }
    for (int i = 0; i < d.ourValues().size(); i++) {
      Object one = d.ourValues().get(i);
      Object other = d.theirValues().get(i);
      if (!one.equals(other) && !fits.test(one, other)) {
        return false;
      }
    }
    return !d.ourValues().isEmpty();
  }

  /** Both are the same number of a precision, given in other digits. */
  static boolean isSameNumber(Object one, Object other, boolean single) {
    if (!(one instanceof Decimal a) || !(other instanceof Decimal b)) {
      return false;
    }
    return single
        ? (float) a.value() == (float) b.value()
        : Math.abs(a.value() - b.value()) <= Math.abs(a.value()) * 1e-15;
  }

  /** A string of ours, such as {@code 007}, that they give as the number it means. */
  static boolean isTextOfNumber(Object one, Object other) {
    if (!(one instanceof String text) || !(other instanceof Decimal number)) {
      return false;
    }
    try {
      return Double.parseDouble(text) == number.value();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Their bytes are ours and a byte of padding. */
  static boolean isPaddedOnce(Difference d) {
    if (!(d.ours().get("InlineBinary") instanceof String one)
        || !(d.theirs().get("InlineBinary") instanceof String other)) {
      return false;
    }
    byte[] ours = Base64.getDecoder().decode(one);
    byte[] theirs = Base64.getDecoder().decode(other);
    return ours.length % 2 != 0 && Arrays.equals(Arrays.copyOf(ours, ours.length + 1), theirs);
  }
}
