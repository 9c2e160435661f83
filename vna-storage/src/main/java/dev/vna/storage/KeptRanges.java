package dev.vna.storage;

import dev.vna.archive.spi.ByteRange;
import dev.vna.data.BulkReference;
import dev.vna.data.DataSetException;
import dev.vna.data.Element;
import dev.vna.data.Fragments;
import dev.vna.data.HeaderParser;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Part10;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of a DICOM file has to be kept for its header, and where its frames lie, to be read again:
 * all but the inner part of bulk values and of fragments, of which a parser looks at the ends only.
 */
final class KeptRanges {
  /** What is kept at each end of a value. */
  private static final int MARGIN_BYTES = 1024;

  /** A value that gains less is kept whole. */
  private static final int LEAST_GAIN_BYTES = 2 * Deletion.PAGE_BYTES;

  private KeptRanges() {}

  /**
   * Reads a file.
   *
   * @return the whole of it, if it cannot be told what could go
   */
  static List<ByteRange> of(InputStream file, long sizeBytes) throws IOException {
    List<ByteRange> whole = sizeBytes == 0 ? List.of() : List.of(new ByteRange(0, sizeBytes));
    try {
      Part10 part10 = Part10.open(file);
      TransferSyntax syntax = part10.fileMeta().transferSyntax();
      if (syntax.deflated()) {
        return whole;
      }
      HeaderParser parser = HeaderParser.of(syntax);
      byte[] buffer = new byte[64 << 10];
      InputStream dataSet = part10.dataSet();
      for (int read = dataSet.read(buffer); read >= 0; read = dataSet.read(buffer)) {
        parser.feed(buffer, 0, read);
      }
      return complement(values(parser.finish()), part10.dataSetOffset(), sizeBytes);
    } catch (DataSetException | IllegalArgumentException e) {
      return whole;
    }
  }

  private static List<BulkReference> values(ParsedHeader parsed) {
    List<BulkReference> values = new ArrayList<>();
    boolean fragments = parsed.fragments().filter(Fragments::isComplete).isPresent();
    for (Element element : parsed.header().elements()) {
      if (!element.isEncapsulated()) {
        element.bulk().ifPresent(values::add);
      }
    }
    if (fragments) {
      Fragments all = parsed.fragments().get();
      for (int i = 1; i < all.count(); i++) { // the Basic Offset Table is kept
        values.add(new BulkReference(all.offset(i), all.length(i)));
      }
    }
    values.sort(Comparator.comparingLong(BulkReference::offset));
    return values;
  }

  private static List<ByteRange> complement(
      List<BulkReference> values, long dataSetOffset, long sizeBytes) {
    List<ByteRange> kept = new ArrayList<>();
    long from = 0;
    for (BulkReference value : values) {
      long start = dataSetOffset + value.offset() + MARGIN_BYTES;
      long end = dataSetOffset + value.offset() + value.length() - MARGIN_BYTES;
      if (end - start >= LEAST_GAIN_BYTES && start > from && end <= sizeBytes) {
        kept.add(new ByteRange(from, start - from));
        from = end;
      }
    }
    kept.add(new ByteRange(from, sizeBytes - from));
    return kept;
  }
}
