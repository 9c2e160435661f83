package dev.vna.data.deidentify;

import dev.vna.data.DataSet;
import dev.vna.data.DateTime;
import dev.vna.data.Dictionary;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.TagPath;
import dev.vna.data.UidRegistry;
import dev.vna.data.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** De-identifies one data set, given as a header. For one thread, once. */
final class DataSetDeidentifier {
  private final Settings settings;

  /**
   * How deep sequences may be nested: those in VR UN are found on demand, so that no reader has
   * bounded their depth.
   */
  private final int maxDepth;

  private final Pseudonyms pseudonyms;
  private final DataSet root;
  private final int shiftDays;

  /**
   * Hanging protocols, palettes and the like have no Patient Module, which would say what we did.
   */
  private final boolean ofPatient;

  private final List<DeidentificationReport.Entry> entries = new ArrayList<>();

  /** How many sequences are open. */
  private int depth;

  DataSetDeidentifier(Settings settings, DataSet header, int maxDepth) {
    this.settings = settings;
    this.maxDepth = maxDepth;
    this.pseudonyms = new Pseudonyms(settings.secret());
    this.root = header;
    this.ofPatient =
        header.string(Tag.SOPClassUID).filter(UidRegistry::isNonPatientStorageSopClass).isEmpty();
    this.shiftDays = pseudonyms.shiftDays(patientKey(header));
  }

  Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  List<DeidentificationReport.Entry> entries() {
    return entries;
  }

  DataSet run() {
    DataSet result = dataSet(root, Optional.empty(), false);
    return ofPatient ? Marks.added(result, settings) : result;
  }

  /** What tells a patient: ID and issuer; without an ID, a patient of its own for each study. */
  private static String patientKey(DataSet dataSet) {
    Optional<String> id = dataSet.string(Tag.PatientID);
    return id.isPresent()
        ? "id " + id.get() + '\n' + dataSet.string(Tag.IssuerOfPatientID).orElse("")
        : "study " + dataSet.string(Tag.StudyInstanceUID).orElse("");
  }

  /**
   * @param inContent whether this is an item of structured content that is to be cleaned
   */
  private DataSet dataSet(DataSet source, Optional<TagPath> item, boolean inContent) {
    DataSet.Builder builder = source.toBuilder();
    for (Element element : source.elements()) {
      int tag = element.tag();
      if (Tag.isPrivate(tag)) {
        privateElement(builder, source, element, item);
        continue;
      }
      TagPath path = path(tag, item);
      boolean graphics = ProfileTable.isGraphics(tag);
      Treatment treatment =
          !graphics
              ? Treatment.of(element, settings)
              : settings.has(ConfidentialityOption.CLEAN_GRAPHICS)
                  ? Treatment.of(Treatment.Kind.KEEP, "declared clean")
                  : Treatment.of(Treatment.Kind.REMOVE, "Table E.1-1: X, with its plane or curve");
      if (inContent && tag == Tag.TextValue) {
        cleanText(builder, element, path, settings.content(), treatment);
      } else {
        treat(builder, source, element, path, treatment, inContent);
      }
    }
    if (source.containsValue(Tag.EncapsulatedDocument)
        && source.contains(Tag.EncapsulatedDocumentLength)) {
      builder.set(Tag.EncapsulatedDocumentLength, Dummies.BYTES);
    }
    return builder.build();
  }

  private void note(TagPath path, DeidentificationReport.Action action, String reason) {
    entries.add(new DeidentificationReport.Entry(path, action, reason));
  }

  private void treat(
      DataSet.Builder builder,
      DataSet source,
      Element element,
      TagPath path,
      Treatment treatment,
      boolean inContent) {
    switch (treatment.kind()) {
      case KEEP -> keep(builder, element, path, inContent);
      case REMOVE -> {
        if (element.tag() == Tag.ReasonForRequestedProcedureCodeSequence && !ofPatient) {
          // A hanging protocol must have it, with or without items: PS3.3 Section C.23.1.
          empty(builder, source, element, path, treatment.reason());
          return;
        }
        builder.remove(element.tag());
        note(path, DeidentificationReport.Action.REMOVED, treatment.reason());
      }
      case EMPTY -> empty(builder, source, element, path, treatment.reason());
      case DUMMY -> dummy(builder, source, element, path, treatment.reason());
      case MAP_UIDS -> mapUids(builder, element, path, treatment.reason());
      case SHIFT_DATES -> shiftDates(builder, source, element, path, treatment);
      case CLEAN_TEXT -> {
        if (isSequence(element)) {
          keep(builder, element, path, inContent);
        } else {
          cleanText(builder, element, path, settings.descriptors(), treatment);
        }
      }
      case CLEAN_CONTENT -> keep(builder, element, path, true);
    }
  }

