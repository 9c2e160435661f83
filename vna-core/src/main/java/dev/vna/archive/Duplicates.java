package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.Sameness;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides what becomes of an instance whose SOP Instance UID is taken. */
final class Duplicates {
  private static final int COMPARE_BUFFER_BYTES = 64 * 1024;

  private final ArchiveCore core;
  private final DuplicatePolicy policy;
  private final TransferSyntax transferSyntax;
  private final Identifiers identifiers;
  private final DataSet header;
  private final Optional<String> assignedIssuer;

  Duplicates(
      ArchiveCore core,
      DuplicatePolicy policy,
      TransferSyntax transferSyntax,
      Identifiers identifiers,
      DataSet header,
      Optional<String> assignedIssuer) {
    this.core = core;
    this.policy = policy;
    this.transferSyntax = transferSyntax;
    this.identifiers = identifiers;
    this.header = header;
    this.assignedIssuer = assignedIssuer;
  }

  /**
   * The decision.
   *
   * @param disposition what to log; empty if the same content is stored already
   * @param other the version that it equals, replaces or contradicts
   * @param hidden true if the version that it equals is hidden
   */
  record Verdict(Optional<Fact.Disposition> disposition, OptionalLong other, boolean hidden) {}

  /** Gives a data set, to be read once. */
  interface Content {
    InputStream open() throws IOException;
  }

  Verdict judge(List<InstanceEntry> versions, long sizeBytes, byte[] sha256, Content content)
      throws IOException {
    Optional<InstanceEntry> visible =
        versions.stream().filter(entry -> entry.visibility() == Visibility.VISIBLE).findFirst();
    for (InstanceEntry version : versions) {
      boolean isVisible = version.visibility() == Visibility.VISIBLE;
      // A peer whose newest is to be visible may go back to what was replaced: that is a new
      // version.
      boolean matters = isVisible || policy == DuplicatePolicy.KEEP_FIRST;
      if (matters && isSame(version, sizeBytes, sha256, content)) {
        return new Verdict(Optional.empty(), OptionalLong.of(version.sequence()), !isVisible);
      }
    }
    if (visible.isEmpty()) {
      return new Verdict(Optional.of(Fact.Disposition.NEW), OptionalLong.empty(), false);
    }
    return new Verdict(
        Optional.of(dispositionAgainst(visible.get())),
        OptionalLong.of(visible.get().sequence()),
        false);
  }

  private Fact.Disposition dispositionAgainst(InstanceEntry visible) throws IOException {
    if (!isSameIdentity(visible)) {
      return Fact.Disposition.CONFLICT_IDENTITY;
    }
    return policy == DuplicatePolicy.NEWEST_VISIBLE
        ? Fact.Disposition.REPLACES
        : Fact.Disposition.CONFLICT_CONTENT;
  }

  private boolean isSameIdentity(InstanceEntry visible) throws IOException {
    if (!visible.studyInstanceUid().equals(identifiers.study())
        || !visible.seriesInstanceUid().equals(identifiers.series())
        || !Optional.of(visible.sopClassUid()).equals(header.string(Tag.SOPClassUID))) {
      return false;
    }
    DataSet other =
        core.index()
            .header(visible)
            .orElseThrow(
                () -> new IOException("index has no header of sequence=" + visible.sequence()));
    boolean isSameText =
        text(header, Tag.PatientID).equals(text(other, Tag.PatientID))
            && text(header, Tag.IssuerOfPatientID).equals(text(other, Tag.IssuerOfPatientID));
    // Whoever was merged may come under either ID.
    return isSameText
        || visible
            .patient()
            .equals(
                Optional.of(core.index().filedUnder(visible.partition(), header, assignedIssuer)));
  }

  private static String text(DataSet dataSet, int tag) {
    return dataSet.string(tag).map(String::strip).orElse("");
  }

  private boolean isSame(InstanceEntry version, long sizeBytes, byte[] sha256, Content content)
      throws IOException {
    if (version.blob().sizeBytes() == sizeBytes && Arrays.equals(version.blob().sha256(), sha256)) {
      return true;
    }
    try (InputStream newcomer = new BufferedInputStream(content.open(), COMPARE_BUFFER_BYTES);
        InputStream stored =
            new BufferedInputStream(
                core.store()
                    .open(
                        version.blob(),
                        version.dataSetOffset(),
                        version.blob().sizeBytes() - version.dataSetOffset()),
                COMPARE_BUFFER_BYTES)) {
      return Sameness.same(
          newcomer, transferSyntax, stored, core.transferSyntax(version.transferSyntaxUid()));
    }
  }
}
