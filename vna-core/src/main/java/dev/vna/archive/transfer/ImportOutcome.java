package dev.vna.archive.transfer;

/** What became of one item of an import. */
public enum ImportOutcome {
  /** It is new, durable, and can be found. */
  STORED,
  /** The same instance was in the archive already; nothing changed. */
  ALREADY_STORED,
  /** It took the place of an earlier version, which is kept, hidden. */
  REPLACED,
  /** Other content is visible under its SOP Instance UID; it is kept, hidden and listed. */
  CONFLICT,
  /** It is an instance, but the archive refused it. */
  REFUSED,
  /** It holds no instance: no DICOM file, or a directory of a file-set. */
  NO_INSTANCE,
  /** It could not be read, or is damaged. */
  UNREADABLE,
  /** A directory of a file-set names it, and it is not there. */
  MISSING,
  /** It is no file: a link that is not followed, a device; nobody looked into it. */
  LEFT_OUT,
  /** An earlier run of the import has dealt with it, as its journal says. */
  DONE_BEFORE;

  /** Whether an import that is repeated need not look at such an item again. */
  boolean isFinal() {
    return switch (this) {
      case STORED, ALREADY_STORED, REPLACED, CONFLICT, NO_INSTANCE -> true;
      default -> false;
    };
  }

  /** Whether somebody should look at the item: it may be lost if the source is. */
  public boolean isFailure() {
    return switch (this) {
      case CONFLICT, REFUSED, UNREADABLE, MISSING -> true;
      default -> false;
    };
  }
}
