package dev.vna.dicom.net;

/**
 * The status of a DIMSE response, 16 bits. Constants have the names of PS3.7 Annex C and, for the
 * storage, query, retrieve and commitment services, of PS3.4 Annexes B, C and J. A service may use
 * others.
 *
 * @param code 0 to FFFFH
 */
public record Status(int code) {
  /** 0000H: done. */
  public static final Status Success = new Status(0x0000);

  /** FE00H: ended because of a C-CANCEL. */
  public static final Status Cancel = new Status(0xFE00);

  /** FF00H: more responses follow. */
  public static final Status Pending = new Status(0xFF00);

  /** FF01H: more responses follow; an optional key is not supported. */
  public static final Status PendingWarning = new Status(0xFF01);

  /** 0001H: some attributes are not supported. */
  public static final Status Warning = new Status(0x0001);

  /** 0105H: no such attribute. */
  public static final Status NoSuchAttribute = new Status(0x0105);

  /** 0106H: an attribute value is out of range or not allowed. */
  public static final Status InvalidAttributeValue = new Status(0x0106);

  /** 0107H: attribute list error; some attributes were not acted upon. */
  public static final Status AttributeListError = new Status(0x0107);

  /** 0110H: something went wrong while the operation was performed. */
  public static final Status ProcessingFailure = new Status(0x0110);

  /** 0111H: the SOP instance to be created exists. */
  public static final Status DuplicateSOPInstance = new Status(0x0111);

  /** 0112H: there is no such SOP instance. */
  public static final Status NoSuchSOPInstance = new Status(0x0112);

  /** 0113H: the event type is not known. */
  public static final Status NoSuchEventType = new Status(0x0113);

  /** 0114H: the event or action information is not known. */
  public static final Status NoSuchArgument = new Status(0x0114);

  /** 0115H: a value of the event or action information is out of range. */
  public static final Status InvalidArgumentValue = new Status(0x0115);

  /** 0116H: an attribute value is out of range, and another was used. */
  public static final Status AttributeValueOutOfRange = new Status(0x0116);

  /** 0117H: the SOP Instance UID breaks the rules for UIDs. */
  public static final Status InvalidSOPInstance = new Status(0x0117);

  /** 0118H: the SOP class is not known; answer of the N services. */
  public static final Status NoSuchSOPClass = new Status(0x0118);

  /** 0119H: the SOP instance is not of the SOP class. */
  public static final Status ClassInstanceConflict = new Status(0x0119);

  /** 0120H: a required attribute is missing. */
  public static final Status MissingAttribute = new Status(0x0120);

  /** 0121H: a required attribute has no value. */
  public static final Status MissingAttributeValue = new Status(0x0121);

  /** 0122H: the SOP class is not supported; answer of the C services. */
  public static final Status SOPClassNotSupported = new Status(0x0122);

  /** 0123H: the action type is not known. */
  public static final Status NoSuchActionType = new Status(0x0123);

  /** 0124H: the caller may not do that. */
  public static final Status NotAuthorized = new Status(0x0124);

  /** 0131H: the transaction UID is in use already. */
  public static final Status DuplicateTransactionUID = new Status(0x0131);

  /** 0210H: the Message ID is in use by an operation that is not complete. */
  public static final Status DuplicateInvocation = new Status(0x0210);

  /** 0211H: the operation is not one of the service. */
  public static final Status UnrecognizedOperation = new Status(0x0211);

  /** 0212H: a parameter was not agreed on, or is missing. */
  public static final Status MistypedArgument = new Status(0x0212);

  /** 0213H: the performer lacks resources. */
  public static final Status ResourceLimitation = new Status(0x0213);

  /** A700H: refused, out of resources. */
  public static final Status OutOfResources = new Status(0xA700);

  /** A701H: refused, out of resources: the number of matches cannot be calculated. */
  public static final Status UnableToCalculateNumberOfMatches = new Status(0xA701);

  /** A702H: refused, out of resources: sub-operations cannot be performed. */
  public static final Status UnableToPerformSuboperations = new Status(0xA702);

  /** A801H: refused, move destination unknown. */
  public static final Status MoveDestinationUnknown = new Status(0xA801);

  /** A900H: data set, or identifier, does not match the SOP class. */
  public static final Status DataSetDoesNotMatchSOPClass = new Status(0xA900);

  /**
   * B000H: coercion of data elements; for retrieve, one or more sub-operations failed or warned.
   */
  public static final Status CoercionOfDataElements = new Status(0xB000);

  /** B000H, by the name it has in retrieve. */
  public static final Status SuboperationsCompleteWithFailuresOrWarnings = CoercionOfDataElements;

  /** B006H: elements discarded. */
  public static final Status ElementsDiscarded = new Status(0xB006);

  /** B007H: stored though the data set does not match the SOP class. */
  public static final Status DataSetDoesNotMatchSOPClassWarning = new Status(0xB007);

  /** C000H: cannot understand the data set; for query and retrieve, unable to process. */
  public static final Status CannotUnderstand = new Status(0xC000);

  /** C000H, by the name it has in query and retrieve. */
  public static final Status UnableToProcess = CannotUnderstand;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the code is not of 16 bits
   */
  public Status {
    if (code < 0 || code > 0xFFFF) {
      throw new IllegalArgumentException("status=%Xh, want 0 to FFFFh".formatted(code));
    }
  }

  /** Whether the operation was done without a remark. */
  public boolean isSuccess() {
    return code == 0;
  }

  /** Whether more responses follow. */
  public boolean isPending() {
    return code == 0xFF00 || code == 0xFF01;
  }

  /** Whether the operation ended because of a C-CANCEL. */
  public boolean isCancel() {
    return code == 0xFE00;
  }

  /** Whether the operation was done, with a remark (PS3.7 Annex C.1). */
  public boolean isWarning() {
    return code == 0x0001 || code == 0x0107 || code == 0x0116 || (code & 0xF000) == 0xB000;
  }

  /** Whether the operation was not done. */
  public boolean isFailure() {
    return !isSuccess() && !isPending() && !isCancel() && !isWarning();
  }

  @Override
  public String toString() {
    return "%04XH".formatted(code);
  }
}
