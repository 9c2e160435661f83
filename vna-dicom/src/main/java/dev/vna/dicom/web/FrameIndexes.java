package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.HeaderParser;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameIndex;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.frames.RangeSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the frames of stored instances lie. Of native pixels the index of the archive tells; what
 * is encapsulated is read through once, and what was found kept in encoded form, within a bound, so
 * that each further frame takes one range read. Safe for use by many threads.
 */
final class FrameIndexes {
  private static final int MAX_BYTES = 32 << 20;
  private static final int BUFFER_BYTES = 64 << 10;

  private final Map<Long, byte[]> encoded = new LinkedHashMap<>(64, 0.75f, true);
  private long encodedBytes;

  /**
   * A reader of an instance's frames.
   *
   * @throws WebException 404 if it has no pixel data
   */
  FrameReader reader(Instance instance) throws IOException {
    RangeSource source = source(instance);
    return FrameReader.of(index(instance, source), source);
  }

  /** Ranges of the data set as received; of a deflated one, inflated. */
  static RangeSource source(Instance instance) {
    long start = instance.entry().dataSetOffset();
    long size = instance.dataSetBytes();
    RangeSource stored =
        (offset, length) -> instance.openOriginal(start + offset, Math.min(length, size - offset));
    return instance.transferSyntax().deflated() ? RangeSource.inflating(stored, size) : stored;
  }

  private FrameIndex index(Instance instance, RangeSource source) throws IOException {
    long sequence = instance.entry().sequence();
    Optional<byte[]> known = known(sequence);
    if (known.isPresent()) {
      return FrameIndex.decode(known.get());
    }
    TransferSyntax syntax = instance.transferSyntax();
    DataSet header = instance.header();
    Optional<Element> pixels = header.element(Tag.PixelData);
    ParsedHeader parsed =
        pixels.filter(Element::isEncapsulated).isPresent()
            ? read(instance)
            : new ParsedHeader(
                header,
                Optional.empty(),
                instance.dataSetBytes(),
                syntax.bigEndian(),
                List.of(),
                0);
    FrameIndex index =
        FrameIndex.of(parsed, syntax, source)
            .orElseThrow(() -> WebException.notFound("the instance has no pixel data"));
    remember(sequence, index.encode());
    return index;
  }

  private static ParsedHeader read(Instance instance) throws IOException {
    HeaderParser parser = HeaderParser.of(instance.transferSyntax());
    try (InputStream in =
        instance.openOriginal(instance.entry().dataSetOffset(), instance.dataSetBytes())) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        parser.feed(buffer, 0, n);
      }
      return parser.finish();
    } finally {
      parser.abort();
    }
  }

  private synchronized Optional<byte[]> known(long sequence) {
    return Optional.ofNullable(encoded.get(sequence));
  }

  private synchronized void remember(long sequence, byte[] index) {
    if (index.length > MAX_BYTES / 4) {
      return;
    }
    byte[] before = encoded.put(sequence, index);
    encodedBytes += index.length - (before == null ? 0 : before.length);
    while (encodedBytes > MAX_BYTES) {
      byte[] oldest = encoded.remove(encoded.keySet().iterator().next());
      encodedBytes -= oldest.length;
    }
  }
}
