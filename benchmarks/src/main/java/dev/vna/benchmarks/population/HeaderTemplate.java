package dev.vna.benchmarks.population;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encoded bytes of a series' instances, made by writing what differs into a copy of what they
 * share. Immutable.
 */
final class HeaderTemplate {
  private final byte[] bytes;
  private final InstanceUids uids;
  private final int firstSecond;
  private final int[] uidAt;
  private final int[] numberAt;
  private final int[] timeAt;
  private final int[] positionAt;
  private final int[] locationAt;
  private final int[] currentAt;
  private final int[] blockAt;

  /**
   * Reads the places of the markers.
   *
   * @param bytes an encoding of what {@link SeriesHeader} makes; kept, not copied
   */
  HeaderTemplate(byte[] bytes, Study study, Series series) {
    this.bytes = bytes;
    uids = InstanceUids.of(series);
    int hhmmss = Integer.parseInt(study.time());
    firstSecond = hhmmss / 10_000 * 3_600 + hhmmss / 100 % 100 * 60 + hhmmss % 100;
    uidAt = places(uids.uid(0));
    numberAt = places(SeriesHeader.NUMBER);
    timeAt = places(SeriesHeader.TIME);
    positionAt = places(SeriesHeader.POSITION);
    locationAt = places(SeriesHeader.LOCATION);
    currentAt = places(SeriesHeader.CURRENT);
    blockAt = places(new String(SeriesHeader.BLOCK, StandardCharsets.ISO_8859_1));
  }

  /** The template of a series' headers. */
  static HeaderTemplate of(Study study, Series series) {
    return new HeaderTemplate(SeriesHeader.of(study, series).encoded(), study, series);
  }

  private int[] places(String marker) {
    byte[] wanted = marker.getBytes(StandardCharsets.ISO_8859_1);
    int[] found = new int[8];
    int count = 0;
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        found[count++] = i;
        i += wanted.length - 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  InstanceUids uids() {
    return uids;
  }

  /** The bytes of an instance, from 0. */
  byte[] instance(int index) {
    byte[] to = bytes.clone();
    for (int at : uidAt) {
      uids.write(to, at, index);
    }
    for (int at : numberAt) {
      padded(to, at, SeriesHeader.NUMBER.length(), index + 1L);
    }
    for (int at : timeAt) {
      int second = firstSecond + index / 4;
      InstanceUids.digits(to, at, 2, second / 3_600);
      InstanceUids.digits(to, at + 2, 2, second / 60 % 60);
      InstanceUids.digits(to, at + 4, 2, second % 60);
      InstanceUids.digits(to, at + 7, 6, Population.mix(index) >>> 45);
    }
    for (int at : positionAt) {
      fixed(to, at, SeriesHeader.POSITION.length(), 25L * index);
    }
    for (int at : locationAt) {
      fixed(to, at, SeriesHeader.LOCATION.length(), 25L * index);
    }
    for (int at : currentAt) {
      padded(to, at, SeriesHeader.CURRENT.length(), 180 + (Population.mix(index) >>> 57));
    }
    for (int at : blockAt) {
      for (int i = 0; i < 20; i++) {
        InstanceUids.digits(to, at + i * 97, 8, Population.mix(index * 31L + i) >>> 40);
      }
    }
    return to;
  }

  /** A number with spaces before it. */
  private static void padded(byte[] to, int at, int length, long number) {
    InstanceUids.digits(to, at, length, number);
    for (int i = at; i < at + length - 1 && to[i] == '0'; i++) {
      to[i] = ' ';
    }
  }

  /** A number of tenths, with a decimal point. */
  private static void fixed(byte[] to, int at, int length, long tenths) {
    padded(to, at, length - 2, tenths / 10);
    to[at + length - 2] = '.';
    to[at + length - 1] = (byte) ('0' + tenths % 10);
  }
}
