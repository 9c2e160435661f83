package dev.vna.archive;

import java.util.Optional;

/**
 * On whose behalf something is done.
 *
 * @param name who: an AE title, a user name; empty for the embedding program itself
 * @param kind by which way they came
 * @param address the network address they came from, as text
 */
public record Caller(String name, Kind kind, Optional<String> address) {
  /** The embedding program: may do everything. */
  public static final Caller OWNER = new Caller("", Kind.OWNER, Optional.empty());

  /** By which way a caller came. */
  public enum Kind {
    /** A call in this process. */
    OWNER,
    /** A DICOM peer, named by its calling AE title. */
    AE,
    /** A person or program, named by an account. */
    USER
  }

  /** A DICOM peer. */
  public static Caller ae(String callingAeTitle, String address) {
    return new Caller(callingAeTitle, Kind.AE, Optional.of(address));
  }
}
