package dev.vna.data.deidentify;

import dev.vna.data.Dictionary;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done to an element, and why.
 *
 * @param kind what
 * @param otherwise what to do if that fails, such as a date that is none
 * @param reason why
 */
record Treatment(Kind kind, Kind otherwise, String reason) {
  /** What can be done to an element. */
  enum Kind {
    /** Leave it; what lies in a sequence has treatments of its own. */
    KEEP,
    REMOVE,
    EMPTY,
    DUMMY,
    MAP_UIDS,
    SHIFT_DATES,
    CLEAN_TEXT,
    CLEAN_CONTENT
  }

  /** Attributes that Table E.1-1 leaves out and that hold what people wrote about a patient. */
  private static final Set<Integer> FREE_TEXT =
      Set.of(Tag.TextValue, Tag.UnformattedTextValue, Tag.HL7InstanceIdentifier);

  /** Marks of UI attributes that name kinds of things, not things. */
  private static final Set<String> CLASS_MARKS =
      Set.of(
          "Class",
          "TransferSyntax",
          "CodingScheme",
          "ContextUID",
          "ContextGroup",
          "MappingResource",
          "ColorPalette",
          "SegmentationTemplate",
          "Template",
          "CreatorVersion");

  /**
   * Of type 1 where they stand, so that they cannot go, though the table says so: PS3.3 Section
   * C.11.10.
   */
  private static final Set<Integer> REQUIRED =
      Set.of(Tag.PresentationCreationDate, Tag.PresentationCreationTime);

  static Treatment of(Kind kind, String reason) {
    return new Treatment(kind, kind == Kind.KEEP ? Kind.REMOVE : kind, reason);
  }

  /** The treatment of an element that is neither private nor of a curve or an overlay. */
  static Treatment of(Element element, Settings settings) {
    int tag = element.tag();
    if (Tag.group(tag) < 8) {
      return of(Kind.REMOVE, "group of no data set");
    }
    Optional<String> keyword = Dictionary.keyword(tag);
    if (keyword.isEmpty()) {
      return of(Kind.REMOVE, "unknown attribute");
    }
    Treatment treatment =
        ProfileTable.rule(tag)
            .map(rule -> ofRule(rule, element, settings))
            .orElseGet(() -> ofUnlisted(element, keyword.get(), settings));
    return treatment.kind() == Kind.KEEP ? checked(element, treatment) : treatment;
  }

  private static Treatment ofRule(ProfileTable.Rule rule, Element element, Settings settings) {
    Kind basic = basic(element.tag(), rule.action());
    String reason = "Table E.1-1: " + rule.action();
    boolean retained =
        (rule.has('F') && settings.has(ConfidentialityOption.RETAIN_FULL_DATES))
            || (rule.has('U') && settings.has(ConfidentialityOption.RETAIN_UIDS))
            || (rule.has('V') && settings.has(ConfidentialityOption.RETAIN_DEVICE_IDENTITY))
            || (rule.has('P') && settings.has(ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS))
            || (rule.has('I') && settings.has(ConfidentialityOption.RETAIN_INSTITUTION_IDENTITY));
    if (retained) {
      boolean uid = element.vr() == Vr.UI && !areUids(element);
      return uid ? of(Kind.MAP_UIDS, "not of the form of a UID") : of(Kind.KEEP, reason + ", K");
    }
    if (rule.has('G') && settings.has(ConfidentialityOption.CLEAN_GRAPHICS)) {
      return of(Kind.KEEP, reason + ", declared clean");
    }
    if (rule.has('M') && settings.has(ConfidentialityOption.RETAIN_MODIFIED_DATES)) {
      return new Treatment(Kind.SHIFT_DATES, basic, reason + ", C");
    }
    if (rule.has('S') && settings.has(ConfidentialityOption.CLEAN_STRUCTURED_CONTENT)) {
      return new Treatment(Kind.CLEAN_CONTENT, basic, reason + ", C");
    }
    boolean descriptor =
        (rule.has('N') || rule.has('p') || rule.has('v')) && settings.descriptors().isPresent();
    boolean wanted =
        rule.has('N')
            || (rule.has('p') && settings.has(ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS))
            || (rule.has('v') && settings.has(ConfidentialityOption.RETAIN_DEVICE_IDENTITY));
    if (descriptor && wanted) {
      return new Treatment(Kind.CLEAN_TEXT, basic, reason + ", C");
    }
    return of(basic, reason);
  }

