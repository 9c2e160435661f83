package dev.vna.dicom.net;

/** What the upper layer does on an event. Source: PS3.8 Tables 9-6 to 9-9. */
enum Action {
  /** Open the transport connection. */
  AE1,
  /** Send A-ASSOCIATE-RQ. */
  AE2,
  /** Confirm the association as accepted. */
  AE3,
  /** Confirm the association as rejected; close the transport connection. */
  AE4,
  /** Take the transport connection; start ARTIM. */
  AE5,
  /** Stop ARTIM; indicate the request, or else send A-ASSOCIATE-RJ and start ARTIM. */
  AE6,
  /** Send A-ASSOCIATE-AC. */
  AE7,
  /** Send A-ASSOCIATE-RJ; start ARTIM. */
  AE8,
  /** Send P-DATA-TF. */
  DT1,
  /** Indicate data. */
  DT2,
  /** Send A-RELEASE-RQ. */
  AR1,
  /** Indicate the release. */
  AR2,
  /** Confirm the release; close the transport connection. */
  AR3,
  /** Send A-RELEASE-RP; start ARTIM. */
  AR4,
  /** Stop ARTIM. */
  AR5,
  /** Indicate data that comes after the release request. */
  AR6,
  /** Send P-DATA-TF before the release is answered. */
  AR7,
  /** Indicate a release collision. */
  AR8,
  /** Send A-RELEASE-RP. */
  AR9,
  /** Confirm the release. */
  AR10,
  /** Send A-ABORT as the user; start or restart ARTIM. */
  AA1,
  /** Stop ARTIM; close the transport connection. */
  AA2,
  /** Indicate the peer's abort; close the transport connection. */
  AA3,
  /** Indicate an abort by the provider. */
  AA4,
  /** Stop ARTIM. */
  AA5,
  /** Ignore the PDU. */
  AA6,
  /** Send A-ABORT. */
  AA7,
  /** Send A-ABORT as the provider; indicate an abort by the provider; start ARTIM. */
  AA8
}
