package dev.vna.testkit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Who a made-up study belongs to and what it is called, all from the seed.
 *
 * @param seed of the maker
 * @param study which study of the maker, from 0
 */
record Identity(long seed, int study) {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 700;
  private static final List<String> FAMILY_NAMES =
      List.of("Amber", "Birch", "Cedar", "Dahlia", "Elder", "Fern", "Ginkgo", "Hazel");
  private static final List<String> GIVEN_NAMES =
      List.of("North", "East", "South", "West", "Upper", "Lower", "Inner", "Outer");

  String studyInstanceUid() {
    return uid("study");
  }

  String seriesInstanceUid(int series) {
    return uid("series/" + series);
  }

  String sopInstanceUid(int series, int index) {
    return uid("instance/" + series + '/' + index);
  }

  String frameOfReferenceUid() {
    return uid("frame of reference");
  }

  /** A UID of PS3.5 Annex B.2: 2.25 and a UUID in decimal. */
  private String uid(String what) {
    String name = seed + "/" + study + '/' + what;
    UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
    return "2.25." + new BigInteger(1, bytes);
  }

  String patientId() {
    return "SYN-%s-%04d"
        .formatted(Long.toUnsignedString(seed, 36).toUpperCase(Locale.ROOT), study + 1);
  }

  String patientName() {
    SplittableRandom random = random("name");
    return pick(FAMILY_NAMES, random) + '^' + pick(GIVEN_NAMES, random);
  }

  String patientSex() {
    return random("sex").nextBoolean() ? "F" : "M";
  }

  String patientBirthDate() {
    return date(LocalDate.of(1930, 1, 1).plusDays(random("birth").nextInt(365 * 80)));
  }

  String accessionNumber() {
    return "A%08d".formatted(random("accession").nextInt(100_000_000));
  }

  String studyId() {
    return Integer.toString(study + 1);
  }

  String studyDate() {
    return date(FIRST_DAY.plusDays(random("date").nextInt(DAYS)));
  }

  /** Time of day, {@code seconds} after the study began. */
  String time(int seconds) {
    int begin = 7 * 3600 + random("time").nextInt(10 * 3600);
    int at = begin + seconds % 3600;
    return "%02d%02d%02d".formatted(at / 3600, at / 60 % 60, at % 60);
  }

  /** Random numbers that depend on the seed, the study and what they are for. */
  SplittableRandom random(String what) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + study * 31L + what.hashCode());
  }

  private static String date(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
