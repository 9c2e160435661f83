package dev.vna.dicom.net;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A response that the peer has sent to an operation of ours. Immutable. Source: PS3.7 Sections 9.3,
 * 10.3.
 */
public final class ReceivedResponse {
  private final PresentationContext context;
  private final CommandSet command;
  private final Status status;
  private final byte[] data;

  ReceivedResponse(PresentationContext context, CommandSet command, Status status, byte[] data) {
    this.context = context;
    this.command = command;
    this.status = status;
    this.data = data;
  }

  /** The context it came in; its transfer syntax is that of the data set. */
  public PresentationContext context() {
    return context;
  }

  /** The command set. */
  public CommandSet command() {
    return command;
  }

  /** The status. */
  public Status status() {
    return status;
  }

  /** Error Comment. */
  public Optional<String> errorComment() {
    return command.string(Tag.ErrorComment);
  }

  /** Tags of the elements at fault. */
  public List<Integer> offendingElements() {
    return command.tagValues(Tag.OffendingElement);
  }

  /** Number of Remaining Sub-operations. */
  public OptionalInt remainingSuboperations() {
    return command.intValue(Tag.NumberOfRemainingSuboperations);
  }

  /** Number of Completed Sub-operations. */
  public OptionalInt completedSuboperations() {
    return command.intValue(Tag.NumberOfCompletedSuboperations);
  }

  /** Number of Failed Sub-operations. */
  public OptionalInt failedSuboperations() {
    return command.intValue(Tag.NumberOfFailedSuboperations);
  }

  /** Number of Warning Sub-operations. */
  public OptionalInt warningSuboperations() {
    return command.intValue(Tag.NumberOfWarningSuboperations);
  }

  /** Whether there is a data set. */
  public boolean hasDataSet() {
    return command.hasDataSet();
  }

  /** A copy of the encoded data set; empty if there is none. */
  public byte[] encodedDataSet() {
    return data.clone();
  }

  /**
   * The data set; empty if there is none.
   *
   * @throws DataSetException if it is no data set
   */
  public Optional<DataSet> dataSet() throws DataSetException {
    return hasDataSet()
        ? Optional.of(DataSet.read(data.clone(), TransferSyntax.of(context.transferSyntax())))
        : Optional.empty();
  }

  int dataBytes() {
    return data.length;
  }

  /**
   * This, if it says that the operation was done, with or without a warning.
   *
   * @throws DimseException with the status of this if it is a failure
   */
  public ReceivedResponse orThrow() throws DimseException {
    if (status.isFailure()) {
      throw new DimseException(status, errorComment().orElse(""), offendingElements());
    }
    return this;
  }

  @Override
  public String toString() {
    return "ReceivedResponse[%s]".formatted(command);
  }
}
