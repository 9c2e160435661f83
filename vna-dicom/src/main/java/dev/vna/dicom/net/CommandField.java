package dev.vna.dicom.net;

import dev.vna.data.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of DIMSE message, each with the fields of its command set. Source: PS3.7 Sections 9.3
 * and 10.3, Annex E.1.
 */
public enum CommandField {
  /** Store a composite instance. */
  C_STORE_RQ(
      0x0001,
      DataSetRule.REQUIRED,
      List.of(Tag.AffectedSOPClassUID, Tag.AffectedSOPInstanceUID),
      List.of(Tag.Priority, Tag.MoveOriginatorApplicationEntityTitle, Tag.MoveOriginatorMessageID)),
  /** Answer to C-STORE. */
  C_STORE_RSP(0x8001, DataSetRule.NONE),
  /** Retrieve over the same association. */
  C_GET_RQ(0x0010, DataSetRule.REQUIRED, List.of(Tag.AffectedSOPClassUID), List.of(Tag.Priority)),
  /** Answer to C-GET. */
  C_GET_RSP(0x8010, DataSetRule.ALLOWED),
  /** Query. */
  C_FIND_RQ(0x0020, DataSetRule.REQUIRED, List.of(Tag.AffectedSOPClassUID), List.of(Tag.Priority)),
  /** Answer to C-FIND. */
  C_FIND_RSP(0x8020, DataSetRule.ALLOWED),
  /** Retrieve to a named destination. */
  C_MOVE_RQ(
      0x0021,
      DataSetRule.REQUIRED,
      List.of(Tag.AffectedSOPClassUID, Tag.MoveDestination),
      List.of(Tag.Priority)),
  /** Answer to C-MOVE. */
  C_MOVE_RSP(0x8021, DataSetRule.ALLOWED),
  /** Verification. */
  C_ECHO_RQ(0x0030, DataSetRule.NONE, List.of(Tag.AffectedSOPClassUID), List.of()),
  /** Answer to C-ECHO. */
  C_ECHO_RSP(0x8030, DataSetRule.NONE),
  /** Report an event about an instance. */
  N_EVENT_REPORT_RQ(
      0x0100,
      DataSetRule.ALLOWED,
      List.of(Tag.AffectedSOPClassUID, Tag.AffectedSOPInstanceUID, Tag.EventTypeID),
      List.of()),
  /** Answer to N-EVENT-REPORT. */
  N_EVENT_REPORT_RSP(0x8100, DataSetRule.ALLOWED),
  /** Read attributes of an instance. */
  N_GET_RQ(
      0x0110,
      DataSetRule.NONE,
      List.of(Tag.RequestedSOPClassUID, Tag.RequestedSOPInstanceUID),
      List.of(Tag.AttributeIdentifierList)),
  /** Answer to N-GET. */
  N_GET_RSP(0x8110, DataSetRule.ALLOWED),
  /** Change attributes of an instance. */
  N_SET_RQ(
      0x0120,
      DataSetRule.REQUIRED,
      List.of(Tag.RequestedSOPClassUID, Tag.RequestedSOPInstanceUID),
      List.of()),
  /** Answer to N-SET. */
  N_SET_RSP(0x8120, DataSetRule.ALLOWED),
  /** Ask for an action on an instance. */
  N_ACTION_RQ(
      0x0130,
      DataSetRule.ALLOWED,
      List.of(Tag.RequestedSOPClassUID, Tag.RequestedSOPInstanceUID, Tag.ActionTypeID),
      List.of()),
  /** Answer to N-ACTION. */
  N_ACTION_RSP(0x8130, DataSetRule.ALLOWED),
  /** Create an instance. */
  N_CREATE_RQ(
      0x0140,
      DataSetRule.ALLOWED,
      List.of(Tag.AffectedSOPClassUID),
      List.of(Tag.AffectedSOPInstanceUID)),
  /** Answer to N-CREATE. */
  N_CREATE_RSP(0x8140, DataSetRule.ALLOWED),
  /** Delete an instance. */
  N_DELETE_RQ(
      0x0150,
      DataSetRule.NONE,
      List.of(Tag.RequestedSOPClassUID, Tag.RequestedSOPInstanceUID),
      List.of()),
  /** Answer to N-DELETE. */
  N_DELETE_RSP(0x8150, DataSetRule.NONE),
  /**
   * Ask that an operation that answers with many responses be ended. It has no answer of its own.
   */
  C_CANCEL_RQ(0x0FFF, DataSetRule.NONE, List.of(), List.of());

  /** Whether a message has a data set. */
  enum DataSetRule {
    NONE,
    ALLOWED,
    REQUIRED
  }

  private static final int RESPONSE_BIT = 0x8000;
  private static final int FIRST_N_SERVICE = 0x0100;
  private static final int CANCEL = 0x0FFF;
  private static final Map<Integer, CommandField> BY_CODE = new HashMap<>();

  static {
    for (CommandField field : values()) {
      BY_CODE.put(field.code, field);
    }
  }

  private final int code;
  private final DataSetRule dataSetRule;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<Integer> required;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<Integer> optional;

  CommandField(int code, DataSetRule dataSetRule) {
    this(code, dataSetRule, List.of(), List.of());
  }

  CommandField(int code, DataSetRule dataSetRule, List<Integer> required, List<Integer> optional) {
    this.code = code;
    this.dataSetRule = dataSetRule;
    this.required = required;
    this.optional = optional;
  }

  /** The kind of message with this number; empty if the standard has none. */
  public static Optional<CommandField> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The number on the wire, the value of Command Field (0000,0100). */
  public int code() {
    return code;
  }

  /** Whether this is a response. */
  public boolean isResponse() {
    return (code & RESPONSE_BIT) != 0;
  }

  /** Whether this is one of the N services, which work on normalized SOP instances. */
  public boolean isNormalized() {
    int request = code & ~RESPONSE_BIT;
    return request >= FIRST_N_SERVICE && request != CANCEL;
  }

  /** Whether the operation may answer with many responses, and may be cancelled. */
  public boolean isCancelable() {
    return this == C_FIND_RQ || this == C_GET_RQ || this == C_MOVE_RQ;
  }

  /** The number of the response to a request with this number, known or not. */
  static int responseCode(int requestCode) {
    return requestCode | RESPONSE_BIT;
  }

  /**
   * The fields without which a request cannot be performed, besides those that every message has
   * (Command Field, Message ID, Command Data Set Type).
   */
  List<Integer> required() {
    return required;
  }

  /** The other fields that a request may have. */
  List<Integer> optional() {
    return optional;
  }

  DataSetRule dataSetRule() {
    return dataSetRule;
  }

  /** The name in the standard, such as C-STORE-RQ. */
  @Override
  public String toString() {
    return name().replace('_', '-');
  }
}
