package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

/** Compares data sets in whatever form. */
final class DataSetAssert {
  /** Numbers of longer values are not compared as text, which takes long. */
  private static final int LONG_VALUE = 4096;

  private DataSetAssert() {}

  /** A header has what the whole data set has, but values that are bulk. */
  static void assertHeaderOf(DataSet whole, DataSet header, byte[] bytes, int origin) {
    List<Element> expected =
        whole.elements().stream().filter(e -> !Tag.isGroupLength(e.tag())).toList();
    assertThat(header.elements()).extracting(Element::tag).isEqualTo(tags(expected));
    for (int i = 0; i < expected.size(); i++) {
      assertHeaderOf(expected.get(i), header.elements().get(i), bytes, origin);
    }
  }

  private static List<Integer> tags(List<Element> elements) {
    return elements.stream().map(Element::tag).toList();
  }

  private static void assertHeaderOf(Element whole, Element header, byte[] bytes, int origin) {
    assertThat(header.vr()).as(header.toString()).isEqualTo(whole.vr());
    assertThat(header.isEncapsulated()).isEqualTo(whole.isEncapsulated());
    if (header.bulk().isPresent()) {
      BulkReference bulk = header.bulk().get();
      int from = origin + (int) bulk.offset();
      byte[] referred = Arrays.copyOfRange(bytes, from, from + (int) bulk.length());
      byte[] value = whole.bytes();
      assertThat(Arrays.copyOf(referred, value.length)).isEqualTo(value);
      assertThat(referred.length - value.length).isIn(0, 8);
      return;
    }
    if (whole.vr() == Vr.SQ) {
      List<DataSet> items = whole.items();
      List<DataSet> headerItems = header.items();
      assertThat(headerItems).hasSameSizeAs(items);
      for (int i = 0; i < items.size(); i++) {
        assertHeaderOf(items.get(i), headerItems.get(i), bytes, origin);
      }
      return;
    }
    if (whole.length() < LONG_VALUE) {
      assertThat(header.strings()).as(header.toString()).isEqualTo(whole.strings());
    }
    assertThat(header.length()).isEqualTo(whole.length());
    if (!whole.dataSet().form().bigEndian) {
      assertThat(header.bytes()).isEqualTo(whole.bytes());
    }
  }

  /** Both have the same elements with the same values; group lengths do not count. */
  static void assertSameValues(DataSet one, DataSet other) {
    List<Element> ones = one.elements().stream().filter(e -> !Tag.isGroupLength(e.tag())).toList();
    List<Element> others =
        other.elements().stream().filter(e -> !Tag.isGroupLength(e.tag())).toList();
    assertThat(tags(others)).isEqualTo(tags(ones));
    for (int i = 0; i < ones.size(); i++) {
      Element a = ones.get(i);
      Element b = others.get(i);
      assertThat(b.items()).as(a.toString()).hasSameSizeAs(a.items());
      for (int j = 0; j < a.items().size(); j++) {
        assertSameValues(a.items().get(j), b.items().get(j));
      }
      assertThat(b.length() - (a.items().isEmpty() ? a.length() : b.length()))
          .as(a.toString())
          .isZero();
      if (a.vr() == b.vr() && a.length() < LONG_VALUE) {
        assertThat(b.strings()).as(a.toString()).isEqualTo(a.strings());
      }
    }
  }
}
