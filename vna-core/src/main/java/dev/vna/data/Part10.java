package dev.vna.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Opens a DICOM file: reads its File Meta Information and leaves its data set to be streamed.
 * Tolerated are a missing preamble, a missing or lower-case prefix, wrong or missing group length,
 * missing meta information or transfer syntax; then the transfer syntax is guessed. For one thread.
 * Source: PS3.10 Section 7.
 */
public final class Part10 {
  private static final int PREAMBLE_BYTES = 128;
  private static final int MAX_META_BYTES = 1 << 20;

  private final InputStream in;
  private final Findings findings;

  /** Bytes read from the file; those before {@link #at} are consumed. */
  private byte[] head = new byte[512];

  private int filled;
  private int at;
  private FileMeta meta;
  private InputStream dataSet;

  private Part10(InputStream in, Limits limits) {
    this.in = in;
    findings = new Findings(limits.strict());
  }

  /**
   * Reads up to the data set.
   *
   * @param in stands at the start of the file; it is not closed here
   * @throws DataSetException if this is no DICOM file
   * @throws IOException if {@code in} fails
   */
  public static Part10 open(InputStream in) throws IOException {
    return open(in, Limits.DEFAULT);
  }

  /**
   * Reads up to the data set.
   *
   * @param in stands at the start of the file; it is not closed here
   * @param limits of which {@link Limits#strict} counts here
   * @throws DataSetException if this is no DICOM file, or a strict reader has something to forgive
   * @throws IOException if {@code in} fails
   */
  public static Part10 open(InputStream in, Limits limits) throws IOException {
    var file = new Part10(in, limits);
    file.readMeta();
    return file;
  }

  /** The File Meta Information. */
  public FileMeta fileMeta() {
    return meta;
  }

  /** Where the data set begins, in bytes from the start of the file. */
  public long dataSetOffset() {
    return at;
  }

  /**
   * The bytes of the data set, up to the end of the file: always the same stream. To close it
   * closes the stream that was opened.
   */
  public InputStream dataSet() {
    return dataSet;
  }

  /** What is wrong in the file up to the data set and was forgiven. */
  public List<Finding> findings() {
    return findings.list();
  }

  private boolean has(int bytes) throws IOException {
    int wanted = at + bytes;
    if (wanted > head.length) {
      head = Arrays.copyOf(head, Math.max(wanted, head.length * 2));
    }
    while (filled < wanted) {
      int n = in.read(head, filled, head.length - filled);
      if (n < 0) {
        return false;
      }
      filled += n;
    }
    return true;
  }

  private void readMeta() throws IOException {
    if (has(PREAMBLE_BYTES + 4) && isPrefix(PREAMBLE_BYTES) && !isAmidDataSet()) {
      at = PREAMBLE_BYTES + 4;
    } else if (has(4) && isPrefix(0)) {
      findings.add("", 0, "no preamble", "PS3.10 7.1");
      at = 4;
    } else {
      findings.add("", 0, "no preamble and prefix", "PS3.10 7.1");
      if (!looksLikeDataSet()) {
        throw new DataSetException("neither a DICOM file nor a data set", "", 0);
      }
    }
    int start = at;
    skipGroup2();
    DataSet elements =
        DataSet.read(Arrays.copyOfRange(head, start, at), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    if (start == at) {
      findings.add("", at, "no File Meta Information", "PS3.10 7.1");
    }
    checkGroupLength(elements, start);
    DataSet kept = elements.toBuilder().remove(Tag.FileMetaInformationGroupLength).build();
    meta = new FileMeta(kept, syntax(kept));
    dataSet = new PrefixedInputStream(head, at, filled, in);
  }

  /** Whether the prefix is but a part of a value, in a data set without preamble. */
  private boolean isAmidDataSet() throws IOException {
    return has(PREAMBLE_BYTES + 6)
        && Numbers.u16(head, PREAMBLE_BYTES + 4) != 2
        && looksLikeDataSet();
  }

  private boolean isPrefix(int offset) throws DataSetException {
    boolean upper = matches(offset, "DICM");
    if (!upper && matches(offset, "dicm")) {
      findings.add("", offset, "prefix in lower case", "PS3.10 7.1");
      return true;
    }
    return upper;
  }

  private boolean matches(int offset, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (head[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Moves {@link #at} past every element of group 0002H. */
  private void skipGroup2() throws IOException {
    int start = at;
    while (has(8) && Numbers.u16(head, at) == 2) {
      Vr vr = Vr.ofLetters(head[at + 4], head[at + 5]);
      int size = 8;
      long length = Numbers.u16(head, at + 6);
      if (vr == null) {
        // Implicit VR, against the standard, unless the code is merely wrong.
        length = Numbers.i32(head, at + 4) & 0xFFFFFFFFL;
        findings.add(Tag.toString(Numbers.tag(head, at, false)), at, "no VR", "PS3.10 7.1");
      } else if (vr.isLongForm()) {
        size = 12;
        length = has(12) ? Numbers.i32(head, at + 8) & 0xFFFFFFFFL : 0;
      }
      if (length > MAX_META_BYTES - (at - start)) {
        throw failure("File Meta Information of more than " + MAX_META_BYTES + " bytes");
      }
      if (!has(size + (int) length)) {
        throw failure("file ends within its File Meta Information");
      }
      at += size + (int) length;
    }
    if (filled - at > 0 && filled - at < 8 && head[at] == 2) {
      throw failure("file ends within its File Meta Information");
    }
  }

  private DataSetException failure(String what) {
    return new DataSetException(what, Tag.toString(Numbers.tag(head, at, false)), at);
  }

  private void checkGroupLength(DataSet elements, int start) throws DataSetException {
    var length = elements.intValue(Tag.FileMetaInformationGroupLength);
    if (at > start && (length.isEmpty() || length.getAsInt() != at - start - 12)) {
      findings.add(
          Tag.toString(Tag.FileMetaInformationGroupLength),
          start,
          "group length is wrong or missing",
          "PS3.10 7.1");
    }
  }

  private TransferSyntax syntax(DataSet elements) throws IOException {
    var uid = elements.string(Tag.TransferSyntaxUID);
    if (uid.isPresent()) {
      return TransferSyntax.of(uid.get());
    }
    TransferSyntax guess = guess();
    findings.add("", at, "no Transfer Syntax UID, guessed " + guess.uid(), "PS3.10 7.1");
    return guess;
  }

  private boolean looksLikeDataSet() throws IOException {
    if (!has(8)) {
      return false;
    }
    int group = Numbers.u16(head, at);
    Vr vr = Vr.ofLetters(head[at + 4], head[at + 5]);
    int little = Numbers.tag(head, at, false);
    if (vr != null) {
      return isKnown(little) || isKnown(Numbers.tag(head, at, true));
    }
    int length = Numbers.i32(head, at + 4);
    return group <= 0x0008 && isKnown(little) && length >= 0 && length <= 0xFFFF;
  }

  private static boolean isKnown(int tag) {
    return tag != 0 && (Tag.isGroupLength(tag) || Dictionary.keyword(tag).isPresent());
  }

  private TransferSyntax guess() throws IOException {
    if (!has(8)) {
      return TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    }
    if (Vr.ofLetters(head[at + 4], head[at + 5]) == null) {
      return TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
    }
    return head[at] == 0 && head[at + 1] != 0
        ? TransferSyntax.EXPLICIT_VR_BIG_ENDIAN
        : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  }
}
