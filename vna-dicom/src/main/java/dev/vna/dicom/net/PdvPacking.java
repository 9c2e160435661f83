package dev.vna.dicom.net;

/**
 * How the command set and the data set of a message share PDUs. Either way both leave in one write,
 * so packing saves 6 bytes and no time. Source: PS3.8 Section 9.3.5 and Annex E.
 */
public enum PdvPacking {
  /** Each PDU carries one fragment. Every peer understands that. */
  SEPARATE,
  /** The first fragment of the data set shares a PDU with the command set, if it fits. */
  PACKED
}
