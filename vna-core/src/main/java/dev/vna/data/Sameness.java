package dev.vna.data;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether two encoded data sets hold the same instance, by a digest of their canonical form.
 * Not counted are what encoding alone decides: group lengths, the length forms of sequences and
 * items, padding of values, Data Set Trailing Padding, and conversion among the uncompressed
 * transfer syntaxes; all else counts. Data sets stream through and are not held.
 *
 * <p>The digest is SHA-256 over each element in order: its tag, then its value in little endian
 * without padding, then the value's length; sequences, items and fragments have marks of their own.
 * VRs are not digested, because implicit VR has none. What padding is, the dictionary decides, not
 * the VR at hand: trailing spaces and NULs of text; one such byte that makes the length even, of an
 * element that it does not know; a NUL that makes the length of bytes even.
 */
public final class Sameness {
  /** Length of a digest in bytes. */
  public static final int DIGEST_BYTES = 32;

  private Sameness() {}

  /**
   * The digest of a data set.
   *
   * @param in the data set, up to the end of the stream; not closed
   * @throws DataSetException if it is no data set
   * @throws IOException if the stream fails
   */
  public static byte[] digest(InputStream in, TransferSyntax syntax) throws IOException {
    return digest(in, syntax, Limits.DEFAULT);
  }

  /**
   * The digest of a data set.
   *
   * @param in the data set, up to the end of the stream; not closed
   * @throws DataSetException if it is no data set, or passes a limit
   * @throws IOException if the stream fails
   */
  public static byte[] digest(InputStream in, TransferSyntax syntax, Limits limits)
      throws IOException {
    var findings = new Findings(limits.strict());
    var digest = newDigest();
    var walker = new SamenessWalker(Form.of(syntax), limits, findings, digest);
    Inflation inflation = syntax.deflated() ? new Inflation(limits, findings, walker::feed) : null;
    try {
      var buffer = new byte[64 << 10];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (inflation == null) {
          walker.feed(buffer, 0, n);
        } else {
          inflation.feed(buffer, 0, n);
        }
      }
      if (inflation != null) {
        inflation.finish();
      }
      walker.finish();
      return digest.digest();
    } finally {
      if (inflation != null) {
        inflation.release();
      }
    }
  }

  /**
   * Whether two data sets hold the same instance.
   *
   * @throws DataSetException if one of them is no data set
   * @throws IOException if a stream fails
   */
  public static boolean same(
      InputStream one, TransferSyntax oneSyntax, InputStream other, TransferSyntax otherSyntax)
      throws IOException {
    return MessageDigest.isEqual(digest(one, oneSyntax), digest(other, otherSyntax));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
