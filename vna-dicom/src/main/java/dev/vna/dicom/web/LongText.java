package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.data.BulkReference;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings texts that are too long for the index, such as the points of a contour: readers of
 * metadata want them in full, not by reference. Of images there are none. For one thread, used
 * once.
 */
final class LongText {
  /** Of all texts of an instance together; what is beyond that is given by reference. */
  private static final int MAX_BYTES = 64 << 20;

  private final Instance instance;

  /** How much was found. */
  private long bytes;

  private LongText(Instance instance) {
    this.instance = instance;
  }

  /** The header with its long texts. */
  static DataSet in(DataSet header, Instance instance) throws IOException {
    // Big endian makes no difference to text, but offsets of an inflated data set cost a lot.
    if (header.contains(Tag.PixelData) || instance.transferSyntax().deflated()) {
      return header;
    }
    return new LongText(instance).filled(header);
  }

  /** The same object if nothing is to be brought. */
  private DataSet filled(DataSet dataSet) throws IOException {
    Map<Integer, List<DataSet>> sequences = new LinkedHashMap<>();
    List<Element> texts = new ArrayList<>();
    for (Element element : dataSet.elements()) {
      if (element.vr().isSequence()) {
        long before = bytes;
        List<DataSet> items = filled(element.items());
        if (bytes > before) {
          sequences.put(element.tag(), items);
        }
      } else if (isLongText(element)) {
        texts.add(element);
        bytes += element.length();
      }
    }
    if (sequences.isEmpty() && texts.isEmpty()) {
      return dataSet;
    }
    DataSet.Builder filled = dataSet.toBuilder();
    sequences.forEach(filled::setItems);
    for (Element text : texts) {
      filled.setBytes(text.tag(), vr(text), read(text.bulk().orElseThrow()));
    }
    return filled.build();
  }

  private List<DataSet> filled(List<DataSet> items) throws IOException {
    List<DataSet> filled = new ArrayList<>(items.size());
    for (DataSet item : items) {
      filled.add(filled(item));
    }
    return filled;
  }

  /** A text of more than 64 KiB may have to come as UN (PS3.5 Section 6.2.2, Note 2). */
  private static Vr vr(Element element) {
    return element.vr() == Vr.UN ? Dictionary.vr(element.tag()) : element.vr();
  }

  private boolean isLongText(Element element) {
    return vr(element).isText()
        && element.bulk().filter(bulk -> bytes + bulk.length() <= MAX_BYTES).isPresent();
  }

  private byte[] read(BulkReference bulk) throws IOException {
    try (InputStream in = instance.receivedRanges().open(bulk.offset(), bulk.length())) {
      return in.readNBytes((int) bulk.length());
    }
  }
}
