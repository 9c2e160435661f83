package dev.vna.index;

import dev.vna.archive.QueryLevel;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where a page ended: answers come by rising numbers of patient, study, series and instance, which
 * never change, so that the place stays good whatever comes in or goes.
 *
 * <pre>
 * version 1: 1 | query level: 1 | page level: 1 | patient: 4 | study: 4 | series: 4 | instance: 8
 * CRC32C of these and of the archive's id: 4
 * </pre>
 *
 * as text in base64url. The patient is 0 but for queries at its level.
 *
 * @param queryLevel the level at which the query matches
 * @param pageLevel the level of what the page lists
 */
record PageToken(
    QueryLevel queryLevel,
    QueryLevel pageLevel,
    long patient,
    long study,
    long series,
    long instance) {
  private static final int VERSION = 1;
  private static final int BODY_BYTES = 23;

  /**
   * Reads a token; without one, the place before the first answer.
   *
   * @throws IllegalArgumentException if it is none of this archive for such a query
   */
  static PageToken of(
      Optional<String> text, QueryLevel queryLevel, QueryLevel pageLevel, UUID archiveId) {
    if (text.isEmpty()) {
      return new PageToken(queryLevel, pageLevel, 0, 0, 0, 0);
    }
    byte[] bytes = decoded(text.get());
    if (bytes.length != BODY_BYTES + 4
        || new ByteReader(bytes, BODY_BYTES).u32() != checksum(bytes, archiveId)) {
      throw notOne();
    }
    ByteReader in = new ByteReader(bytes);
    if (in.u8() != VERSION || in.u8() != queryLevel.ordinal() || in.u8() != pageLevel.ordinal()) {
      throw notOne();
    }
    return new PageToken(queryLevel, pageLevel, in.u32(), in.u32(), in.u32(), in.u64());
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw notOne();
    }
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException("page token is not one of this index for such a query");
  }

  /** The place of an answer of the same query. */
  PageToken at(long atPatient, long atStudy, long atSeries, long atInstance) {
    return new PageToken(queryLevel, pageLevel, atPatient, atStudy, atSeries, atInstance);
  }

  String toText(UUID archiveId) {
    ByteWriter out =
        new ByteWriter(32).u8(VERSION).u8(queryLevel.ordinal()).u8(pageLevel.ordinal());
    byte[] body = out.u32(patient).u32(study).u32(series).u64(instance).toBytes();
    byte[] token = out.u32(checksum(body, archiveId)).toBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static long checksum(byte[] body, UUID archiveId) {
    CRC32C crc = new CRC32C();
    crc.update(body, 0, BODY_BYTES);
    crc.update(
        new ByteWriter(16)
            .u64(archiveId.getMostSignificantBits())
            .u64(archiveId.getLeastSignificantBits())
            .toBytes());
    return crc.getValue();
  }
}