  /** See the charter of the package for what the choices become. */
  private static Kind basic(int tag, String action) {
    if (REQUIRED.contains(tag)) {
      return Kind.DUMMY;
    }
    if (tag == Tag.ReferencedStudySequence) {
      // As of the sequences with U*: where it may be absent, it may not be empty.
      return Kind.KEEP;
    }
    return switch (action) {
      case "X" -> Kind.REMOVE;
      case "Z", "X/Z" -> Kind.EMPTY;
      case "U" -> Kind.MAP_UIDS;
      // Its items hold references, whose UIDs become others.
      case "X/Z/U*" -> Kind.KEEP;
      default -> Kind.DUMMY;
    };
  }

  private static boolean areUids(Element element) {
    return element.bulk().isEmpty()
        && element.strings().stream().allMatch(uid -> uid.matches("[0-9.]{0,64}"));
  }

  private static Treatment ofUnlisted(Element element, String keyword, Settings settings) {
    int tag = element.tag();
    Vr vr = Dictionary.vr(tag);
    boolean text = vr.usesCharacterSet();
    if (vr == Vr.PN || FREE_TEXT.contains(tag)) {
      boolean clean = settings.descriptors().isPresent() && vr != Vr.PN;
      return new Treatment(
          clean ? Kind.CLEAN_TEXT : Kind.DUMMY, Kind.DUMMY, "may identify, not in Table E.1-1");
    }
    boolean machine = tag == Tag.RadiationMachineName;
    if (machine && settings.has(ConfidentialityOption.RETAIN_DEVICE_IDENTITY)) {
      return of(Kind.KEEP, "device identity, not in Table E.1-1");
    }
    if (machine || tag == Tag.DocumentTitle) {
      return of(Kind.EMPTY, "may identify, not in Table E.1-1");
    }
    if (text && (Dictionary.isRetired(tag) || keyword.matches(".*(Comment|Notes).*"))) {
      return of(Kind.REMOVE, "free text, not in Table E.1-1");
    }
    if (vr == Vr.UI && CLASS_MARKS.stream().noneMatch(keyword::contains)) {
      boolean keep = settings.has(ConfidentialityOption.RETAIN_UIDS) && areUids(element);
      return of(keep ? Kind.KEEP : Kind.MAP_UIDS, "UID, not in Table E.1-1");
    }
    if (vr == Vr.DA || vr == Vr.DT || vr == Vr.TM) {
      String reason = "date or time, not in Table E.1-1";
      if (settings.has(ConfidentialityOption.RETAIN_FULL_DATES)) {
        return of(Kind.KEEP, reason);
      }
      return new Treatment(
          settings.has(ConfidentialityOption.RETAIN_MODIFIED_DATES) ? Kind.SHIFT_DATES : Kind.DUMMY,
          Kind.DUMMY,
          reason);
    }
    return of(Kind.KEEP, "not in Table E.1-1");
  }

  /** What stays must be what its tag says; else it may hold anything. */
  private static Treatment checked(Element element, Treatment treatment) {
    Vr known = Dictionary.vr(element.tag());
    Vr vr = element.vr();
    boolean sequence = vr == Vr.SQ || (vr == Vr.UN && !element.items().isEmpty());
    if (known == Vr.SQ && !sequence && !element.isEmpty()) {
      return of(Kind.REMOVE, "a sequence that cannot be read");
    }
    boolean text = vr.usesCharacterSet() && !known.usesCharacterSet() && known != Vr.UN;
    if (known != Vr.SQ && (text || (sequence && !element.isEmpty()))) {
      return of(Kind.REMOVE, "VR " + vr + " where the dictionary has " + known);
    }
    if (known == Vr.UN || (vr == Vr.UN && element.bulk().isPresent())) {
      return of(Kind.REMOVE, "of unknown meaning");
    }
    return treatment;
  }
}
