package dev.vna.data.frames;

import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.Fragments;
import dev.vna.data.ParsedHeader;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Where each frame of an object lies. Immutable, safe for use by many threads; its {@link #encode}d
 * form takes some 30 bytes for native pixels and about 3 bytes a fragment for others.
 *
 * <p>Frames are counted from 1. There are as many as Number of Frames says, or one where it is
 * absent; where it is no valid number, as many as are found. A video stream is one frame, whatever
 * Number of Frames says, for its frames have no bytes of their own (PS3.5 Section 8.2.5).
 */
public final class FrameIndex {
  /** How pixel data are stored. */
  public enum Layout {
    /** Native: frames of the same number of bits, one after the other (PS3.5 Section 8.1.1). */
    NATIVE,
    /** Encapsulated: each frame in one or more fragments (PS3.5 Annex A.4). */
    ENCAPSULATED,
    /** Encapsulated: one stream of all frames, such as video, in one or more fragments. */
    STREAM
  }

  final Layout layout;
  final long frameCount;
  final Obstacle obstacle;

  /** How many frames, from the first, are there whole. */
  final long present;

  // Native only.
  final long offset;
  final long length;
  final long frameBits;

  /** Bytes of the units to be turned from big endian to little endian; 1 if none are. */
  final int swapWidth;

  // Encapsulated only.
  final Fragments fragments;

  /** First fragment of each present frame, and the end; null if each frame is one fragment. */
  final int[] firsts;

  /** Frames, from 0, whose last byte is known to be padding. */
  final BitSet padded;

  private final List<Finding> findings;

  FrameIndex(FrameIndexer from) {
    layout = from.layout;
    frameCount = from.frameCount;
    obstacle = from.obstacle;
    present = from.present;
    offset = from.offset;
    length = from.length;
    frameBits = from.frameBits;
    swapWidth = from.swapWidth;
    fragments = from.fragments;
    firsts = from.firsts;
    padded = from.padded;
    findings = List.copyOf(from.findings);
  }

  FrameIndex(
      Layout layout,
      long frameCount,
      Obstacle obstacle,
      long present,
      long offset,
      long length,
      long frameBits,
      int swapWidth,
      Fragments fragments,
      int[] firsts,
      BitSet padded) {
    this.layout = layout;
    this.frameCount = frameCount;
    this.obstacle = obstacle;
    this.present = present;
    this.offset = offset;
    this.length = length;
    this.frameBits = frameBits;
    this.swapWidth = swapWidth;
    this.fragments = fragments;
    this.firsts = firsts;
    this.padded = padded;
    this.findings = List.of();
  }

  /**
   * The index of an object that has streamed by; empty if it has no Pixel Data. An Extended Offset
   * Table of more than {@link dev.vna.data.Limits#bulkThresholdBytes} is not looked at: the
   * standard wants a fragment for each of its frames, so that it says nothing new.
   */
  public static Optional<FrameIndex> of(ParsedHeader parsed, TransferSyntax syntax) {
    return FrameIndexer.of(parsed, syntax).index();
  }

  /**
   * The index of a stored object; empty if it has no Pixel Data.
   *
   * @param source read if there is a large Extended Offset Table
   * @throws IOException if {@code source} fails
   */
  public static Optional<FrameIndex> of(
      ParsedHeader parsed, TransferSyntax syntax, RangeSource source) throws IOException {
    FrameIndexer indexer = FrameIndexer.of(parsed, syntax);
    indexer.readTables(source);
    return indexer.index();
  }

  /** Whether there is pixel data to be indexed. */
  static boolean hasPixelData(DataSet header) {
    return FrameIndexer.pixelData(header).isPresent();
  }

  /**
   * The index whose {@link #encode}d form this is; it has no findings.
   *
   * @throws FrameException if the bytes are no index
   */
  public static FrameIndex decode(byte[] encoded) throws FrameException {
    return FrameIndexCodec.decode(encoded);
  }

  /** All that the index knows but its findings, to be kept. */
  public byte[] encode() {
    return FrameIndexCodec.encode(this);
  }

  /** How pixel data are stored. */
  public Layout layout() {
    return layout;
  }

  /** How many frames there are, or should be; a stream is one. */
  public long frameCount() {
    return frameCount;
  }

  /** How many frames, counted from the first, can be given. */
  public long presentFrameCount() {
    return obstacle == Obstacle.NONE ? present : 0;
  }

  /** What was wrong with pixel data, its size or its offset tables; none of a decoded index. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * This index, of pixel data of which nothing had to be forgiven: for who reads strictly.
   *
   * @throws FrameException if there are {@link #findings}; it tells the first
   */
  public FrameIndex strict() throws FrameException {
    if (!findings.isEmpty()) {
      throw new FrameException(findings.get(0).toString());
    }
    return this;
  }

  /**
   * How many bytes a frame has as it is given.
   *
   * @param frame from 1
   * @throws IllegalArgumentException if there is no such frame
   * @throws FrameException if the frame cannot be given
   */
  public long length(long frame) throws FrameException {
    check(frame);
    if (layout == Layout.NATIVE) {
      return (frameBits + 7) / 8;
    }
    long sum = 0;
    int end = endFragment(frame);
    for (int i = firstFragment(frame); i < end; i++) {
      sum += fragments.length(i);
    }
    return padded.get((int) frame - 1) ? sum - 1 : sum;
  }

  void check(long frame) throws FrameException {
    if (frame < 1 || frame > frameCount) {
      throw new IllegalArgumentException("frame=" + frame + " of " + frameCount);
    }
    if (obstacle != Obstacle.NONE) {
      throw new FrameException(frame, obstacle.what);
    }
    if (frame > present) {
      throw new FrameException(
          frame, "pixel data ends after frame " + present + " of " + frameCount);
    }
  }

  int firstFragment(long frame) {
    return firsts == null ? (int) frame : firsts[(int) frame - 1];
  }

  int endFragment(long frame) {
    return firsts == null ? (int) frame + 1 : firsts[(int) frame];
  }

  /** Layout and counts. */
  @Override
  public String toString() {
    return "FrameIndex["
        + layout
        + " frames="
        + frameCount
        + " present="
        + presentFrameCount()
        + "]";
  }
}
