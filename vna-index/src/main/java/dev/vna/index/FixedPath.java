package dev.vna.index;

import java.util.Arrays;

/** Studies that are known already. */
final class FixedPath implements AccessPath {
  private final long[] studies;

  /** Studies by rising number, none twice. */
  FixedPath(long[] studies) {
    this.studies = studies;
  }

  @Override
  public long ceiling(long study) {
    int at = Arrays.binarySearch(studies, study);
    int place = at >= 0 ? at : -at - 1;
    return place < studies.length ? studies[place] : END;
  }

  @Override
  public long floor(long study) {
    int at = Arrays.binarySearch(studies, study);
    int place = at >= 0 ? at : -at - 2;
    return place >= 0 ? studies[place] : START;
  }

  @Override
  public boolean contains(long study) {
    return Arrays.binarySearch(studies, study) >= 0;
  }

  @Override
  public Count count(int most) {
    return new Count(studies.length, true);
  }
}
