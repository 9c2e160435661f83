package dev.vna.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Writes what it walks over, in another form or with changes; see {@link DataSetTransfer}. Where
 * the form stays and text needs no other character set, headers and values go out as they came ("as
 * is"); else headers are made anew, with sequences and items of undefined length. For one thread.
 */
final class TransferWalker extends ElementWalker {
  private static final int FLUSH_BYTES = 32 << 10;

  /** Longest text that is turned into another character set. */
  private static final int MAX_TEXT_BYTES = 64 << 20;

  private static final int MAX_CHARACTER_SET_BYTES = 4 << 10;

  private final Form target;
  private final OutputStream out;

  /** Fragments have no place in the target: Pixel Data becomes native, anything else fails. */
  private final boolean decoding;

  private final Optional<NativePixels> pixels;
  private final Bytes buffer = new Bytes(FLUSH_BYTES + 4096);
  private final SortedMap<Integer, Optional<Element>> edits;
  private final Iterator<Map.Entry<Integer, Optional<Element>>> pending;

  /** The next edit to be written; null after the last. */
  private Map.Entry<Integer, Optional<Element>> next;

  /** Whether {@link #unifying} has been decided: when the character set is known. */
  private boolean decided;

  /** All text is turned into UTF-8. */
  private boolean unifying;

  private SpecificCharacterSet characterSet = SpecificCharacterSet.DEFAULT;

  /** What the data set's text is turned from. */
  private SpecificCharacterSet characterSetBefore = SpecificCharacterSet.DEFAULT;

  /** By level: whether an item, or one around it, has a character set of its own. */
  private boolean[] ownCharacterSet = new boolean[8];

  /** By level: whether the open sequence or item is to be ended by a delimiter. */
  private boolean[] delimits = new boolean[8];

  /** The element of the data set itself that is open is left out, with all below. */
  private boolean skipping;

  private int tag;
  private Vr vr;

  /**
   * A value that is needed whole before it is written; null for others, which are written at once.
   */
  private Bytes collected;

  private byte[] collectedHeader = new byte[0];

  private int swapWidth;
  private final byte[] unit = new byte[8];
  private int inUnit;

  TransferWalker(
      Form source,
      Form target,
      boolean decoding,
      Optional<NativePixels> pixels,
      Limits limits,
      Findings findings,
      SortedMap<Integer, Optional<Element>> edits,
      OutputStream out) {
    super(source, limits, findings);
    this.target = target;
    this.decoding = decoding;
    this.pixels = pixels;
    this.edits = edits;
    this.out = out;
    this.pending = edits.entrySet().iterator();
    this.next = pending.hasNext() ? pending.next() : null;
  }

  /** Writes what is left of the changes; to be called after {@link #finish}. */
  void end() throws IOException {
    decide();
    while (next != null) {
      writeEdit();
    }
    flush();
  }

  void flush() throws IOException {
    out.write(buffer.array, 0, buffer.size);
    buffer.size = 0;
  }

  private void flushIfLarge() {
    if (buffer.size >= FLUSH_BYTES) {
      try {
        flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private boolean isAsIs() {
    return !unifying && rootForm() == target;
  }

  /** Begins an element: false if it is left out. */
  private boolean begin(int newTag, Vr newVr) {
    if (skipping) {
      return false;
    }
    tag = newTag;
    vr = newVr;
    boolean groupLength = isGroupLength(newTag, newVr);
    if (level() > 0) {
      return isAsIs() || !groupLength;
    }
    if (Integer.compareUnsigned(newTag, Tag.SpecificCharacterSet) > 0) {
      decide();
    }
    while (next != null && Integer.compareUnsigned(next.getKey(), newTag) <= 0) {
      writeEdit();
    }
    return !edits.containsKey(newTag) && !groupLength;
  }

  private void writeEdit() {
    if (next.getValue().isPresent()) {
      Element element = next.getValue().get();
      new DataSetEncoder(target, buffer).element(element.dataSet(), element.index(), characterSet);
      flushIfLarge();
    }
    next = pending.hasNext() ? pending.next() : null;
  }

  private void decide() {
    if (decided) {
      return;
    }
    decided = true;
    var trial = new DataSetEncoder(Form.EXPLICIT_LE, new Bytes(1024));
    for (Optional<Element> edit : edits.values()) {
      edit.ifPresent(e -> trial.element(e.dataSet(), e.index(), characterSet));
    }
    if (!trial.isLossless()) {
      unifying = true;
      characterSetBefore = characterSet;
      characterSet = SpecificCharacterSet.UTF_8;
      new DataSetEncoder(target, buffer)
          .text(
              Tag.SpecificCharacterSet,
              Vr.CS,
              SpecificCharacterSet.UTF_8.definedTerms(),
              SpecificCharacterSet.DEFAULT);
    }
  }

  private void putHeaderAsReceived() {
    buffer.put(header, headerStart, headerLength);
  }

  private void putStructure(int structureTag, int length) {
    buffer.putTag(structureTag, target.bigEndian);
    buffer.put32(length, target.bigEndian);
  }

  @Override
  boolean onElement(int newTag, Vr newVr, long length) throws DataSetException {
    if (!begin(newTag, newVr)) {
      return false;
    }
    boolean isCharacterSet =
        newTag == Tag.SpecificCharacterSet && length <= MAX_CHARACTER_SET_BYTES;
    if (isCharacterSet && level() > 0) {
      ownCharacterSet[level()] = true;
    }
    boolean turned = unifying && newVr.usesCharacterSet() && !isOwnCharacterSet();
    if (turned && length > MAX_TEXT_BYTES) {
      throw failure("text of more than " + MAX_TEXT_BYTES + " bytes cannot be turned into UTF-8");
    }
    if (turned || (isCharacterSet && level() == 0)) {
      collected = new Bytes((int) Math.min(length, 4096));
      collectedHeader = Arrays.copyOfRange(header, headerStart, headerStart + headerLength);
      return true;
    }
    if (isAsIs()) {
      putHeaderAsReceived();
      swapWidth = 1;
    } else {
      boolean asUnknown = target.explicit && DataSetEncoder.isTooLong(newVr, length);
      DataSetEncoder.putHeader(buffer, target, newTag, newVr, (int) length);
      boolean bigBefore = form().bigEndian && newVr != Vr.UN;
      boolean bigAfter = target.bigEndian && newVr != Vr.UN && !asUnknown;
      swapWidth = bigBefore == bigAfter ? 1 : newVr.swapWidth();
    }
    inUnit = 0;
    return true;
  }

  private boolean isOwnCharacterSet() {
    return level() > 0 && ownCharacterSet[level()];
  }

  @Override
  void onValue(byte[] bytes, int offset, int length) {
    if (collected != null) {
      collected.put(bytes, offset, length);
    } else if (swapWidth == 1) {
      buffer.put(bytes, offset, length);
    } else {
      swapped(bytes, offset, length);
    }
    flushIfLarge();
  }

  /** Values come in pieces that may end amid a number. */
  private void swapped(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (inUnit > 0 && at < end) {
      unit[inUnit++] = bytes[at++];
      if (inUnit == swapWidth) {
        Numbers.swap(unit, 0, swapWidth, swapWidth);
        buffer.put(unit, 0, swapWidth);
        inUnit = 0;
      }
    }
    int whole = (end - at) / swapWidth * swapWidth;
    int start = buffer.size;
    buffer.put(bytes, at, whole);
    Numbers.swap(buffer.array, start, whole, swapWidth);
    at += whole;
    while (at < end) {
      unit[inUnit++] = bytes[at++];
    }
  }

  @Override
  void onElementEnd() {
    if (collected != null) {
      writeCollected();
      collected = null;
    } else if (swapWidth > 1 && inUnit > 0) {
      buffer.put(unit, 0, inUnit);
    }
    flushIfLarge();
  }

  private void writeCollected() {
    byte[] value = collected.toArray();
    if (tag == Tag.SpecificCharacterSet) {
      String text = SpecificCharacterSet.DEFAULT.decode(value, Vr.CS);
      characterSet = SpecificCharacterSet.of(Arrays.asList(text.split("\\\\", -1)));
      decide();
      if (!unifying) {
        writeReceived(value);
      }
      return;
    }
    if (SpecificCharacterSet.isPlainAscii(value, 0, value.length)) {
      new DataSetEncoder(target, buffer).value(tag, vr, value);
    } else {
      String text = characterSetBefore.decode(value, vr);
      byte[] turned = Values.padded(SpecificCharacterSet.UTF_8.encode(text, vr), vr);
      new DataSetEncoder(target, buffer).value(tag, vr, turned);
    }
  }

  private void writeReceived(byte[] value) {
    if (isAsIs()) {
      buffer.put(collectedHeader, 0, collectedHeader.length);
      buffer.put(value, 0, value.length);
    } else {
      new DataSetEncoder(target, buffer).value(tag, vr, value);
    }
  }

  @Override
  void onSequence(int newTag, Vr newVr, long length) {
    if (!begin(newTag, newVr)) {
      skipping = true;
      return;
    }
    if (isAsIs()) {
      putHeaderAsReceived();
    } else {
      DataSetEncoder.putHeader(buffer, target, newTag, Vr.SQ, length == 0 ? 0 : -1);
    }
    open(length != 0);
  }

  private void open(boolean delimited) {
    int level = level();
    if (level + 1 >= delimits.length) {
      delimits = Arrays.copyOf(delimits, level * 2);
      ownCharacterSet = Arrays.copyOf(ownCharacterSet, level * 2);
    }
    delimits[level] = delimited;
    ownCharacterSet[level + 1] = level > 0 && ownCharacterSet[level];
  }

  private void close(boolean delimited, int delimiter) {
    if (skipping) {
      skipping = level() > 0;
      return;
    }
    if (isAsIs()) {
      if (delimited) {
        putHeaderAsReceived();
      }
    } else if (delimits[level()]) {
      putStructure(delimiter, 0);
    }
    flushIfLarge();
  }

  @Override
  void onSequenceEnd(boolean delimited) {
    close(delimited, Tag.SequenceDelimitationItem);
  }

  @Override
  void onItem(long length) {
    if (skipping) {
      return;
    }
    if (isAsIs()) {
      putHeaderAsReceived();
    } else {
      putStructure(Tag.Item, length == 0 ? 0 : -1);
    }
    open(length != 0);
  }

  @Override
  void onItemEnd(boolean delimited) {
    close(delimited, Tag.ItemDelimitationItem);
  }

  @Override
  void onFragments(int newTag, Vr newVr) throws DataSetException {
    if (!begin(newTag, newVr)) {
      skipping = true;
      return;
    }
    if (decoding && pixels.isPresent() && newTag == Tag.PixelData && level() == 0) {
      writePixels(pixels.get());
      skipping = true;
      return;
    }
    if (decoding || form() != target) {
      throw failure("encapsulated value cannot be converted to " + target);
    }
    putHeaderAsReceived();
    swapWidth = 1;
  }

  private void writePixels(NativePixels decoded) {
    long length = decoded.lengthBytes();
    Vr newVr = target.explicit ? decoded.vr() : Vr.OW;
    DataSetEncoder.putHeader(buffer, target, Tag.PixelData, newVr, (int) (length + (length & 1)));
    swapWidth = target.bigEndian ? newVr.swapWidth() : 1;
    inUnit = 0;
    var written = new ValueOutput();
    try {
      decoded.writeTo(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (written.bytes != length) {
      throw new IllegalStateException(
          "native pixels of " + written.bytes + " bytes, expected " + length);
    }
    if ((length & 1) != 0) {
      written.write(0);
    }
  }

  /** Takes the bytes of a value that is made on the way. */
  private final class ValueOutput extends OutputStream {
    private final byte[] one = new byte[1];
    private long bytes;

    @Override
    public void write(int b) {
      one[0] = (byte) b;
      write(one, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
      for (int at = 0; at < length; at += FLUSH_BYTES) {
        onValue(from, offset + at, Math.min(FLUSH_BYTES, length - at));
      }
    }
  }

  @Override
  boolean onFragment(long length) {
    if (!skipping) {
      putHeaderAsReceived();
    }
    return !skipping;
  }

  @Override
  void onFragmentsEnd(boolean delimited) {
    if (skipping) {
      skipping = level() > 0;
    } else if (delimited) {
      putHeaderAsReceived();
    }
  }

  @Override
  void onNoise(byte[] bytes, int offset, int length) {
    if (isAsIs() && !skipping) {
      buffer.put(bytes, offset, length);
    }
  }

  @Override
  boolean onBrokenSequence(int depth, long end) {
    return skipping || isAsIs();
  }

  @Override
  void onBrokenRest(byte[] bytes, int offset, int length) {
    if (!skipping) {
      buffer.put(bytes, offset, length);
      flushIfLarge();
    }
  }

  @Override
  void onBrokenEnd() {
    skipping = skipping && level() > 0;
  }
}