  /** As {@link #treat}, when what was wanted cannot be done. */
  private void otherwise(
      DataSet.Builder builder, DataSet source, Element element, TagPath path, Treatment treatment) {
    treat(
        builder,
        source,
        element,
        path,
        Treatment.of(treatment.otherwise(), treatment.reason() + ", not possible"),
        false);
  }

  private static boolean isSequence(Element element) {
    return element.vr() == Vr.SQ || Dictionary.vr(element.tag()) == Vr.SQ;
  }

  private void keep(DataSet.Builder builder, Element element, TagPath path, boolean inContent) {
    if (!isSequence(element)) {
      // Copied by itself: what lay between the elements stays behind.
      builder.set(element);
      return;
    }
    if (depth >= maxDepth) {
      builder.remove(element.tag());
      note(path, DeidentificationReport.Action.REMOVED, "nested deeper than " + maxDepth);
      return;
    }
    depth++;
    List<DataSet> items = new ArrayList<>();
    for (DataSet former : element.items()) {
      items.add(dataSet(former, Optional.of(path.item(items.size() + 1)), inContent));
    }
    depth--;
    builder.setItems(element.tag(), items);
  }

  private void empty(
      DataSet.Builder builder, DataSet source, Element element, TagPath path, String reason) {
    if (isPatient(element.tag())) {
      dummy(builder, source, element, path, reason);
      return;
    }
    if (element.isEmpty()) {
      builder.set(element);
      return;
    }
    builder.set(element.tag(), known(element), new String[0]);
    note(path, DeidentificationReport.Action.EMPTIED, reason);
  }

  private static boolean isPatient(int tag) {
    return tag == Tag.PatientID || tag == Tag.PatientName;
  }

  private static Vr known(Element element) {
    Vr vr = Dictionary.vr(element.tag());
    return vr == Vr.UN ? element.vr() : vr;
  }

  private void dummy(
      DataSet.Builder builder, DataSet source, Element element, TagPath path, String reason) {
    int tag = element.tag();
    if (isPatient(tag)) {
      // An item may tell of another patient than the data set does.
      DataSet patient = source.containsValue(Tag.PatientID) ? source : root;
      String pseudonym = pseudonyms.patient(patientKey(patient));
      builder.set(tag, tag == Tag.PatientName ? pseudonym + "^ANONYMOUS" : pseudonym);
      note(path, DeidentificationReport.Action.REPLACED, reason);
      return;
    }
    if (element.isEmpty()) {
      builder.set(element);
      return;
    }
    if (isSequence(element)) {
      dummyItems(builder, element, path, reason);
      return;
    }
    Dummies.set(builder, tag, known(element));
    note(path, DeidentificationReport.Action.REPLACED, reason);
  }

  private void dummyItems(DataSet.Builder builder, Element element, TagPath path, String reason) {
    boolean references =
        element.tag() == Tag.ReferencedPerformedProcedureStepSequence
            || element.tag() == Tag.FlowIdentifierSequence;
    List<DataSet> former = element.items();
    if (references || former.isEmpty()) {
      // Its items hold nothing but what has a treatment of its own.
      keep(builder, element, path, false);
      return;
    }
    builder.setItems(element.tag(), Dummies.items(element.tag(), former));
    note(path, DeidentificationReport.Action.REPLACED, reason);
  }

  private void mapUids(DataSet.Builder builder, Element element, TagPath path, String reason) {
    if (element.bulk().isPresent()) {
      builder.remove(element.tag());
      note(path, DeidentificationReport.Action.REMOVED, reason);
      return;
    }
    List<String> uids = element.strings();
    boolean changed = replace(builder, element, Vr.UI, uids, pseudonyms::uid);
    if (changed) {
      note(path, DeidentificationReport.Action.UID_REPLACED, reason);
    }
  }

  private static boolean replace(
      DataSet.Builder builder,
      Element element,
      Vr vr,
      List<String> values,
      UnaryOperator<String> by) {
    List<String> replaced = values.stream().map(by).toList();
    builder.set(element.tag(), vr, replaced.toArray(String[]::new));
    return !replaced.equals(values);
  }

