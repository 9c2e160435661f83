package dev.vna.archive.spi;

import java.util.Optional;

/**
 * A version of an instance whose blob is needed: visible, hidden, or deleted as long as that can be
 * undone.
 *
 * @param sopInstanceUid the instance
 * @param studyInstanceUid its study; empty outside the patient tree
 * @param seriesInstanceUid its series; empty outside the patient tree
 * @param blob its blob, whose key has the version's number
 */
public record StoredVersion(
    String sopInstanceUid,
    Optional<String> studyInstanceUid,
    Optional<String> seriesInstanceUid,
    StoredBlob blob) {}
