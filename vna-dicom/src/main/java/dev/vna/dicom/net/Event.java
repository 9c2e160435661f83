package dev.vna.dicom.net;

/**
 * What can happen to an association. Source: PS3.8 Section 9.2.2; the numbers are those of Table
 * 9-10.
 */
enum Event {
  /** Evt1. */
  ASSOCIATE_REQUEST,
  /** Evt2. */
  TRANSPORT_CONFIRMATION,
  /** Evt3. */
  ASSOCIATE_AC_PDU,
  /** Evt4. */
  ASSOCIATE_RJ_PDU,
  /** Evt5. */
  TRANSPORT_INDICATION,
  /** Evt6. */
  ASSOCIATE_RQ_PDU,
  /** Evt7. */
  ASSOCIATE_RESPONSE_ACCEPT,
  /** Evt8. */
  ASSOCIATE_RESPONSE_REJECT,
  /** Evt9. */
  P_DATA_REQUEST,
  /** Evt10. */
  P_DATA_TF_PDU,
  /** Evt11. */
  RELEASE_REQUEST,
  /** Evt12. */
  RELEASE_RQ_PDU,
  /** Evt13. */
  RELEASE_RP_PDU,
  /** Evt14. */
  RELEASE_RESPONSE,
  /** Evt15. */
  ABORT_REQUEST,
  /** Evt16. */
  ABORT_PDU,
  /** Evt17. */
  TRANSPORT_CLOSED,
  /** Evt18. */
  ARTIM_EXPIRED,
  /** Evt19: a PDU that is unknown or invalid. */
  INVALID_PDU
}
