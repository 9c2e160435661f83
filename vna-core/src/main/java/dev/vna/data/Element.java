package dev.vna.data;

import java.util.List;
import java.util.Optional;

/**
 * One element of a data set: a view of its bytes, decoded on demand. Immutable. Its text shows tag,
 * VR and length only, never a value.
 */
public final class Element {
  private final DataSet dataSet;
  private final int index;

  Element(DataSet dataSet, int index) {
    this.dataSet = dataSet;
    this.index = index;
  }

  private Table table() {
    return dataSet.table();
  }

  DataSet dataSet() {
    return dataSet;
  }

  int index() {
    return index;
  }

  /** The tag. */
  public int tag() {
    return table().tag(index);
  }

  /**
   * The VR as encoded; in implicit VR, that of the dictionary or of the private creator's
   * dictionary. SQ for any sequence of undefined length.
   */
  public Vr vr() {
    return table().vrOf(index);
  }

  /** Length of the value in bytes; of bulk, as received. */
  public long length() {
    return isBulk() ? reference().length() : table().valueLength(index);
  }

  /** Whether the value has no bytes. */
  public boolean isEmpty() {
    return length() == 0;
  }

  /** Whether the value consists of fragments: encapsulated Pixel Data (PS3.5 Annex A.4). */
  public boolean isEncapsulated() {
    return table().isFlagged(index, Table.FRAGMENTS);
  }

  private boolean isBulk() {
    return table().isFlagged(index, Table.BULK);
  }

  private BulkReference reference() {
    int at = table().valueStart(index);
    return new BulkReference(
        Numbers.i64(dataSet.data(), at, false), Numbers.i64(dataSet.data(), at + 8, false));
  }

  /** Where the value lies, if this is a header and does not hold it. */
  public Optional<BulkReference> bulk() {
    return isBulk() ? Optional.of(reference()) : Optional.empty();
  }

  /**
   * A copy of the value's bytes as encoded, padding included; of a sequence or of fragments, their
   * items.
   *
   * @throws IllegalStateException if the value is bulk
   */
  public byte[] bytes() {
    return dataSet.valueBytes(index);
  }

  /**
   * The values as text; see {@link DataSet#strings}.
   *
   * @throws IllegalStateException if the value is bulk
   */
  public List<String> strings() {
    return dataSet.values(index);
  }

  /** The items of a sequence; empty if this is none. */
  public List<DataSet> items() {
    return dataSet.itemsAt(index);
  }

  @Override
  public String toString() {
    return Tag.toString(tag()) + ' ' + vr() + ' ' + length();
  }
}
