package dev.vna.archive;

import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetTransfer;
import dev.vna.data.FileMeta;
import dev.vna.data.NativePixels;
import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameException;
import dev.vna.data.frames.FrameIndex;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.frames.RangeSource;
import dev.vna.data.frames.RleCodec;
import dev.vna.data.frames.RleDecoding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of an instance, to be read as often as wanted. What is read is bit-exact as received,
 * unless a correction lies over it or another transfer syntax is asked for. Holds nothing open.
 * Safe for use by many threads.
 */
public final class Instance {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ArchiveCore core;
  private final InstanceEntry entry;

  Instance(ArchiveCore core, InstanceEntry entry) {
    this.core = core;
    this.entry = entry;
  }

  /** What the index knows of it. */
  public InstanceEntry entry() {
    return entry;
  }

  /** How it is stored. */
  public TransferSyntax transferSyntax() {
    return core.transferSyntax(entry.transferSyntaxUid());
  }

  /** True if a correction lies over it: what is read differs from what was received. */
  public boolean isCorrected() {
    return !entry.overlay().isEmpty();
  }

  /** The full header, without bulk values, with the corrections that lie over it. */
  public DataSet header() throws IOException {
    DataSet received = receivedHeader();
    return isCorrected()
        ? received.toBuilder().merge(Corrections.attributes(entry.overlay(), received)).build()
        : received;
  }

  /**
   * Its frames, as received; empty if it has no pixel data. Each is read as a range of what is
   * stored: any frame of a long object costs the same. What a correction says of an instance makes
   * no difference to its pixels.
   */
  public Optional<FrameReader> frames() throws IOException {
    RangeSource source = receivedRanges();
    Optional<FrameIndex> kept = core.index().frames(entry);
    Optional<FrameIndex> index =
        kept.isPresent()
            ? kept
            : InstanceFrames.ofNative(receivedHeader(), transferSyntax(), dataSetBytes(), source);
    return index.map(frames -> FrameReader.of(frames, source));
  }

  /**
   * Ranges of the data set as received; of a deflated one, inflated. Bulk values lie there ({@link
   * dev.vna.data.BulkReference}). Safe for use by many threads.
   */
  public RangeSource receivedRanges() {
    long start = entry.dataSetOffset();
    long size = dataSetBytes();
    RangeSource stored =
        (offset, length) -> openOriginal(start + offset, Math.min(length, size - offset));
    return transferSyntax().deflated() ? RangeSource.inflating(stored, size) : stored;
  }

  /** Size of the data set as received, in bytes. */
  public long dataSetBytes() {
    return entry.blob().sizeBytes() - entry.dataSetOffset();
  }

  /**
   * True if it can be written in that transfer syntax: its own, or an uncompressed one if it is
   * uncompressed, or in RLE and whole as far as {@link #obstacle} sees.
   *
   * @throws IOException if it cannot be read
   */
  public boolean canWrite(TransferSyntax target) throws IOException {
    return obstacle(target).isEmpty();
  }

  /**
   * Why it cannot be written in that transfer syntax; empty if it can. Of RLE, whose frames are
   * decoded, the first is looked at, and of the others where they lie.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<String> obstacle(TransferSyntax target) throws IOException {
    TransferSyntax own = transferSyntax();
    if (target.equals(own) || (own.isNativeUncompressed() && target.isNativeUncompressed())) {
      return Optional.empty();
    }
    if (!isDecodable(target)) {
      return Optional.of("there is no codec for what is asked");
    }
    try {
      RleDecoding.of(receivedHeader(), frames());
      return Optional.empty();
    } catch (FrameException e) {
      return Optional.of("cannot be decoded: " + e.getMessage());
    }
  }

  private boolean isDecodable(TransferSyntax target) {
    return RleCodec.instance().supports(transferSyntax()) && target.isNativeUncompressed();
  }

  /**
   * Writes the data set, without file meta information. Does not close the stream.
   *
   * @throws FrameException if a frame that is to be decoded is damaged; if that is the first,
   *     nothing has been written
   * @throws IllegalArgumentException if there is no codec for that transfer syntax
   */
  public void writeDataSet(TransferSyntax target, OutputStream out) throws IOException {
    TransferSyntax own = transferSyntax();
    if (!target.equals(own) && isDecodable(target)) {
      writeDecoded(target, out);
      return;
    }
    if (!canWrite(target)) {
      throw new IllegalArgumentException(
          "an instance in " + own.uid() + " cannot be written in " + target.uid());
    }
    try (InputStream in = receivedDataSet()) {
      copy(DataSetTransfer.of(own, target), in, out);
    }
  }

  private void writeDecoded(TransferSyntax target, OutputStream out) throws IOException {
    Optional<RleDecoding> pixels = RleDecoding.of(receivedHeader(), frames());
    DataSetTransfer transfer =
        DataSetTransfer.decoding(transferSyntax(), target, pixels.map(NativePixels.class::cast));
    if (pixels.isEmpty()) {
      try (InputStream in = receivedDataSet()) {
        copy(transfer, in, out);
      }
      return;
    }
    try (InputStream in = pixels.get().withoutFragments(receivedRanges(), dataSetBytes())) {
      copy(transfer.setting(pixels.get().changes()), in, out);
    }
  }

  private void copy(DataSetTransfer plain, InputStream in, OutputStream out) throws IOException {
    DataSetTransfer transfer = plain.withLimits(core.settings().limits());
    if (isCorrected()) {
      transfer = transfer.setting(Corrections.attributes(entry.overlay(), receivedHeader()));
    }
    if (transfer.isIdentity()) {
      in.transferTo(out);
    } else {
      transfer.copy(in, out);
    }
  }

  /**
   * Writes it as a DICOM file (PS3.10 Section 7), in its own transfer syntax. Does not close the
   * stream.
   */
  public void copyTo(OutputStream out) throws IOException {
    if (!isCorrected()) {
      copyOriginalTo(out);
      return;
    }
    out.write(FileMeta.of(entry.sopClassUid(), entry.sopInstanceUid(), transferSyntax()).encode());
    writeDataSet(transferSyntax(), out);
  }

  /** Writes it as a DICOM file of that name; one that is there is replaced, whole or not at all. */
  public void copyTo(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(directory, ".instance-", ".tmp");
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER_BYTES)) {
        copyTo(out);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes the DICOM file as it was stored, whatever corrections lie over it. Does not close the
   * stream.
   */
  public void copyOriginalTo(OutputStream out) throws IOException {
    try (InputStream in = core.store().open(entry.blob())) {
      in.transferTo(out);
    }
  }

  /**
   * Opens a range of the DICOM file as it was stored, whatever corrections lie over it. Its data
   * set begins at {@link InstanceEntry#dataSetOffset}. The stream is for one thread, and has to be
   * closed.
   *
   * @param offset of the first byte in the file, from 0
   * @param lengthBytes how many bytes; all of them lie in the file
   */
  public InputStream openOriginal(long offset, long lengthBytes) throws IOException {
    Objects.checkFromIndexSize(offset, lengthBytes, entry.blob().sizeBytes());
    return core.store().open(entry.blob(), offset, lengthBytes);
  }

  private DataSet receivedHeader() throws IOException {
    return core.index()
        .header(entry)
        .orElseThrow(
            () -> new NoSuchInstanceException("sequence=" + entry.sequence() + " is gone"));
  }

  private InputStream receivedDataSet() throws IOException {
    return core.store().open(entry.blob(), entry.dataSetOffset(), dataSetBytes());
  }
}
