package dev.vna.dicom.net;

import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a handler answers: a status, further fields, and a data set if there is one. What repeats
 * the request (Message ID Being Responded To, SOP class, instance, event or action type) is filled
 * in when it is sent. Immutable. Source: PS3.7 Sections 9.3 and 10.3.
 */
public final class DimseResponse {
  private static final int MAX_ERROR_COMMENT_LENGTH = 64;

  private final Status status;
  private final Consumer<CommandSet.Builder> fields;
  private final Optional<OutgoingData> data;

  private DimseResponse(
      Status status, Consumer<CommandSet.Builder> fields, Optional<OutgoingData> data) {
    this.status = status;
    this.fields = fields;
    this.data = data;
  }

  /** A response with this status. */
  public static DimseResponse of(Status status) {
    return new DimseResponse(status, command -> {}, Optional.empty());
  }

  /** Status 0000H. */
  public static DimseResponse success() {
    return of(Status.Success);
  }

  /** The refusal that an exception stands for. */
  static DimseResponse of(DimseException e) {
    DimseResponse response = of(e.status());
    if (!e.errorComment().isEmpty()) {
      response = response.withErrorComment(e.errorComment());
    }
    return e.offendingElements().isEmpty()
        ? response
        : response.withOffendingElements(e.offendingElements());
  }

  /** The same with a data set: identifier, attribute list, event or action reply. */
  public DimseResponse withData(OutgoingData dataSet) {
    return new DimseResponse(status, fields, Optional.of(dataSet));
  }

  /**
   * The same with an Error Comment: no patient data; cut off after 64 characters, with what is not
   * ASCII, and backslashes, replaced.
   */
  public DimseResponse withErrorComment(String comment) {
    String printable = comment.replaceAll("[^\\x20-\\x7E]|\\\\", "?");
    String cut =
        printable.length() > MAX_ERROR_COMMENT_LENGTH
            ? printable.substring(0, MAX_ERROR_COMMENT_LENGTH)
            : printable;
    return with(command -> command.text(Tag.ErrorComment, cut));
  }

  /** The same with the tags of the elements at fault. */
  public DimseResponse withOffendingElements(List<Integer> tags) {
    List<Integer> copy = List.copyOf(tags);
    return with(command -> command.at(Tag.OffendingElement, copy));
  }

  /** The same with an Error ID, 0 to 65535, whose meaning the application defines. */
  public DimseResponse withErrorId(int errorId) {
    return with(command -> command.us(Tag.ErrorID, errorId));
  }

  /** The same with the SOP Instance UID that the performer gave to what N-CREATE created. */
  public DimseResponse withAffectedSopInstanceUid(String uid) {
    return with(command -> command.ui(Tag.AffectedSOPInstanceUID, uid));
  }

  /** The same with the counters of C-GET or C-MOVE, without Number of Remaining Sub-operations. */
  public DimseResponse withSuboperations(int completed, int failed, int warning) {
    return with(
        command ->
            command
                .us(Tag.NumberOfCompletedSuboperations, clamp(completed))
                .us(Tag.NumberOfFailedSuboperations, clamp(failed))
                .us(Tag.NumberOfWarningSuboperations, clamp(warning)));
  }

  /** The same with Number of Remaining Sub-operations: in pending and cancelled responses only. */
  public DimseResponse withRemainingSuboperations(int remaining) {
    return with(command -> command.us(Tag.NumberOfRemainingSuboperations, clamp(remaining)));
  }

  /** The counters have 16 bits; a retrieve of more instances shows the most that they can. */
  private static int clamp(int count) {
    return Math.min(count, 0xFFFF);
  }

  private DimseResponse with(Consumer<CommandSet.Builder> more) {
    return new DimseResponse(status, fields.andThen(more), data);
  }

  /** The status. */
  public Status status() {
    return status;
  }

  Optional<OutgoingData> data() {
    return data;
  }

  /** The command set of this as an answer to {@code request}. */
  CommandSet command(CommandSet request) {
    CommandSet.Builder command =
        CommandSet.builder(CommandField.responseCode(request.intValue(Tag.CommandField).orElse(0)));
    request.messageId().ifPresent(id -> command.us(Tag.MessageIDBeingRespondedTo, id));
    request.sopClassUid().ifPresent(uid -> command.ui(Tag.AffectedSOPClassUID, uid));
    request.sopInstanceUid().ifPresent(uid -> command.ui(Tag.AffectedSOPInstanceUID, uid));
    request.intValue(Tag.EventTypeID).ifPresent(id -> command.us(Tag.EventTypeID, id));
    request.intValue(Tag.ActionTypeID).ifPresent(id -> command.us(Tag.ActionTypeID, id));
    command.us(Tag.Status, status.code());
    fields.accept(command);
    return command.dataSet(data.isPresent()).build();
  }

  @Override
  public String toString() {
    return "DimseResponse[status=%s]".formatted(status);
  }
}
