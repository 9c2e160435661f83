package dev.vna.benchmarks.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ten years of a hospital: studies without end, each made from the seed and its number alone.
 *
 * <p>Modalities come as {@link Modality} says: two thirds plain radiographs of one or two
 * instances, CT and MR with series of tens, on average sixteen instances a study. Every 4,000th
 * study has a CT series of 2,000 instances, every 500th an MR series of 250. Studies are numbered
 * by date, but one in twelve is an old one that arrives late. A patient comes two to three times on
 * average, some very often. A quarter of the series have random UIDs, which fall anywhere among the
 * keys of an index; the others come from forty devices that count on.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class Population {
  /** About how many instances a study has. */
  private static final int INSTANCES_PER_STUDY = 17;

  private static final int LONG_SERIES_INSTANCES = 2_000;
  private static final int METADATA_SERIES_INSTANCES = 250;
  private static final long LONG_SERIES_EVERY = 4_000;
  private static final long METADATA_SERIES_EVERY = 500;
  private static final int DEVICES = 40;
  private static final double PATIENTS_PER_STUDY = 0.4;

  /** Study Date of the first study, but for old ones. */
  static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

  private static final int DAYS = 3_650;
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  /** Below IANA's example enterprise, RFC 5612. */
  private static final String ROOT = "1.3.6.1.4.1.32473.";

  private final long seed;
  private final long studies;

  private Population(long seed, long studies) {
    this.seed = seed;
    this.studies = studies;
  }

  /** A population whose ten years hold about so many instances. */
  public static Population of(long seed, long instances) {
    return new Population(seed, Math.max(1, instances / INSTANCES_PER_STUDY));
  }

  /** The study with a number, from 0. */
  public Study study(long number) {
    SplittableRandom random = new SplittableRandom(mix(seed ^ mix(number)));
    Patient patient = patient(random.nextLong((long) (PATIENTS_PER_STUDY * number) + 1));
    LocalDate day = day(number, random);
    boolean isLong = number % LONG_SERIES_EVERY == 7;
    boolean isMetadata = number % METADATA_SERIES_EVERY == 11;
    Modality modality =
        isLong ? Modality.CT : isMetadata ? Modality.MR : Modality.at(random.nextInt(1_000));
    boolean hasRandomUids = random.nextInt(4) == 0;
    String date = day.format(DATE);
    String uid =
        ROOT
            + (1 + modality.ordinal() + 9 * random.nextInt(DEVICES / 9))
            + '.'
            + date
            + '.'
            + seed
            + '.'
            + (1_000_000 + number);
    List<String> names = modality.descriptions();
    String description = names.get(random.nextInt(names.size()));
    List<Series> series = new ArrayList<>();
    if (isLong) {
      series.add(new Series(1, uid + ".1", modality, "thin", LONG_SERIES_INSTANCES, hasRandomUids));
    } else if (isMetadata) {
      series.add(
          new Series(1, uid + ".1", modality, "t1_vibe", METADATA_SERIES_INSTANCES, hasRandomUids));
    } else {
      addSeries(series, uid, modality, hasRandomUids, random);
    }
    return new Study(
        number,
        patient,
        uid,
        date,
        String.format("%02d%02d%02d", 7 + random.nextInt(12), random.nextInt(60), 11),
        String.format("A%02d%08d", day.getYear() % 100, number),
        description,
        "Referrer^" + (char) ('A' + random.nextInt(26)) + random.nextInt(20),
        List.copyOf(series));
  }

  private static void addSeries(
      List<Series> to, String uid, Modality modality, boolean randomUids, SplittableRandom random) {
    int count = between(random, modality.minSeries, modality.maxSeries);
    if (modality == Modality.CT || modality == Modality.PT) {
      to.add(new Series(1, uid + ".1", Modality.CT, "Topogram", 1, randomUids));
    }
    for (int i = 0; i < count; i++) {
      int number = to.size() + 1;
      to.add(
          new Series(
              number,
              uid + "." + number,
              modality,
              modality + " " + modality.descriptions().get(0) + " " + number,
              between(random, modality.minInstances, modality.maxInstances),
              randomUids));
    }
  }

  private LocalDate day(long number, SplittableRandom random) {
    long position = random.nextInt(12) == 0 ? random.nextLong(number + 1) : number;
    return FIRST_DAY.plusDays(position * DAYS / studies);
  }

  private Patient patient(long number) {
    SplittableRandom random = new SplittableRandom(mix(~seed ^ mix(number)));
    String sex = random.nextInt(200) == 0 ? "O" : random.nextBoolean() ? "F" : "M";
    LocalDate born = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(365 * 95));
    return new Patient(
        String.format("P%03d-%06d", mix(number) >>> 55, number),
        PersonNames.next(random),
        born.format(DATE),
        sex);
  }

  private static int between(SplittableRandom random, int min, int max) {
    return min + random.nextInt(max - min + 1);
  }

  /** Spreads a number over all bits. */
  static long mix(long number) {
    long z = number * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
