package dev.vna.dicom.net;

import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request to be invoked on an association: the kind of operation, its parameters, and its data
 * set if it has one. Immutable, but the data set can be sent once only unless it says otherwise.
 * Source: PS3.7 Sections 9.1 and 10.1.
 */
public final class DimseOperation {
  /** Priority of C services, as most peers ignore it. */
  public enum Priority {
    /** 0000H, the default. */
    MEDIUM(0),
    /** 0001H. */
    HIGH(1),
    /** 0002H. */
    LOW(2);

    private final int code;

    Priority(int code) {
      this.code = code;
    }
  }

  private final CommandField commandField;
  private final String sopClassUid;
  private final Consumer<CommandSet.Builder> parameters;
  private final Optional<OutgoingData> data;

  private DimseOperation(
      CommandField commandField,
      String sopClassUid,
      Consumer<CommandSet.Builder> parameters,
      Optional<OutgoingData> data) {
    this.commandField = commandField;
    this.sopClassUid = sopClassUid;
    this.parameters = parameters;
    this.data = data;
  }

  /** C-ECHO. */
  public static DimseOperation echo(String sopClassUid) {
    return new DimseOperation(
        CommandField.C_ECHO_RQ,
        sopClassUid,
        command -> command.ui(Tag.AffectedSOPClassUID, sopClassUid),
        Optional.empty());
  }

  /** C-STORE of one instance. */
  public static DimseOperation store(
      String sopClassUid, String sopInstanceUid, OutgoingData dataSet) {
    return composite(
        CommandField.C_STORE_RQ,
        sopClassUid,
        dataSet,
        command -> command.ui(Tag.AffectedSOPInstanceUID, sopInstanceUid));
  }

  /** C-FIND with this identifier. */
  public static DimseOperation find(String sopClassUid, OutgoingData identifier) {
    return composite(CommandField.C_FIND_RQ, sopClassUid, identifier, command -> {});
  }

  /** C-GET with this identifier; the instances come as C-STORE requests on the same association. */
  public static DimseOperation get(String sopClassUid, OutgoingData identifier) {
    return composite(CommandField.C_GET_RQ, sopClassUid, identifier, command -> {});
  }

  /** C-MOVE with this identifier to the peer that the performer knows as {@code destination}. */
  public static DimseOperation move(
      String sopClassUid, AeTitle destination, OutgoingData identifier) {
    return composite(
        CommandField.C_MOVE_RQ,
        sopClassUid,
        identifier,
        command -> command.text(Tag.MoveDestination, destination.value()));
  }

  private static DimseOperation composite(
      CommandField field,
      String sopClassUid,
      OutgoingData dataSet,
      Consumer<CommandSet.Builder> parameters) {
    Consumer<CommandSet.Builder> common =
        command ->
            command.ui(Tag.AffectedSOPClassUID, sopClassUid).us(Tag.Priority, Priority.MEDIUM.code);
    return new DimseOperation(field, sopClassUid, common.andThen(parameters), Optional.of(dataSet));
  }

  /** N-EVENT-REPORT. */
  public static DimseOperation eventReport(
      String sopClassUid, String sopInstanceUid, int eventTypeId, Optional<OutgoingData> data) {
    return new DimseOperation(
        CommandField.N_EVENT_REPORT_RQ,
        sopClassUid,
        command ->
            command
                .ui(Tag.AffectedSOPClassUID, sopClassUid)
                .ui(Tag.AffectedSOPInstanceUID, sopInstanceUid)
                .us(Tag.EventTypeID, eventTypeId),
        data);
  }

  /** N-GET of the named attributes, or of all if none is named. */
  public static DimseOperation normalizedGet(
      String sopClassUid, String sopInstanceUid, List<Integer> attributes) {
    List<Integer> tags = List.copyOf(attributes);
    return requested(
        CommandField.N_GET_RQ,
        sopClassUid,
        sopInstanceUid,
        Optional.empty(),
        command -> {
          if (!tags.isEmpty()) {
            command.at(Tag.AttributeIdentifierList, tags);
          }
        });
  }

  /** N-SET. */
  public static DimseOperation normalizedSet(
      String sopClassUid, String sopInstanceUid, OutgoingData modifications) {
    return requested(
        CommandField.N_SET_RQ,
        sopClassUid,
        sopInstanceUid,
        Optional.of(modifications),
        command -> {});
  }

  /** N-ACTION. */
  public static DimseOperation action(
      String sopClassUid, String sopInstanceUid, int actionTypeId, Optional<OutgoingData> data) {
    return requested(
        CommandField.N_ACTION_RQ,
        sopClassUid,
        sopInstanceUid,
        data,
        command -> command.us(Tag.ActionTypeID, actionTypeId));
  }

  /** N-CREATE; without a SOP Instance UID the performer makes one. */
  public static DimseOperation create(
      String sopClassUid, Optional<String> sopInstanceUid, Optional<OutgoingData> data) {
    return new DimseOperation(
        CommandField.N_CREATE_RQ,
        sopClassUid,
        command -> {
          command.ui(Tag.AffectedSOPClassUID, sopClassUid);
          sopInstanceUid.ifPresent(uid -> command.ui(Tag.AffectedSOPInstanceUID, uid));
        },
        data);
  }

  /** N-DELETE. */
  public static DimseOperation delete(String sopClassUid, String sopInstanceUid) {
    return requested(
        CommandField.N_DELETE_RQ, sopClassUid, sopInstanceUid, Optional.empty(), command -> {});
  }

  private static DimseOperation requested(
      CommandField field,
      String sopClassUid,
      String sopInstanceUid,
      Optional<OutgoingData> data,
      Consumer<CommandSet.Builder> parameters) {
    Consumer<CommandSet.Builder> common =
        command ->
            command
                .ui(Tag.RequestedSOPClassUID, sopClassUid)
                .ui(Tag.RequestedSOPInstanceUID, sopInstanceUid);
    return new DimseOperation(field, sopClassUid, common.andThen(parameters), data);
  }

  /** The same with another priority; it has a meaning for C-STORE, C-FIND, C-GET and C-MOVE. */
  public DimseOperation withPriority(Priority priority) {
    return with(command -> command.us(Tag.Priority, priority.code));
  }

  /**
   * The same C-STORE as a sub-operation of a C-MOVE: who asked for it, and with which Message ID.
   */
  public DimseOperation withMoveOriginator(AeTitle originator, int messageId) {
    return with(
        command ->
            command
                .text(Tag.MoveOriginatorApplicationEntityTitle, originator.value())
                .us(Tag.MoveOriginatorMessageID, messageId));
  }

  private DimseOperation with(Consumer<CommandSet.Builder> more) {
    return new DimseOperation(commandField, sopClassUid, parameters.andThen(more), data);
  }

  /** The kind of request. */
  public CommandField commandField() {
    return commandField;
  }

  /** The SOP class. */
  public String sopClassUid() {
    return sopClassUid;
  }

  Optional<OutgoingData> data() {
    return data;
  }

  CommandSet command(int messageId) {
    CommandSet.Builder command = CommandSet.builder(commandField.code());
    parameters.accept(command);
    return command.us(Tag.MessageID, messageId).dataSet(data.isPresent()).build();
  }
}
