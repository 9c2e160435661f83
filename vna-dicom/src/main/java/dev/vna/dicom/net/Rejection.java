package dev.vna.dicom.net;

import java.io.Serializable;

/**
 * Why an association is rejected: the three numbers of an A-ASSOCIATE-RJ. Source: PS3.8 Section
 * 9.3.4.
 *
 * @param result 1 permanent, 2 transient
 * @param source 1 service user, 2 service provider (ACSE), 3 service provider (presentation)
 * @param reason what it means depends on the source
 */
public record Rejection(int result, int source, int reason) implements Serializable {
  /** Permanent, by the user, without a reason. */
  public static final Rejection NO_REASON_GIVEN = new Rejection(1, 1, 1);

  /** Permanent, by the user: application context name not supported. */
  public static final Rejection APPLICATION_CONTEXT_NOT_SUPPORTED = new Rejection(1, 1, 2);

  /** Permanent, by the user: calling AE title not recognized. */
  public static final Rejection CALLING_AE_TITLE_NOT_RECOGNIZED = new Rejection(1, 1, 3);

  /** Permanent, by the user: called AE title not recognized. */
  public static final Rejection CALLED_AE_TITLE_NOT_RECOGNIZED = new Rejection(1, 1, 7);

  /** Permanent, by the provider (ACSE): protocol version not supported. */
  public static final Rejection PROTOCOL_VERSION_NOT_SUPPORTED = new Rejection(1, 2, 2);

  /** Transient, by the provider (presentation): temporary congestion. */
  public static final Rejection TEMPORARY_CONGESTION = new Rejection(2, 3, 1);

  /** Transient, by the provider (presentation): local limit exceeded. */
  public static final Rejection LOCAL_LIMIT_EXCEEDED = new Rejection(2, 3, 2);

  /** Whether the same request may be accepted at another time. */
  public boolean isTransient() {
    return result == 2;
  }

  @Override
  public String toString() {
    return "result=%d source=%d reason=%d (%s)".formatted(result, source, reason, meaning());
  }

  private String meaning() {
    return switch (source << 8 | reason) {
      case 0x0102 -> "application context name not supported";
      case 0x0103 -> "calling AE title not recognized";
      case 0x0107 -> "called AE title not recognized";
      case 0x0202 -> "protocol version not supported";
      case 0x0301 -> "temporary congestion";
      case 0x0302 -> "local limit exceeded";
      default -> "no reason given";
    };
  }
}
