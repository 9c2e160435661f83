package dev.vna.archive;

import java.util.Optional;

/**
 * Is told what happens in an archive. Calls for changes come from one thread, in order, after the
 * change is durable; a slow listener delays only other listeners. After a restart a listener is
 * told what is new from then on: whoever must miss nothing reads {@link ArchiveView#changes} from
 * the last number that it dealt with.
 */
public interface ArchiveListener {
  /** Something changed. */
  default void changed(Change change) {}

  /**
   * Somebody asked for something: for audit. Called on the caller's thread, so it must be quick.
   *
   * @param caller who
   * @param action what
   * @param partition where
   * @param studyInstanceUid which study, where it is known
   * @param permitted whether it was allowed
   */
  default void accessed(
      Caller caller,
      Action action,
      Partition partition,
      Optional<String> studyInstanceUid,
      boolean permitted) {}

  /**
   * A copy is damaged, missing or unreadable, which was not known before. Called on the thread that
   * found it, so it must be quick.
   */
  default void damaged(Damage damage) {}
}
