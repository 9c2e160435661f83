package dev.vna.dicom.net;

import java.util.Objects;

/**
 * SCP/SCU Role Selection for one SOP class: which roles the requestor of the association offers to
 * play, or, in the answer, may play. Without it the requestor is SCU and the acceptor SCP. Source:
 * PS3.7 Section D.3.3.4.
 *
 * @param sopClassUid the SOP class, which is the abstract syntax of one or more presentation
 *     contexts
 * @param scu whether the requestor is an SCU
 * @param scp whether the requestor is an SCP
 */
public record RoleSelection(String sopClassUid, boolean scu, boolean scp) {
  /** Checks that there is a SOP class. */
  public RoleSelection {
    Objects.requireNonNull(sopClassUid, "sopClassUid");
  }
}
