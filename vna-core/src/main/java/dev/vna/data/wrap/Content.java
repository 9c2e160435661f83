package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Content that has been looked at. */
interface Content {
  /** The SOP class that it becomes. */
  String sopClassUid();

  /** The transfer syntax that its bulk needs. */
  TransferSyntax transferSyntax();

  /** Sets what the object must have beside what all have. */
  void describe(DataSet.Builder dataSet);

  /** Tag of the element that the content goes into. */
  int bulkTag();

  /** Writes that element, in explicit VR little endian. */
  void writeBulk(OutputStream out) throws IOException;

  /** What somebody should know of it. */
  default List<String> notes() {
    return List.of();
  }
}
