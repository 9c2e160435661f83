package dev.vna.archive.lifecycle;

/** What a rule does with a study. */
public sealed interface Act {
  /** Copies it into a tier; the copies are read back. */
  record Copy(String tier) implements Act {
    @Override
    public String toString() {
      return "copy to " + tier;
    }
  }

  /** Moves it into a tier, out of all others; the copies are read back first. */
  record Move(String tier) implements Act {
    @Override
    public String toString() {
      return "move to " + tier;
    }
  }

  /**
   * Moves it into a tier that compresses what it keeps, and only into such a one; what is read is
   * bit-exact as before. Pixels stay as they were sent: no transfer syntax is changed.
   */
  record Compress(String tier) implements Act {
    @Override
    public String toString() {
      return "compress into " + tier;
    }
  }

  /**
   * Gives up the copies of a tier.
   *
   * @param copiesElsewhere in how many other tiers every version must have a copy, 1 or more
   */
  record Drop(String tier, int copiesElsewhere) implements Act {
    /** Checks the number. */
    public Drop {
      if (copiesElsewhere < 1) {
        throw new IllegalArgumentException(
            "copiesElsewhere=" + copiesElsewhere + ": want 1 or more");
      }
    }

    @Override
    public String toString() {
      return "drop from " + tier;
    }
  }

  /** Reads every copy of it, and compares. */
  record Verify() implements Act {
    @Override
    public String toString() {
      return "verify";
    }
  }

  /** Sends it somewhere; see {@link Lifecycle.Builder#forwarder}. */
  record Forward(String destination) implements Act {
    @Override
    public String toString() {
      return "forward to " + destination;
    }
  }

  /** Puts a label on it. */
  record Label(String label) implements Act {
    @Override
    public String toString() {
      return "label \"" + label + "\"";
    }
  }

  /** Takes a label off it. */
  record Unlabel(String label) implements Act {
    @Override
    public String toString() {
      return "unlabel \"" + label + "\"";
    }
  }

  /**
   * Deletes it, with the archive's grace.
   *
   * @param onlyExpired true if a retention rule must be about it, and be over: what no rule is
   *     about stays
   * @param copiesElsewhere how many verified copies must be outside of this archive ({@link
   *     Lifecycle.Builder#copiesElsewhere}); 0 permits that the last copy goes
   */
  record Delete(boolean onlyExpired, int copiesElsewhere) implements Act {
    /** Checks the number. */
    public Delete {
      if (copiesElsewhere < 0) {
        throw new IllegalArgumentException(
            "copiesElsewhere=" + copiesElsewhere + ": want 0 or more");
      }
    }

    @Override
    public String toString() {
      return onlyExpired ? "expire" : "delete";
    }
  }

  /** True if copies are gone afterwards: such an act asks for certainty. */
  default boolean loses() {
    return this instanceof Delete || this instanceof Drop;
  }

  /** True if it changes where the study is: one such act in a plan is enough. */
  default boolean places() {
    return this instanceof Copy || this instanceof Move || this instanceof Compress || loses();
  }
}
