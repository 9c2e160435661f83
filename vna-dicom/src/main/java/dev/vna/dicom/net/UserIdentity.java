package dev.vna.dicom.net;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Who the requestor of an association claims to act for. Immutable; {@link #toString} hides all but
 * the type. Source: PS3.7 Section D.3.3.7.
 */
public final class UserIdentity {
  /** Type: a user name. */
  public static final int USERNAME = 1;

  /** Type: a user name and a passcode. */
  public static final int USERNAME_AND_PASSCODE = 2;

  /** Type: a Kerberos service ticket. */
  public static final int KERBEROS = 3;

  /** Type: a SAML assertion. */
  public static final int SAML = 4;

  /** Type: a JSON Web Token. */
  public static final int JSON_WEB_TOKEN = 5;

  private final int type;
  private final boolean positiveResponseRequested;
  private final byte[] primaryField;
  private final byte[] secondaryField;

  /**
   * An identity; the arrays are copied.
   *
   * @param type 1 to 5, or one that a later edition of the standard adds, up to 255
   * @param positiveResponseRequested whether the requestor wants to be told that it was accepted
   * @param primaryField user name in UTF-8, ticket, assertion or token
   * @param secondaryField passcode in UTF-8 for type 2, else empty
   * @throws IllegalArgumentException if the type is no byte
   */
  public UserIdentity(
      int type, boolean positiveResponseRequested, byte[] primaryField, byte[] secondaryField) {
    if (type < 0 || type > 0xFF) {
      throw new IllegalArgumentException("type=%d, want 0 to 255".formatted(type));
    }
    this.type = type;
    this.positiveResponseRequested = positiveResponseRequested;
    this.primaryField = primaryField.clone();
    this.secondaryField = secondaryField.clone();
  }

  /** A user name, with a wish to be told that it was accepted. */
  public static UserIdentity ofUsername(String username) {
    return new UserIdentity(USERNAME, true, utf8(username), new byte[0]);
  }

  /** A user name with a passcode, with a wish to be told that it was accepted. */
  public static UserIdentity ofUsername(String username, String passcode) {
    return new UserIdentity(USERNAME_AND_PASSCODE, true, utf8(username), utf8(passcode));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The type of identity. */
  public int type() {
    return type;
  }

  /** Whether the requestor wants to be told that it was accepted. */
  public boolean positiveResponseRequested() {
    return positiveResponseRequested;
  }

  /** A copy of the user name, ticket, assertion or token. */
  public byte[] primaryField() {
    return primaryField.clone();
  }

  /** A copy of the passcode; empty for all types but 2. */
  public byte[] secondaryField() {
    return secondaryField.clone();
  }

  /** The primary field as text: the user name for types 1 and 2, the token for type 5. */
  public String primaryText() {
    return new String(primaryField, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserIdentity that
        && type == that.type
        && positiveResponseRequested == that.positiveResponseRequested
        && Arrays.equals(primaryField, that.primaryField)
        && Arrays.equals(secondaryField, that.secondaryField);
  }

  @Override
  public int hashCode() {
    return 31 * type + Arrays.hashCode(primaryField);
  }

  @Override
  public String toString() {
    return "UserIdentity[type=%d]".formatted(type);
  }
}
