package dev.vna.data;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Who changes attributes, when and why: what Original Attributes Sequence tells of a change beside
 * the values that there were. Source: PS3.3 Section C.12.1.1.9.
 *
 * @param modifyingSystem identifies the system that changes them, at most 64 characters
 * @param sourceOfPreviousValues where the values came from, such as an institution; may be empty
 * @param reason why
 * @param time when
 */
public record Coercion(
    String modifyingSystem, String sourceOfPreviousValues, Reason reason, OffsetDateTime time) {
  /** Why attributes are changed; the defined terms of the standard. */
  public enum Reason {
    /** To agree with what a master, such as a patient index, says. */
    COERCE,
    /** Because they were wrong. */
    CORRECT
  }

  /** The item of Original Attributes Sequence. */
  DataSet item(DataSet previousValues) {
    DateTime changed =
        new DateTime(
            time.toLocalDateTime(), DateTime.Precision.FRACTION_6, Optional.of(time.getOffset()));
    return DataSet.builder()
        .set(Tag.SourceOfPreviousValues, sourceOfPreviousValues)
        .set(Tag.AttributeModificationDateTime, changed.toString())
        .set(Tag.ModifyingSystem, modifyingSystem)
        .set(Tag.ReasonForTheAttributeModification, reason.name())
        .setItems(Tag.ModifiedAttributesSequence, List.of(previousValues))
        .build();
  }
}
