package dev.vna.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to an attribute, or to an item of a sequence, from a data set: attributes by tag, or by
 * private creator, group and element number without a block; items by number from 1 on, or any
 * item. Immutable. Source: items, PS3.5 Section 7.5; private attributes, PS3.5 Section 7.8.1.
 *
 * <p>Its text is like {@code (0008,1140)[2].(0008,1155)}; any item is {@code [*]}, a private
 * attribute {@code (0029,"ACME 1.1",10)}.
 */
public final class TagPath {
  /** No item: the attribute itself. */
  static final int WHOLE = 0;

  /** Any item. */
  static final int ANY = -1;

  private static final Pattern STEP =
      Pattern.compile(
          "(?:\\((?<group>\\p{XDigit}{4}),(?:(?<element>\\p{XDigit}{4})"
              + "|\"(?<creator>[^\"\\\\]{1,64})\",(?<private>\\p{XDigit}{2}))\\)"
              + "|(?<plain>\\p{XDigit}{8})|(?<keyword>[A-Za-z][A-Za-z0-9]*))"
              + "(?:\\[(?<item>\\d{1,9}|\\*)\\])?");

  /**
   * One attribute on the way.
   *
   * @param tag the tag; of one by creator, with block 0
   * @param creator the private creator, or empty text
   * @param item a number from 1 on, {@link #ANY} or {@link #WHOLE}
   */
  record Step(int tag, String creator, int item) {
    boolean byCreator() {
      return !creator.isEmpty();
    }
  }

  private final List<Step> steps;

  private TagPath(List<Step> steps) {
    this.steps = steps;
  }

  /** The path of an attribute of the data set itself. */
  public static TagPath of(int tag) {
    return new TagPath(List.of(new Step(tag, "", WHOLE)));
  }

  /**
   * The path of a private attribute of the data set itself.
   *
   * @param element its element number without the block, 0 to 0xFF
   * @throws IllegalArgumentException if the group is not odd, or the element number or the creator
   *     cannot be one
   */
  public static TagPath ofPrivate(String creator, int group, int element) {
    PrivateBlocks.check(creator, group, element);
    return new TagPath(List.of(new Step(Tag.of(group, element), creator, WHOLE)));
  }

  /**
   * Reads a path's text. Attributes may also be given by keyword, such as {@code
   * ReferencedImageSequence[1].ReferencedSOPInstanceUID}, or as 8 hexadecimal digits.
   *
   * @throws IllegalArgumentException if it is no path
   */
  public static TagPath parse(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int at = 0;
    while (matcher.region(at, text.length()).lookingAt()) {
      steps.add(step(matcher));
      at = matcher.end();
      if (at == text.length()) {
        return checked(steps);
      }
      if (text.charAt(at) != '.') {
        break;
      }
      at++;
    }
    throw new IllegalArgumentException(
        "no path of tags at character " + at + ": want such as (0008,1140)[1].(0008,1155)");
  }

  private static TagPath checked(List<Step> steps) {
    for (Step step : steps.subList(0, steps.size() - 1)) {
      if (step.item() == WHOLE) {
        throw new IllegalArgumentException(
            Tag.toString(step.tag()) + ": want an item, such as [1]");
      }
    }
    return new TagPath(List.copyOf(steps));
  }

  private static Step step(Matcher matcher) {
    String item = Optional.ofNullable(matcher.group("item")).orElse("0");
    int number = item.equals("*") ? ANY : Integer.parseInt(item);
    if (matcher.group("item") != null && number == 0) {
      throw new IllegalArgumentException("items are numbered from 1 on");
    }
    if (matcher.group("keyword") != null) {
      String keyword = matcher.group("keyword");
      int tag =
          Dictionary.tag(keyword)
              .orElseThrow(() -> new IllegalArgumentException("no attribute \"" + keyword + "\""));
      return new Step(tag, "", number);
    }
    if (matcher.group("plain") != null) {
      return new Step(Integer.parseUnsignedInt(matcher.group("plain"), 16), "", number);
    }
    int group = Integer.parseInt(matcher.group("group"), 16);
    if (matcher.group("creator") == null) {
      return new Step(Tag.of(group, Integer.parseInt(matcher.group("element"), 16)), "", number);
    }
    int element = Integer.parseInt(matcher.group("private"), 16);
    PrivateBlocks.check(matcher.group("creator"), group, element);
    return new Step(Tag.of(group, element), matcher.group("creator"), number);
  }

  /**
   * The path of an item of this sequence.
   *
   * @param number from 1 on
   * @throws IllegalArgumentException if the number is less
   * @throws IllegalStateException if this is the path of an item already
   */
  public TagPath item(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("item=" + number + ": items are numbered from 1 on");
    }
    return select(number);
  }

  /**
   * The path of every item of this sequence.
   *
   * @throws IllegalStateException if this is the path of an item already
   */
  public TagPath anyItem() {
    return select(ANY);
  }

  private TagPath select(int item) {
    Step last = last();
    if (isItem()) {
      throw new IllegalStateException("an item of an item: " + this);
    }
    List<Step> copy = new ArrayList<>(steps);
    copy.set(copy.size() - 1, new Step(last.tag(), last.creator(), item));
    return new TagPath(List.copyOf(copy));
  }

  /**
   * The path of an attribute of this item.
   *
   * @throws IllegalStateException if this is no path of an item
   */
  public TagPath then(int tag) {
    return then(new Step(tag, "", WHOLE));
  }

  /**
   * The path of a private attribute of this item.
   *
   * @param element its element number without the block, 0 to 0xFF
   * @throws IllegalArgumentException as {@link #ofPrivate}
   * @throws IllegalStateException if this is no path of an item
   */
  public TagPath thenPrivate(String creator, int group, int element) {
    PrivateBlocks.check(creator, group, element);
    return then(new Step(Tag.of(group, element), creator, WHOLE));
  }

  private TagPath then(Step step) {
    if (!isItem()) {
      throw new IllegalStateException("no item is chosen: " + this);
    }
    List<Step> copy = new ArrayList<>(steps);
    copy.add(step);
    return new TagPath(List.copyOf(copy));
  }

  /** Whether it leads to an item, or any item, rather than to an attribute. */
  public boolean isItem() {
    return last().item() != WHOLE;
  }

  /** How many attributes there are on the way, the last included. */
  int size() {
    return steps.size();
  }

  Step step(int index) {
    return steps.get(index);
  }

  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The path to the item in which the last attribute lies; empty if that is the data set. */
  Optional<TagPath> parent() {
    return steps.size() == 1
        ? Optional.empty()
        : Optional.of(new TagPath(steps.subList(0, steps.size() - 1)));
  }

  /** The last attribute alone. */
  TagPath lastAlone() {
    return new TagPath(List.of(last()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TagPath that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** Tags and item numbers; no value but private creators. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Step step : steps) {
      text.append(text.length() == 0 ? "" : ".");
      if (step.byCreator()) {
        text.append(
            String.format(
                Locale.ROOT,
                "(%04X,\"%s\",%02X)",
                Tag.group(step.tag()),
                step.creator(),
                Tag.element(step.tag())));
      } else {
        text.append(Tag.toString(step.tag()));
      }
      if (step.item() != WHOLE) {
        text.append('[').append(step.item() == ANY ? "*" : Integer.toString(step.item()));
        text.append(']');
      }
    }
    return text.toString();
  }
}
