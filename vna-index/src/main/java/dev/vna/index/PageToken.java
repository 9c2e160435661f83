package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where a page ended: the numbers of patient, study, series and instance, which never change, and
 * before them, if answers come in the order of a value, that value. So the place stays good
 * whatever comes in or goes.
 *
 * <pre>
 * version 2: 1 | query level: 1 | page level: 1 | walked: 1
 * patient: 4 | study: 4 | series: 4 | instance: 8 | n: 2 | place in the order: n
 * CRC32C of these, of the archive's id and of filter and order: 4
 * </pre>
 *
 * as text in base64url, at most {@value #MAX_CHARACTERS} characters. The patient is 0 but for
 * queries at its level.
 *
 * @param queryLevel the level at which the query matches
 * @param pageLevel the level of what the page lists
 * @param walked the kind of the key in whose order answers come without being asked to; or else 0
 * @param place the value, as {@link OrderKey} has it; empty if answers come by number
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isSameAs
record PageToken(
    QueryLevel queryLevel,
    QueryLevel pageLevel,
    int walked,
    long patient,
    long study,
    long series,
    long instance,
    byte[] place) {
  /** The longest token. */
  static final int MAX_CHARACTERS = 512;

  private static final int VERSION = 2;
  private static final int HEAD_BYTES = 26;
  private static final byte[] NO_PLACE = new byte[0];

  /**
   * Reads a query's token; without one, the place before the first answer.
   *
   * @throws IllegalArgumentException if it is none of this archive for such a query
   */
  static PageToken of(Query query, QueryLevel pageLevel, UUID archiveId) {
    if (query.after().isEmpty()) {
      return first(query, pageLevel);
    }
    byte[] bytes = decoded(query.after().get());
    if (bytes.length < HEAD_BYTES + 4
        || new ByteReader(bytes, bytes.length - 4).u32()
            != checksum(bytes, bytes.length - 4, query, archiveId)) {
      throw notOne();
    }
    ByteReader in = new ByteReader(bytes);
    if (in.u8() != VERSION
        || in.u8() != query.level().ordinal()
        || in.u8() != pageLevel.ordinal()) {
      throw notOne();
    }
    return new PageToken(
        query.level(),
        pageLevel,
        in.u8(),
        in.u32(),
        in.u32(),
        in.u32(),
        in.u64(),
        in.bytes(in.u16()));
  }

  /** The place before the first answer. */
  static PageToken first(Query query, QueryLevel pageLevel) {
    return new PageToken(query.level(), pageLevel, 0, 0, 0, 0, 0, NO_PLACE);
  }

  private static byte[] decoded(String text) {
    try {
      return text.length() > MAX_CHARACTERS ? NO_PLACE : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw notOne();
    }
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException("page token is not one of this index for such a query");
  }

  /** The place of an answer of the same query. */
  PageToken at(
      int walkedKind,
      long atPatient,
      long atStudy,
      long atSeries,
      long atInstance,
      byte[] atPlace) {
    return new PageToken(
        queryLevel, pageLevel, walkedKind, atPatient, atStudy, atSeries, atInstance, atPlace);
  }

  /** Whether it is the place before the first answer. */
  boolean isBeginning() {
    return patient == 0 && study == 0;
  }

  /** Whether it is the place of the same answer. */
  boolean isSameAs(PageToken other) {
    return patient == other.patient
        && study == other.study
        && series == other.series
        && instance == other.instance
        && Arrays.equals(place, other.place);
  }

  /** The order of answers. */
  static int compare(Query.Direction direction, PageToken a, PageToken b) {
    int order = OrderKey.compare(direction, a.place, b.place);
    if (order != 0) {
      return order;
    }
    int upwards = Long.compare(a.patient, b.patient);
    upwards = upwards != 0 ? upwards : Long.compare(a.study, b.study);
    upwards = upwards != 0 ? upwards : Long.compare(a.series, b.series);
    upwards = upwards != 0 ? upwards : Long.compare(a.instance, b.instance);
    return direction == Query.Direction.ASCENDING ? upwards : -upwards;
  }

  String toText(Query query, UUID archiveId) {
    byte[] body =
        new ByteWriter(64)
            .u8(VERSION)
            .u8(queryLevel.ordinal())
            .u8(pageLevel.ordinal())
            .u8(walked)
            .u32(patient)
            .u32(study)
            .u32(series)
            .u64(instance)
            .u16(place.length)
            .bytes(place)
            .toBytes();
    byte[] token =
        new ByteWriter(body.length + 4)
            .bytes(body)
            .u32(checksum(body, body.length, query, archiveId))
            .toBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static long checksum(byte[] body, int length, Query query, UUID archiveId) {
    CRC32C crc = new CRC32C();
    crc.update(body, 0, length);
    ByteWriter rest =
        new ByteWriter(64)
            .u64(archiveId.getMostSignificantBits())
            .u64(archiveId.getLeastSignificantBits());
    query
        .order()
        .ifPresent(order -> rest.u8(1).u8(order.direction().ordinal()).u32(order.tag().orElse(0)));
    crc.update(rest.toBytes());
    update(crc, query.filter());
    return crc.getValue();
  }

  private static void update(CRC32C crc, Filter filter) {
    if (filter instanceof Filter.Attribute key) {
      crc.update('=');
      key.path().forEach(tag -> crc.update(new ByteWriter(4).u32(tag).toBytes()));
      for (String value : key.values()) {
        update(crc, value);
      }
    } else if (filter instanceof Filter.FuzzyName name) {
      crc.update('~');
      crc.update(new ByteWriter(4).u32(name.tag()).toBytes());
      update(crc, name.name());
    } else if (filter instanceof Filter.And and) {
      update(crc, '&', and.filters());
    } else if (filter instanceof Filter.Or or) {
      update(crc, '|', or.filters());
    } else if (filter instanceof Filter.Not not) {
      update(crc, '!', List.of(not.filter()));
    } else if (filter instanceof Filter.Without without) {
      update(crc, '-', List.of(without.filter()));
    }
  }

  private static void update(CRC32C crc, char form, List<Filter> parts) {
    crc.update(form);
    parts.forEach(part -> update(crc, part));
    crc.update(')');
  }

  private static void update(CRC32C crc, String value) {
    crc.update(value.getBytes(StandardCharsets.UTF_8));
    crc.update(0);
  }
}