  private void shiftDates(
      DataSet.Builder builder, DataSet source, Element element, TagPath path, Treatment treatment) {
    Vr vr = Dictionary.vr(element.tag());
    if (isSequence(element)) {
      keep(builder, element, path, false);
      return;
    }
    if (element.isEmpty()) {
      builder.set(element);
      return;
    }
    boolean held = element.bulk().isEmpty() && !element.isEncapsulated();
    if (held && element.tag() == Tag.TimezoneOffsetFromUTC && root.timezoneOffset().isPresent()) {
      // Days are shifted, hours are not: the offset holds as before.
      builder.set(element);
      return;
    }
    if (held && (vr == Vr.DA || vr == Vr.DT)) {
      List<Optional<String>> shifted =
          element.strings().stream().map(value -> shifted(value, vr)).toList();
      if (shifted.stream().allMatch(Optional::isPresent)) {
        String[] values = shifted.stream().flatMap(Optional::stream).toArray(String[]::new);
        builder.set(element.tag(), vr, values);
        note(path, DeidentificationReport.Action.DATE_SHIFTED, treatment.reason());
        return;
      }
    }
    if (held && vr == Vr.TM && element.strings().stream().allMatch(DataSetDeidentifier::isTime)) {
      builder.set(element);
      return;
    }
    otherwise(builder, source, element, path, treatment);
  }

  private static boolean isTime(String value) {
    return value.matches("[0-9]{2}(:?[0-9]{2}(:?[0-9]{2}(\\.[0-9]{1,6})?)?)?");
  }

  /** Empty if the value is no date. */
  private Optional<String> shifted(String value, Vr vr) {
    String text = value.matches("[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}") ? value.replace(".", "") : value;
    if (text.isEmpty()) {
      return Optional.of(text);
    }
    return DateTime.parse(text)
        .filter(date -> vr == Vr.DT || date.precision() == DateTime.Precision.DAY)
        .filter(date -> vr == Vr.DT || date.offset().isEmpty())
        .filter(date -> date.start().getYear() * 366 > Pseudonyms.MAX_SHIFT_DAYS)
        .map(date -> date.plusDays(shiftDays).toString());
  }

  private void cleanText(
      DataSet.Builder builder,
      Element element,
      TagPath path,
      Optional<TextCleaner> cleaner,
      Treatment treatment) {
    Vr vr = known(element);
    if (element.isEmpty()) {
      builder.set(element);
      return;
    }
    if (cleaner.isPresent() && element.bulk().isEmpty() && vr.isText()) {
      List<Optional<String>> cleaned =
          element.strings().stream()
              .map(value -> value.isEmpty() ? Optional.of(value) : cleaner.get().clean(path, value))
              .toList();
      if (cleaned.stream().allMatch(Optional::isPresent)) {
        String[] values = cleaned.stream().flatMap(Optional::stream).toArray(String[]::new);
        builder.set(element.tag(), vr, values);
        note(path, DeidentificationReport.Action.CLEANED, treatment.reason());
        return;
      }
    }
    otherwise(builder, root, element, path, treatment);
  }

  // Private elements.

  private void privateElement(
      DataSet.Builder builder, DataSet source, Element element, Optional<TagPath> item) {
    int tag = element.tag();
    if (Tag.isPrivateCreator(tag)) {
      if (!reservesSafe(source, tag)) {
        builder.remove(tag);
      } else {
        builder.set(element);
      }
      return;
    }
    TagPath path = path(tag, item);
    if (!isSafe(source, tag) || (element.vr() == Vr.UN && element.bulk().isPresent())) {
      builder.remove(tag);
      note(path, DeidentificationReport.Action.REMOVED, "private");
    } else if (element.vr() == Vr.UI) {
      mapUids(builder, element, path, "UID in a safe private element");
    } else {
      keep(builder, element, path, false);
    }
  }

  private boolean isSafe(DataSet source, int tag) {
    return source
        .privateCreator(tag)
        .map(creator -> SafePrivateElements.key(creator, Tag.group(tag), Tag.element(tag) & 0xFF))
        .filter(settings::isSafe)
        .isPresent();
  }

  private boolean reservesSafe(DataSet source, int creatorTag) {
    if (!settings.has(ConfidentialityOption.RETAIN_SAFE_PRIVATE)) {
      return false;
    }
    int block = Tag.element(creatorTag);
    return source.elements().stream()
        .map(Element::tag)
        .filter(tag -> Tag.group(tag) == Tag.group(creatorTag) && Tag.element(tag) >>> 8 == block)
        .anyMatch(tag -> isSafe(source, tag));
  }

  /**
   * By tag, of private elements too: a creator's text may be anything, and reports hold no values.
   */
  private static TagPath path(int tag, Optional<TagPath> item) {
    return item.map(i -> i.then(tag)).orElseGet(() -> TagPath.of(tag));
  }
}
