package dev.vna.testkit.powercut;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Chooses what a power cut leaves of what was not forced. For a file with n changes since its last
 * sync, a moment is a number from 0 (as it was forced) to n (all changes arrived).
 */
final class Damage {
  /** How the choice is made. */
  enum Kind {
    /** Nothing that was not forced is there: the plain model of a disk. */
    ALL_LOST,
    /** Everything is there, as after the death of a process. */
    NONE_LOST,
    /** Each file as it was at one moment; names at random. */
    EARLIER_STATE,
    /** Each sector of 512 bytes as it was at a moment of its own. */
    TORN_SECTORS,
    /** Each page of 4 KiB as it was at a moment of its own. */
    TORN_PAGES,
    /** Everything is there but the writes to about one sector in eight. */
    FEW_LOST,
    /** Nothing is there but the writes to about one sector in eight. */
    FEW_KEPT
  }

  private static final int SECTORS_PER_PAGE = SparseBytes.PAGE_BYTES / DiskFile.SECTOR_BYTES;

  private final Kind kind;
  private final SplittableRandom random;

  Damage(Kind kind, long seed) {
    this.kind = kind;
    this.random = new SplittableRandom(seed);
  }

  boolean keepsName() {
    return switch (kind) {
      case ALL_LOST -> false;
      case NONE_LOST -> true;
      case FEW_LOST -> random.nextInt(8) > 0;
      case FEW_KEPT -> random.nextInt(8) == 0;
      case EARLIER_STATE, TORN_SECTORS, TORN_PAGES -> random.nextBoolean();
    };
  }

  OfFile ofFile(int changes) {
    return new OfFile(changes);
  }

  private int anyMoment(int changes) {
    return random.nextInt(changes + 1);
  }

  /** The choices for one file in one image. */
  final class OfFile {
    private final int changes;
    private final int oneMoment;
    private final Map<Long, Integer> chosen = new HashMap<>();

    private OfFile(int changes) {
      this.changes = changes;
      this.oneMoment = anyMoment(changes);
    }

    /** The moment of the size, {@code atLeast} or later. */
    int size(int atLeast) {
      int moment =
          switch (kind) {
            case ALL_LOST -> 0;
            case NONE_LOST, FEW_LOST -> changes;
            case EARLIER_STATE -> oneMoment;
            case TORN_SECTORS, TORN_PAGES, FEW_KEPT ->
                random.nextBoolean() ? changes : anyMoment(changes);
          };
      return Math.max(atLeast, moment);
    }

    /** The moment of a sector, {@code atLeast} or later; the same each time it is asked for. */
    int sector(long sector, int atLeast) {
      long unit = kind == Kind.TORN_PAGES ? sector / SECTORS_PER_PAGE : sector;
      return Math.max(atLeast, chosen.computeIfAbsent(unit, any -> choose()));
    }

    private int choose() {
      return switch (kind) {
        case ALL_LOST -> 0;
        case NONE_LOST -> changes;
        case EARLIER_STATE -> oneMoment;
        case TORN_SECTORS, TORN_PAGES -> anyMoment(changes);
        case FEW_LOST -> random.nextInt(8) == 0 ? anyMoment(changes) : changes;
        case FEW_KEPT -> random.nextInt(8) == 0 ? changes : 0;
      };
    }
  }
}
