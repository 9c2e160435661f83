package dev.vna.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A state of an archive that was backed up.
 *
 * @param number names it within its backups; rising
 * @param time when it was, by the archive's clock
 * @param archiveId the archive
 * @param sequence the number of the last fact that it has
 * @param files how many files it has, those that it shares with other points included
 * @param bytes what they take up
 * @param copiedBytes what of that was copied for this point, and not shared with the one before
 * @param withIndex whether it has the index; if not, that is made again when the archive is opened
 * @param leftOut tiers whose content is not part of it, because their stores are not of files
 */
public record BackupPoint(
    int number,
    Instant time,
    UUID archiveId,
    long sequence,
    int files,
    long bytes,
    long copiedBytes,
    boolean withIndex,
    List<String> leftOut) {
  /** Copies the list. */
  public BackupPoint {
    leftOut = List.copyOf(leftOut);
  }
}
