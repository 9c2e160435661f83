package dev.vna.archive.spi;

import dev.vna.archive.Partition;
import dev.vna.archive.Source;
import dev.vna.archive.Visibility;
import java.time.Instant;
import java.util.Optional;

/**
 * What the index knows of one version of an instance, beside its header.
 *
 * @param sequence the number of the change that stored it: its version
 * @param partition where it is
 * @param sopClassUid its SOP class
 * @param sopInstanceUid its name
 * @param studyInstanceUid its study; empty outside the patient tree
 * @param seriesInstanceUid its series; empty outside the patient tree
 * @param patient the patient under whom it is filed, in the index's own terms: equal for instances
 *     of one patient
 * @param transferSyntaxUid how its data set is encoded
 * @param blob its blob
 * @param dataSetOffset where the data set begins in the blob, in bytes
 * @param visibility whether it is part of the answers
 * @param received when it was received
 * @param source where it came from
 * @param overlay the corrections that lie over it
 */
public record InstanceEntry(
    long sequence,
    Partition partition,
    String sopClassUid,
    String sopInstanceUid,
    Optional<String> studyInstanceUid,
    Optional<String> seriesInstanceUid,
    Optional<PatientKey> patient,
    String transferSyntaxUid,
    StoredBlob blob,
    long dataSetOffset,
    Visibility visibility,
    Instant received,
    Source source,
    Overlay overlay) {}
