package dev.vna.dicom.net;

/** The 13 states of an association. Source: PS3.8 Section 9.2.1. */
enum State {
  /** Idle: no association. */
  STA1,
  /** Transport connection open, waiting for the A-ASSOCIATE-RQ PDU. */
  STA2,
  /** Waiting for the local A-ASSOCIATE response. */
  STA3,
  /** Waiting for the transport connection to open. */
  STA4,
  /** Waiting for the A-ASSOCIATE-AC or -RJ PDU. */
  STA5,
  /** Association established, ready for data transfer. */
  STA6,
  /** Waiting for the A-RELEASE-RP PDU. */
  STA7,
  /** Waiting for the local A-RELEASE response. */
  STA8,
  /** Release collision, requestor: waiting for the local A-RELEASE response. */
  STA9,
  /** Release collision, acceptor: waiting for the A-RELEASE-RP PDU. */
  STA10,
  /** Release collision, requestor: waiting for the A-RELEASE-RP PDU. */
  STA11,
  /** Release collision, acceptor: waiting for the local A-RELEASE response. */
  STA12,
  /** Waiting for the transport connection to close. */
  STA13
}
