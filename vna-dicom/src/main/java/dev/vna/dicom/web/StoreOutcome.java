package dev.vna.dicom.web;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of instances that were sent to be stored. Source: PS3.18 Section 10.5.3.
 *
 * @param status 200 if all are stored, 202 if some are, 409 if none is
 * @param report what the server said of each; empty if it said nothing
 */
public record StoreOutcome(int status, DataSet report) {
  /**
   * An instance that was not stored.
   *
   * @param sopInstanceUid its name, if the server could tell
   * @param reason why: Failure Reason (0008,1197); 0110H if the server does not say
   */
  public record Failure(Optional<String> sopInstanceUid, int reason) {}

  private static final int PROCESSING_FAILURE = 0x0110;

  /** SOP Instance UIDs of what is stored. */
  public List<String> stored() {
    return report.items(Tag.ReferencedSOPSequence).stream()
        .flatMap(item -> item.string(Tag.ReferencedSOPInstanceUID).stream())
        .toList();
  }

  /** What is not stored. */
  public List<Failure> failures() {
    return Stream.concat(
            report.items(Tag.FailedSOPSequence).stream(),
            report.items(Tag.OtherFailuresSequence).stream())
        .map(
            item ->
                new Failure(
                    item.string(Tag.ReferencedSOPInstanceUID),
                    item.intValue(Tag.FailureReason).orElse(PROCESSING_FAILURE)))
        .toList();
  }

  /** Whether all that was sent is stored. */
  public boolean isComplete() {
    return status == 200 && failures().isEmpty();
  }
}
