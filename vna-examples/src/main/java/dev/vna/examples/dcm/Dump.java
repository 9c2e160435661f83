package dev.vna.examples.dcm;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetDump;
import dev.vna.data.FileMeta;
import dev.vna.data.Finding;
import java.io.PrintWriter;
import java.util.List;

/** A file as text for people. */
final class Dump {
  private Dump() {}

  static void file(DataSet fileMeta, DataSet dataSet, PrintWriter out, Palette palette) {
    out.println(palette.title("File Meta Information"));
    dataSet(fileMeta, out, palette);
    out.println(palette.title("Data Set"));
    dataSet(dataSet, out, palette);
  }

  private static void dataSet(DataSet dataSet, PrintWriter out, Palette palette) {
    DataSetDump.of(dataSet).lines().map(palette::element).forEach(out::println);
  }

  /** What a file would be like, were it written. */
  static void unwritten(FileMeta meta, DataSet dataSet, PrintWriter out, Palette palette) {
    file(meta.elements(), dataSet, out, palette);
    out.println(palette.doubtful("not written: --out says where to"));
  }

  static void findings(List<Finding> findings, PrintWriter out, Palette palette) {
    for (Finding finding : findings) {
      out.println(palette.doubtful(finding.toString()));
    }
  }
}
