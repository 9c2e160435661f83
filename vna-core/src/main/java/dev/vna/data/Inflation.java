package dev.vna.data;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates a deflated data set that arrives in pieces, within limits. Tolerated are a zlib header,
 * data that is not deflated at all, and padding after the end. For one thread; holds memory outside
 * the heap until {@link #finish} or {@link #release}, or until it or its sink throws. Source: PS3.5
 * Annex A.5, RFC 1951.
 */
final class Inflation {
  /** Takes what is inflated. */
  interface Sink {
    void accept(byte[] bytes, int offset, int length) throws DataSetException;
  }

  private static final int BUFFER_BYTES = 16 << 10;
  private static final int PROBE_BYTES = 8;

  private final Limits limits;
  private final Findings findings;
  private final Sink sink;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final byte[] probe = new byte[PROBE_BYTES];
  private int probed;
  private Inflater inflater;
  private boolean plain;
  private long in;
  private long out;
  private long trailing;

  Inflation(Limits limits, Findings findings, Sink sink) {
    this.limits = limits;
    this.findings = findings;
    this.sink = sink;
  }

  static byte[] inflate(byte[] deflated, Limits limits, Findings findings) throws DataSetException {
    var bytes = new Bytes(Math.max(1024, deflated.length));
    Limits inMemory = limits.withMaxInflatedBytes(Math.min(limits.maxInflatedBytes(), 1 << 30));
    var inflation = new Inflation(inMemory, findings, bytes::put);
    inflation.feed(deflated, 0, deflated.length);
    inflation.finish();
    return bytes.toArray();
  }

  void feed(byte[] bytes, int offset, int length) throws DataSetException {
    int at = offset;
    int end = offset + length;
    while (probed < PROBE_BYTES && at < end) {
      probe[probed++] = bytes[at++];
      if (probed == PROBE_BYTES) {
        start();
      }
    }
    if (at < end) {
      consume(bytes, at, end - at);
    }
  }

  private void start() throws DataSetException {
    Vr vr = probed < PROBE_BYTES ? null : Vr.ofLetters(probe[4], probe[5]);
    int tag = Numbers.tag(probe, 0, false);
    plain = vr != null && (vr == Dictionary.vr(tag) || Tag.isGroupLength(tag));
    if (plain) {
      findings.add("", 0, "declared as deflated, is not", "PS3.5 A.5");
    } else {
      boolean zlib =
          probed >= 2
              && (probe[0] & 0x0F) == 8
              && (probe[0] & 0xF0) <= 0x70
              && (((probe[0] & 0xFF) << 8) + (probe[1] & 0xFF)) % 31 == 0;
      if (zlib) {
        findings.add("", 0, "deflated with a zlib header", "PS3.5 A.5");
      }
      inflater = new Inflater(!zlib);
    }
    consume(probe, 0, probed);
  }

  private void consume(byte[] bytes, int offset, int length) throws DataSetException {
    in += length;
    if (plain) {
      deliver(bytes, offset, length);
      return;
    }
    if (inflater == null) {
      trailing += length;
      return;
    }
    inflater.setInput(bytes, offset, length);
    while (true) {
      int n = inflate();
      if (n > 0) {
        deliver(buffer, 0, n);
      } else if (inflater.finished() || inflater.needsInput()) {
        break;
      } else {
        throw failure("deflated data needs a dictionary");
      }
    }
    if (inflater.finished()) {
      trailing += inflater.getRemaining();
      release();
    }
  }

  /**
   * What there was before the corruption counts, so that the same is read and the same place named
   * whatever the pieces are.
   */
  private int inflate() throws DataSetException {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(buffer);
    } catch (DataFormatException e) {
      deliver(buffer, 0, (int) (inflater.getBytesWritten() - before));
      throw failure("deflated data is corrupt");
    }
  }

  private void deliver(byte[] bytes, int offset, int length) throws DataSetException {
    out += length;
    if (out > limits.maxInflatedBytes()) {
      throw failure("inflates past maxInflatedBytes=" + limits.maxInflatedBytes());
    }
    if (out > Limits.INFLATE_RATIO_GRACE_BYTES && out / limits.maxInflateRatio() > in) {
      throw failure("inflates past maxInflateRatio=" + limits.maxInflateRatio());
    }
    boolean taken = false;
    try {
      sink.accept(bytes, offset, length);
      taken = true;
    } finally {
      if (!taken) {
        release();
      }
    }
  }

  void finish() throws DataSetException {
    if (probed < PROBE_BYTES) {
      if (probed == 0) {
        throw failure("no deflated data");
      }
      probed = probed == PROBE_BYTES ? probed : finishProbe();
    }
    if (inflater != null) {
      throw failure("deflated data is cut off");
    }
    if (trailing > 1) {
      findings.add("", out, trailing + " bytes after the deflated data", "PS3.5 A.5");
    }
  }

  private int finishProbe() throws DataSetException {
    start();
    return PROBE_BYTES;
  }

  private DataSetException failure(String what) {
    release();
    return new DataSetException(what, "", out);
  }

  /** Frees the memory outside the heap. */
  void release() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
