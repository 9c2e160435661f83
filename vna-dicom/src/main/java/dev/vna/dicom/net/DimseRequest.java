package dev.vna.dicom.net;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request of a peer that is to be performed: where it came from, what it asks, its data set, and
 * the way back for pending responses. One thread handles it; {@link #isCanceled} may be asked by
 * any.
 */
public final class DimseRequest {
  private final Association association;
  private final PresentationContext context;
  private final CommandSet command;
  private final CommandField commandField;
  private final int messageId;
  private final IncomingData data;
  private final List<Runnable> onCancel = new ArrayList<>();
  private boolean canceled;

  DimseRequest(
      Association association,
      PresentationContext context,
      CommandSet command,
      CommandField commandField,
      int messageId,
      IncomingData data) {
    this.association = association;
    this.context = context;
    this.command = command;
    this.commandField = commandField;
    this.messageId = messageId;
    this.data = data;
  }

  /** The association it came over. */
  public Association association() {
    return association;
  }

  /**
   * The presentation context it came in; its transfer syntax is that of all data sets, both ways.
   */
  public PresentationContext context() {
    return context;
  }

  /** The command set. */
  public CommandSet command() {
    return command;
  }

  /** The kind of request. */
  public CommandField commandField() {
    return commandField;
  }

  /** The transfer syntax of all data sets of this operation, both ways. */
  public TransferSyntax transferSyntax() {
    return TransferSyntax.of(context.transferSyntax());
  }

  /**
   * Reads the whole data set into memory; to be called once.
   *
   * @throws DimseException with 0213H if it exceeds {@link
   *     AssociationOptions#maxDataSetInMemoryBytes}
   * @throws DataSetException if it is no data set
   */
  public DataSet dataSet() throws IOException {
    byte[] bytes = data.readAllBytes(association.options().maxDataSetInMemoryBytes());
    return DataSet.read(bytes, transferSyntax());
  }

  /** Message ID. */
  public int messageId() {
    return messageId;
  }

  /** Affected or Requested SOP Class UID, which every request has. */
  public String sopClassUid() {
    return command.sopClassUid().orElseThrow();
  }

  /**
   * Affected or Requested SOP Instance UID; C-STORE and all N services but N-CREATE always have it.
   */
  public Optional<String> sopInstanceUid() {
    return command.sopInstanceUid();
  }

  /** The AE title that the peer calls itself, empty if it did not. */
  public String callingAeTitle() {
    return association.callingAeTitle();
  }

  /** Move Destination of a C-MOVE. */
  public Optional<String> moveDestination() {
    return command.string(Tag.MoveDestination);
  }

  /** The data set as it comes in; without bytes if the message has none. */
  public IncomingData data() {
    return data;
  }

  /**
   * Sends a pending response.
   *
   * @throws IllegalArgumentException if its status is not pending
   * @throws AssociationException if the association has ended
   */
  public void sendPending(DimseResponse response) throws IOException {
    if (!response.status().isPending()) {
      throw new IllegalArgumentException(
          "status=%s is final: return it".formatted(response.status()));
    }
    association.respond(this, response);
  }

  /** Whether the peer has sent C-CANCEL for this, or the association has ended. */
  public synchronized boolean isCanceled() {
    return canceled;
  }

  /**
   * Throws if {@link #isCanceled}.
   *
   * @throws DimseException with FE00H
   */
  public void throwIfCanceled() throws DimseException {
    if (isCanceled()) {
      throw new DimseException(Status.Cancel, "");
    }
  }

  /**
   * Runs {@code action} once this is cancelled, on the thread that learns of it; at once if it is
   * already.
   */
  public void onCancel(Runnable action) {
    synchronized (this) {
      if (!canceled) {
        onCancel.add(action);
        return;
      }
    }
    action.run();
  }

  void cancel() {
    List<Runnable> actions;
    synchronized (this) {
      if (canceled) {
        return;
      }
      canceled = true;
      actions = List.copyOf(onCancel);
    }
    actions.forEach(Runnable::run);
  }

  @Override
  public String toString() {
    return command.toString();
  }
}
