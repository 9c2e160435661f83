package dev.vna.archive.spi;

import dev.vna.archive.Action;
import dev.vna.archive.Caller;
import dev.vna.archive.Partition;
import java.util.Optional;

/**
 * Decides who may do what. Asked for every operation of every caller but the owner; called by many
 * threads.
 */
@FunctionalInterface
public interface AccessPolicy {
  /** Lets everybody do everything: for an archive whose doors (networks) decide who comes in. */
  AccessPolicy ALLOW_ALL = (caller, action, partition, study) -> true;

  /**
   * Decides.
   *
   * @param studyInstanceUid the study, once it is known; a query is decided on without one first,
   *     then again for every study in its answer
   */
  boolean permits(
      Caller caller, Action action, Partition partition, Optional<String> studyInstanceUid);
}
