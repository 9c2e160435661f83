package dev.vna.dicom.net;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * SOP Class Extended Negotiation: bytes whose meaning the service class defines, such as the flags
 * for relational queries. Immutable. Source: PS3.7 Section D.3.3.5; for query and retrieve, PS3.4
 * Section C.5; for storage, PS3.4 Section B.3.1.
 */
public final class ExtendedNegotiation {
  private final String sopClassUid;
  private final byte[] serviceClassApplicationInformation;

  /** An item for one SOP class; the bytes are copied. */
  public ExtendedNegotiation(String sopClassUid, byte[] serviceClassApplicationInformation) {
    this.sopClassUid = Objects.requireNonNull(sopClassUid, "sopClassUid");
    this.serviceClassApplicationInformation = serviceClassApplicationInformation.clone();
  }

  /** The SOP class. */
  public String sopClassUid() {
    return sopClassUid;
  }

  /** A copy of the bytes. */
  public byte[] serviceClassApplicationInformation() {
    return serviceClassApplicationInformation.clone();
  }

  /** How many bytes there are. */
  public int size() {
    return serviceClassApplicationInformation.length;
  }

  /**
   * The unsigned byte at {@code index}, counted from 0; 0 where there is none, as the standard has
   * it.
   */
  public int byteAt(int index) {
    return index < serviceClassApplicationInformation.length
        ? serviceClassApplicationInformation[index] & 0xFF
        : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExtendedNegotiation that
        && sopClassUid.equals(that.sopClassUid)
        && Arrays.equals(
            serviceClassApplicationInformation, that.serviceClassApplicationInformation);
  }

  @Override
  public int hashCode() {
    return 31 * sopClassUid.hashCode() + Arrays.hashCode(serviceClassApplicationInformation);
  }

  @Override
  public String toString() {
    return "ExtendedNegotiation[sopClassUid=%s, information=%s]"
        .formatted(sopClassUid, HexFormat.of().formatHex(serviceClassApplicationInformation));
  }
}
