package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import java.util.List;

/** Goes through studies in the order of a plan. For one thread. */
interface StudyWalk {
  /** The next study; {@link AccessPath#END} behind the last one. */
  long next() throws QueryLimitException;

  /** Where in the order that study stands, beside its number; empty if only its number counts. */
  byte[] place();

  /** Whether a study belongs here, and not to another place of the order. */
  boolean isPlaceOf(StudyRow study);

  /** One walk after the other. */
  static StudyWalk chain(List<StudyWalk> walks) {
    return new StudyWalk() {
      private int current;

      @Override
      public long next() throws QueryLimitException {
        long study = AccessPath.END;
        while (current < walks.size()) {
          study = walks.get(current).next();
          if (study != AccessPath.END) {
            break;
          }
          current++;
        }
        return study;
      }

      @Override
      public byte[] place() {
        return walks.get(current).place();
      }

      @Override
      public boolean isPlaceOf(StudyRow study) {
        return walks.get(current).isPlaceOf(study);
      }
    };
  }
}
