package dev.vna.index;

import dev.vna.archive.Source;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.PatientKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * All that is kept of one version of an instance: what the facts say of it, and its header. Ordered
 * so that what a series shares stands together: instances are written as {@link Delta}s against an
 * earlier one of their series.
 *
 * <pre>
 * SOP class | transfer syntax | study? | series? | assigned issuer?
 * calling AE title? | called AE title? | address?
 * patient: issuer | ID | study                 what the instance is filed under
 * SOP instance
 * received: seconds 8 | nanoseconds 4
 * blob size: 8 | data set offset: 4 | SHA-256: 32 | n: 1 | location: n
 * header                                       in header form, to the end
 *
 * text       n: varint | UTF-8: n
 * text?      0, or n + 1: varint | UTF-8: n
 * </pre>
 */
record Payload(
    String sopClassUid,
    String transferSyntaxUid,
    Optional<String> studyInstanceUid,
    Optional<String> seriesInstanceUid,
    Optional<String> assignedIssuer,
    Source source,
    PatientKey patient,
    String sopInstanceUid,
    Instant received,
    long blobBytes,
    long dataSetOffset,
    Sha256 sha256,
    BlobLocation location,
    EncodedHeader header) {

  /** A digest; wrapped, because records compare arrays by identity. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sha256(byte[] bytes) {}

  /** A header in header form: a range of an array. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record EncodedHeader(byte[] array, int offset) {
    byte[] toBytes() {
      return Arrays.copyOfRange(array, offset, array.length);
    }

    /** The same elements, where they are. */
    HeaderBytes encoded() {
      return new HeaderBytes(array, offset, array.length);
    }
  }

  /** The same, filed under another patient. */
  Payload of(PatientKey other) {
    return new Payload(
        sopClassUid,
        transferSyntaxUid,
        studyInstanceUid,
        seriesInstanceUid,
        assignedIssuer,
        source,
        other,
        sopInstanceUid,
        received,
        blobBytes,
        dataSetOffset,
        sha256,
        location,
        header);
  }

  /** The same, with its blob at another location. */
  Payload at(BlobLocation other) {
    return new Payload(
        sopClassUid,
        transferSyntaxUid,
        studyInstanceUid,
        seriesInstanceUid,
        assignedIssuer,
        source,
        patient,
        sopInstanceUid,
        received,
        blobBytes,
        dataSetOffset,
        sha256,
        other,
        header);
  }

  byte[] toBytes() {
    int headerBytes = header.array().length - header.offset();
    ByteWriter out = new ByteWriter(512 + headerBytes);
    out.text(sopClassUid).text(transferSyntaxUid);
    out.optional(studyInstanceUid).optional(seriesInstanceUid).optional(assignedIssuer);
    out.optional(source.callingAeTitle()).optional(source.calledAeTitle());
    out.optional(source.address());
    out.text(patient.issuer()).text(patient.patientId()).text(patient.studyInstanceUid());
    out.text(sopInstanceUid).u64(received.getEpochSecond()).u32(received.getNano());
    out.u64(blobBytes).u32(dataSetOffset).bytes(sha256.bytes());
    byte[] token = location.token();
    out.u8(token.length).bytes(token);
    return out.bytes(header.array(), header.offset(), headerBytes).toBytes();
  }

  static Payload read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    String sopClass = in.text();
    String transferSyntax = in.text();
    Optional<String> study = in.optional();
    Optional<String> series = in.optional();
    Optional<String> issuer = in.optional();
    Source source = new Source(in.optional(), in.optional(), in.optional());
    PatientKey patient = new PatientKey(in.text(), in.text(), in.text());
    String sopInstance = in.text();
    Instant received = Instant.ofEpochSecond(in.u64(), in.u32());
    long size = in.u64();
    long offset = in.u32();
    byte[] sha256 = in.bytes(32);
    BlobLocation location = BlobLocation.of(in.bytes(in.u8()));
    return new Payload(
        sopClass,
        transferSyntax,
        study,
        series,
        issuer,
        source,
        patient,
        sopInstance,
        received,
        size,
        offset,
        new Sha256(sha256),
        location,
        new EncodedHeader(bytes, in.position()));
  }
}
