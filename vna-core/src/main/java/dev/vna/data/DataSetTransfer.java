package dev.vna.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Copies a stored data set on its way out: as it is, or converted to another uncompressed transfer
 * syntax, or with some attributes changed, or both. Values stream through and are never held,
 * however large. Immutable and safe for use by many threads.
 *
 * <p>Without changes and conversion the output is the input, byte for byte. With changes only, all
 * else keeps its bytes but group lengths of the data set itself, which are left out. Changed text
 * is encoded in the data set's character set; if that lacks a character, the whole data set goes
 * out in UTF-8 (ISO_IR 192). Encapsulated Pixel Data is copied, unless native pixels are given that
 * take its place.
 */
public final class DataSetTransfer {
  private static final int BUFFER_BYTES = 64 << 10;

  private final TransferSyntax from;
  private final TransferSyntax to;
  private final Limits limits;

  /** What each changed attribute becomes, by tag; empty if it goes. Not changed once made. */
  private final TreeMap<Integer, Optional<Element>> edits;

  private final Optional<NativePixels> pixels;

  private DataSetTransfer(
      TransferSyntax from,
      TransferSyntax to,
      Limits limits,
      TreeMap<Integer, Optional<Element>> edits,
      Optional<NativePixels> pixels) {
    this.from = from;
    this.to = to;
    this.limits = limits;
    this.edits = edits;
    this.pixels = pixels;
  }

  /**
   * A transfer from one transfer syntax to another.
   *
   * @throws IllegalArgumentException if they differ and are not both uncompressed
   */
  public static DataSetTransfer of(TransferSyntax from, TransferSyntax to) {
    if (!from.equals(to) && !(from.isNativeUncompressed() && to.isNativeUncompressed())) {
      throw new IllegalArgumentException(
          "cannot convert transfer syntax " + from.uid() + " to " + to.uid() + " without a codec");
    }
    return new DataSetTransfer(
        from, to, Limits.DEFAULT, new TreeMap<>(Integer::compareUnsigned), Optional.empty());
  }

  /**
   * A transfer from an encapsulated transfer syntax to an uncompressed one. What tells of the
   * fragments is left out.
   *
   * @param pixels what takes the place of the fragments of Pixel Data; empty if there is no Pixel
   *     Data
   * @throws IllegalArgumentException if {@code from} is not encapsulated, or {@code to} not
   *     uncompressed
   */
  public static DataSetTransfer decoding(
      TransferSyntax from, TransferSyntax to, Optional<NativePixels> pixels) {
    if (!from.encapsulated() || !to.isNativeUncompressed()) {
      throw new IllegalArgumentException(
          "nothing to decode from transfer syntax " + from.uid() + " to " + to.uid());
    }
    TreeMap<Integer, Optional<Element>> none = new TreeMap<>(Integer::compareUnsigned);
    return new DataSetTransfer(from, to, Limits.DEFAULT, none, pixels)
        .removing(
            Tag.ExtendedOffsetTable,
            Tag.ExtendedOffsetTableLengths,
            Tag.EncapsulatedPixelDataValueTotalLength);
  }

  private TreeMap<Integer, Optional<Element>> copyOfEdits() {
    return new TreeMap<>(edits);
  }

  /**
   * A copy that also sets every element of {@code overlay}, empty ones too, in the data set itself.
   * Its Specific Character Set only says how the overlay is encoded.
   *
   * @throws IllegalArgumentException if a value of the overlay is bulk or encapsulated, or is Pixel
   *     Data
   */
  public DataSetTransfer setting(DataSet overlay) {
    TreeMap<Integer, Optional<Element>> copy = copyOfEdits();
    for (Element element : overlay.elements()) {
      boolean bulk = element.bulk().isPresent() || element.isEncapsulated();
      if (bulk || element.tag() == Tag.PixelData) {
        throw new IllegalArgumentException(
            "an overlay cannot set bulk value " + Tag.toString(element.tag()));
      }
      if (element.tag() != Tag.SpecificCharacterSet) {
        copy.put(element.tag(), Optional.of(element));
      }
    }
    return new DataSetTransfer(from, to, limits, copy, pixels);
  }

  /**
   * A copy that also removes these elements from the data set itself.
   *
   * @throws IllegalArgumentException if Specific Character Set is among them: text depends on it
   */
  public DataSetTransfer removing(int... tags) {
    TreeMap<Integer, Optional<Element>> copy = copyOfEdits();
    for (int tag : tags) {
      if (tag == Tag.SpecificCharacterSet) {
        throw new IllegalArgumentException("Specific Character Set cannot be removed");
      }
      copy.put(tag, Optional.empty());
    }
    return new DataSetTransfer(from, to, limits, copy, pixels);
  }

  /** A copy with other limits. */
  public DataSetTransfer withLimits(Limits newLimits) {
    return new DataSetTransfer(from, to, newLimits, edits, pixels);
  }

  /** Whether the output is the input, byte for byte. */
  public boolean isIdentity() {
    return edits.isEmpty() && from.equals(to);
  }

  /**
   * Copies one data set.
   *
   * @param in the data set in the first transfer syntax, up to the end of the stream; not closed
   * @param out takes the data set in the second transfer syntax; neither flushed nor closed
   * @throws DataSetException if the input is no data set or, when it is to be converted, is damaged
   *     or has encapsulated Pixel Data that nothing takes the place of; part of the output has been
   *     written then
   * @throws IOException if a stream fails; part of the output may have been written
   */
  public void copy(InputStream in, OutputStream out) throws IOException {
    if (isIdentity()) {
      in.transferTo(out);
      return;
    }
    if (!to.deflated()) {
      transfer(in, out);
      return;
    }
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      var deflating = new DeflaterOutputStream(out, deflater, BUFFER_BYTES);
      transfer(in, deflating);
      deflating.finish();
      // A deflated data set has even length, too (PS3.5 Annex A.5).
      if ((deflater.getBytesWritten() & 1) != 0) {
        out.write(0);
      }
    } finally {
      deflater.end();
    }
  }

  private void transfer(InputStream in, OutputStream out) throws IOException {
    var findings = new Findings(limits.strict());
    boolean decoding = from.encapsulated() && !to.encapsulated();
    var walker =
        new TransferWalker(
            Form.of(from), Form.of(to), decoding, pixels, limits, findings, edits, out);
    Inflation inflation = from.deflated() ? new Inflation(limits, findings, walker::feed) : null;
    try {
      var buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (inflation == null) {
          walker.feed(buffer, 0, n);
        } else {
          inflation.feed(buffer, 0, n);
        }
        walker.flush();
      }
      if (inflation != null) {
        inflation.finish();
      }
      walker.finish();
      walker.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (inflation != null) {
        inflation.release();
      }
    }
  }
}
