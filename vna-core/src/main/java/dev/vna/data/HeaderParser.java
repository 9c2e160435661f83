package dev.vna.data;

import java.nio.ByteBuffer;

/**
 * Reads the header of a data set while its bytes stream by, in pieces of any size: a push parser
 * that can stop at any byte and never holds bulk values. Elements after Pixel Data are read, too.
 * For one thread; {@link #attributes} gives an immutable copy of what is known so far.
 *
 * <p>Bulk are Pixel Data in the data set itself (native, float or double float), values in
 * fragments, and any value longer than {@link Limits#bulkThresholdBytes}, wherever it stands.
 * Reading is lenient: what is forgiven is in {@link ParsedHeader#findings}. After an exception the
 * parser is of no use any more.
 */
public final class HeaderParser {
  private final HeaderWriter writer;
  private final Inflation inflation;
  private boolean done;

  private HeaderParser(TransferSyntax syntax, Limits limits) {
    var findings = new Findings(limits.strict());
    writer = new HeaderWriter(Form.of(syntax), limits, findings);
    inflation = syntax.deflated() ? new Inflation(limits, findings, writer::feed) : null;
  }

  /** A parser of one data set in this transfer syntax, with default limits. */
  public static HeaderParser of(TransferSyntax syntax) {
    return of(syntax, Limits.DEFAULT);
  }

  /** A parser of one data set in this transfer syntax. */
  public static HeaderParser of(TransferSyntax syntax, Limits limits) {
    return new HeaderParser(syntax, limits);
  }

  /**
   * Reads a data set that is held in memory.
   *
   * @throws DataSetException if the bytes are no data set, or pass a limit
   */
  public static ParsedHeader parse(byte[] bytes, TransferSyntax syntax) throws DataSetException {
    HeaderParser parser = of(syntax);
    parser.feed(bytes, 0, bytes.length);
    return parser.finish();
  }

  /**
   * Takes the next bytes, which are not kept.
   *
   * @throws DataSetException if the bytes are no data set, or pass a limit
   */
  public void feed(byte[] bytes, int offset, int length) throws DataSetException {
    if (done) {
      throw new IllegalStateException("this parser has finished or failed");
    }
    done = true;
    if (inflation == null) {
      writer.feed(bytes, offset, length);
    } else {
      inflation.feed(bytes, offset, length);
    }
    done = false;
  }

  /**
   * Takes the next bytes: all that remain in the buffer.
   *
   * @throws DataSetException if the bytes are no data set, or pass a limit
   */
  public void feed(ByteBuffer bytes) throws DataSetException {
    if (bytes.hasArray()) {
      feed(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      bytes.position(bytes.limit());
      return;
    }
    var piece = new byte[Math.min(bytes.remaining(), 16 << 10)];
    while (bytes.hasRemaining()) {
      int n = Math.min(bytes.remaining(), piece.length);
      bytes.get(piece, 0, n);
      feed(piece, 0, n);
    }
  }

  /**
   * Whether Pixel Data of the data set itself has begun, so that no other attribute but later ones
   * follow.
   */
  public boolean isAtPixelData() {
    return writer.isAtPixelData();
  }

  /**
   * Whether Pixel Data of the data set itself is over, or an element has begun whose tag is higher.
   */
  public boolean isPastPixelData() {
    return writer.isPastPixelData();
  }

  /** How many bytes of the data set have been read; of a deflated one, in its inflated form. */
  public long position() {
    return writer.position();
  }

  /** The elements of the data set itself that have been read whole so far: an immutable copy. */
  public DataSet attributes() {
    return writer.snapshot();
  }

  /**
   * Ends the data set.
   *
   * @throws DataSetException if it ends amid an element or a sequence
   */
  public ParsedHeader finish() throws DataSetException {
    if (done) {
      throw new IllegalStateException("this parser has finished or failed");
    }
    done = true;
    if (inflation != null) {
      inflation.finish();
    }
    writer.finish();
    return writer.result();
  }

  /** Gives up: frees what inflating holds outside the heap. Needless after {@link #finish}. */
  public void abort() {
    done = true;
    if (inflation != null) {
      inflation.release();
    }
  }
}
