package dev.vna.data.deidentify;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.util.List;

/** Dummy values: not empty, of the right VR, and the same for everybody (action D). */
final class Dummies {
  /** Length of a dummy value of VR OB. */
  static final int BYTES = 2;

  private static final String TEXT = "REMOVED";
  private static final String NAME = "REMOVED^REMOVED";

  private Dummies() {}

  /** Sets an element that is no sequence to a dummy value; false if its VR has none. */
  static boolean set(DataSet.Builder builder, int tag, Vr vr) {
    switch (vr) {
      case AE, CS, LO, LT, PN, SH, ST, UC, UT -> builder.set(tag, vr, text(tag, vr));
      case AS -> builder.set(tag, vr, "000D");
      case DA -> builder.set(tag, vr, "19000101");
      case DT -> builder.set(tag, vr, "19000101000000");
      case TM -> builder.set(tag, vr, "000000");
      case DS, IS, US, SS, UL, SL, UV, SV, FL, FD -> builder.set(tag, vr, "0");
      case UR -> builder.set(tag, vr, "urn:removed");
      case AT -> builder.set(tag, vr, "00000000");
      case UI -> builder.set(tag, vr, "2.25.0");
      case OB, OW, UN -> builder.setBytes(tag, vr, new byte[BYTES]);
      case OF, OL -> builder.setBytes(tag, vr, new byte[4]);
      case OD, OV -> builder.setBytes(tag, vr, new byte[8]);
      case SQ -> {
        return false;
      }
    }
    return true;
  }

  private static String text(int tag, Vr vr) {
    if (vr == Vr.PN) {
      return NAME;
    }
    return tag == Tag.ReasonForTheAttributeModification ? "COERCE" : TEXT;
  }

  /**
   * What stands for the items of a sequence.
   *
   * @param former the items that there were, at least one
   */
  static List<DataSet> items(int tag, List<DataSet> former) {
    DataSet.Builder item = DataSet.builder();
    switch (tag) {
      case Tag.ContentSequence ->
          item.set(Tag.RelationshipType, "CONTAINS")
              .set(Tag.ValueType, "TEXT")
              .setItems(Tag.ConceptNameCodeSequence, List.of(code("121106", "DCM", "Comment")))
              .set(Tag.TextValue, TEXT);
      case Tag.GraphicAnnotationSequence -> {
        // The layer is one of those that the presentation state describes.
        former.get(0).element(Tag.GraphicLayer).ifPresent(item::set);
        item.setItems(Tag.TextObjectSequence, List.of(textObject()));
      }
      case Tag.VerifyingObserverSequence ->
          item.set(Tag.VerifyingOrganization, TEXT)
              .set(Tag.VerificationDateTime, "19000101000000")
              .set(Tag.VerifyingObserverName, NAME)
              .setItems(Tag.VerifyingObserverIdentificationCodeSequence, List.of());
      case Tag.OperatorIdentificationSequence ->
          item.setItems(Tag.PersonIdentificationCodeSequence, List.of(removed()))
              .set(Tag.InstitutionName, TEXT);
      default -> {
        return List.of(removed());
      }
    }
    return List.of(item.build());
  }

  private static DataSet removed() {
    return code(TEXT, "99VNA", "Removed");
  }

  private static DataSet textObject() {
    return DataSet.builder()
        .set(Tag.AnchorPointAnnotationUnits, "PIXEL")
        .set(Tag.UnformattedTextValue, TEXT)
        .setDoubles(Tag.AnchorPoint, 1, 1)
        .set(Tag.AnchorPointVisibility, "N")
        .build();
  }

  static DataSet code(String value, String scheme, String meaning) {
    return DataSet.builder()
        .set(Tag.CodeValue, value)
        .set(Tag.CodingSchemeDesignator, scheme)
        .set(Tag.CodeMeaning, meaning)
        .build();
  }
}
