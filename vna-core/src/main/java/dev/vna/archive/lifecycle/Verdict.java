package dev.vna.archive.lifecycle;

/**
 * Whether something holds of a study.
 *
 * @param answer yes, no, or that it cannot be told
 * @param why the reason, for people
 */
record Verdict(Answer answer, String why) {
  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  static Verdict yes(String why) {
    return new Verdict(Answer.YES, why);
  }

  static Verdict no(String why) {
    return new Verdict(Answer.NO, why);
  }

  static Verdict unknown(String why) {
    return new Verdict(Answer.UNKNOWN, why);
  }

  static Verdict of(boolean holds, String why) {
    return holds ? yes(why) : no(why);
  }

  boolean isYes() {
    return answer == Answer.YES;
  }

  boolean isUnknown() {
    return answer == Answer.UNKNOWN;
  }

  /** Both: no as soon as one says so, and unknown if one cannot tell. */
  Verdict and(Verdict other) {
    if (answer == Answer.NO || other.answer == Answer.YES) {
      return answer == Answer.YES ? yes(join(other)) : this;
    }
    return other.answer == Answer.NO || answer == Answer.YES ? other : this;
  }

  private String join(Verdict other) {
    return why.isEmpty() ? other.why : other.why.isEmpty() ? why : why + ", " + other.why;
  }
}
