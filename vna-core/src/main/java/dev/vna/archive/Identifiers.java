package dev.vna.archive;

import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.UidRegistry;
import java.util.Optional;

/**
 * The names under which an instance is filed.
 *
 * @param study its study; empty outside the patient tree
 * @param series its series; empty outside the patient tree
 */
record Identifiers(Optional<String> study, Optional<String> series) {
  static void requireUsable(String what, String uid) throws StoreRefusedException {
    if (!UsableUid.test(uid)) {
      throw new StoreRefusedException(
          Reason.IDENTIFIER_MISSING,
          what + " of " + uid.length() + " characters cannot be used: want 1 to 64 of 0-9 and .");
    }
  }

  /** Takes the names from the header, and checks that it is what was announced. */
  static Identifiers of(StoreRequest request, DataSet header) throws StoreRefusedException {
    requireSame("SOP Class UID", request.sopClassUid(), header.string(Tag.SOPClassUID));
    requireSame("SOP Instance UID", request.sopInstanceUid(), header.string(Tag.SOPInstanceUID));
    if (UidRegistry.isNonPatientStorageSopClass(request.sopClassUid())
        && header.string(Tag.StudyInstanceUID).filter(uid -> !uid.isEmpty()).isEmpty()) {
      return new Identifiers(Optional.empty(), Optional.empty());
    }
    return new Identifiers(
        Optional.of(required("Study Instance UID", header, Tag.StudyInstanceUID)),
        Optional.of(required("Series Instance UID", header, Tag.SeriesInstanceUID)));
  }

  private static void requireSame(String what, String announced, Optional<String> found)
      throws StoreRefusedException {
    String uid =
        found
            .filter(value -> !value.isEmpty())
            .orElseThrow(
                () -> new StoreRefusedException(Reason.IDENTIFIER_MISSING, what + " is missing"));
    if (!uid.equals(announced)) {
      throw new StoreRefusedException(
          Reason.IDENTIFIER_MISMATCH,
          what + " in the data set is not the one announced, " + announced);
    }
  }

  private static String required(String what, DataSet header, int tag)
      throws StoreRefusedException {
    if (header.strings(tag).size() > 1) {
      throw new StoreRefusedException(Reason.IDENTIFIER_MISSING, what + " has several values");
    }
    String uid =
        header
            .string(tag)
            .filter(value -> !value.isEmpty())
            .orElseThrow(
                () -> new StoreRefusedException(Reason.IDENTIFIER_MISSING, what + " is missing"));
    requireUsable(what, uid);
    return uid;
  }
}
