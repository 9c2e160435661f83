package dev.vna.index;

import dev.vna.archive.NamedKeyStatus.Reason;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Element;
import dev.vna.data.PersonName;
import dev.vna.data.TagPath;
import dev.vna.data.Vr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an instance has at the path of a key, as text by which it is found: values that match alike
 * become the same text.
 *
 * @param texts the texts; none of them empty
 * @param refusal why there is more than these, if there is
 */
record NamedKeyValues(TreeSet<String> texts, Optional<Reason> refusal) {
  /**
   * Texts of one instance, at most; more than a report of thousands of findings has of one kind.
   */
  static final int MAX_VALUES = 256;

  private static final int MAX_NUMBER_CHARACTERS = 64;

  /** What a header has at a path. */
  static NamedKeyValues of(DataSet header, TagPath path) {
    TreeSet<String> texts = new TreeSet<>();
    Optional<Reason> refusal = Optional.empty();
    for (Element element : header.elements(path)) {
      Vr vr = vr(element);
      if (element.bulk().isPresent()) {
        refusal = Optional.of(Reason.BULK_DATA);
      } else if (!isMatchable(vr)) {
        refusal = Optional.of(Reason.NOT_MATCHABLE);
      } else if (!addAll(vr, element.strings(), texts)) {
        return new NamedKeyValues(texts, Optional.of(Reason.TOO_MANY_VALUES));
      }
    }
    return new NamedKeyValues(texts, refusal);
  }

  private static boolean addAll(Vr vr, List<String> values, TreeSet<String> texts) {
    for (String value : values) {
      for (String text : texts(vr, value)) {
        if (texts.size() == MAX_VALUES && !texts.contains(text)) {
          return false;
        }
        texts.add(text);
      }
    }
    return true;
  }

  /** The VR by which the element's values are matched: the standard's, or else its own. */
  private static Vr vr(Element element) {
    Vr standard = Dictionary.vr(element.tag());
    return standard == Vr.UN ? element.vr() : standard;
  }

  private static boolean isMatchable(Vr vr) {
    return switch (vr) {
      case SQ, OB, OD, OF, OL, OV, OW, UN -> false;
      default -> true;
    };
  }

  /** The texts under which a value of a VR is found; none if there is nothing in it. */
  static List<String> texts(Vr vr, String value) {
    if (vr == Vr.PN) {
      return PersonName.of(value).matchKeys();
    }
    String text = value.replace('\0', ' ').strip();
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(1);
    texts.add(
        switch (vr) {
          case DA -> text.replace(".", "");
          case TM -> text.replace(":", "");
          case DS, IS, FD, FL, SL, SS, SV, UL, US, UV -> number(text);
          default -> text;
        });
    return texts;
  }

  /** A number without what makes no difference: {@code 1.50}, {@code +1.5} and {@code 15E-1}. */
  private static String number(String text) {
    if (text.length() > MAX_NUMBER_CHARACTERS) {
      return text;
    }
    try {
      return new BigDecimal(text).stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
