package dev.vna.data;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The dictionary of data elements: VR, multiplicity, keyword and name by tag. Repeating groups
 * (50xx, 60xx and the like) are known, so are the published private elements by their private
 * creator. Looking up a VR allocates nothing. Safe for use by many threads. Source: PS3.6 Sections
 * 6 to 9, PS3.7 Annex E.
 */
public final class Dictionary {
  private static final class Standard {
    static final StandardDictionary INSTANCE = new StandardDictionary();
  }

  private static final class Keywords {
    static final Map<String, Integer> BY_KEYWORD = Standard.INSTANCE.keywords();
  }

  private static final class Private {
    static final PrivateDictionary INSTANCE = new PrivateDictionary();
  }

  private Dictionary() {}

  /**
   * The VR of a tag: UL for any group length, LO for a private creator, UN for what is not known.
   * Of "US or SS" it is US, of "OB or OW" and of "US or OW" it is OW.
   */
  public static Vr vr(int tag) {
    return Standard.INSTANCE.vr(tag);
  }

  /** The VR of a private element in a block reserved by {@code privateCreator}; UN if not known. */
  public static Vr vr(int tag, String privateCreator) {
    byte[] creator = privateCreator.getBytes(StandardCharsets.US_ASCII);
    return privateVr(tag, privateCreator(creator, 0, creator.length));
  }

  /** The keyword, such as {@code PatientName}; empty if the tag is private or not known. */
  public static Optional<String> keyword(int tag) {
    return Standard.INSTANCE.text(tag, StandardDictionary.KEYWORD).filter(k -> !k.isEmpty());
  }

  /** The name, such as {@code Patient's Name}; empty if the tag is private or not known. */
  public static Optional<String> name(int tag) {
    return Standard.INSTANCE.text(tag, StandardDictionary.NAME);
  }

  /** The name of a private element in a block reserved by {@code privateCreator}. */
  public static Optional<String> name(int tag, String privateCreator) {
    return Private.INSTANCE.name(tag, privateCreator);
  }

  /**
   * The value multiplicity as the standard writes it, such as {@code 1}, {@code 1-n}, {@code 2-2n}.
   */
  public static Optional<String> vm(int tag) {
    return Standard.INSTANCE.text(tag, StandardDictionary.VM);
  }

  /** Whether the standard has retired the element. */
  public static boolean isRetired(int tag) {
    return Standard.INSTANCE
        .text(tag, StandardDictionary.RETIRED)
        .filter(r -> r.equals("R"))
        .isPresent();
  }

  /** The tag of a keyword; of a repeating group, the tag in the first group. */
  public static OptionalInt tag(String keyword) {
    Integer tag = Keywords.BY_KEYWORD.get(keyword);
    return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
  }

  static ElementKind kind(int tag) {
    return Standard.INSTANCE.kind(tag);
  }

  /** A handle of a private creator given by the bytes of its value, 0 if it is not known. */
  static int privateCreator(byte[] value, int offset, int length) {
    return Private.INSTANCE.creator(value, offset, length);
  }

  /** The VR of a private element in a block of the creator with this handle. */
  static Vr privateVr(int tag, int creator) {
    return creator == 0 ? Vr.UN : Private.INSTANCE.vr(tag, creator);
  }

  static Map<String, Integer> newKeywordMap(int size) {
    return new HashMap<>(size * 2);
  }
}
