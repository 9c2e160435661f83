package dev.vna.examples.dcm;

import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.FileMeta;
import dev.vna.data.Finding;
import dev.vna.data.Limits;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.json.JsonDataSetReader;
import dev.vna.data.xml.XmlDataSetReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms of text that a data set may come in, told by how the file begins. */
enum TextForm {
  JSON,
  XML;

  private static final int HEAD_BYTES = 132;

  /**
   * A file as explicit VR little endian.
   *
   * @param fileMeta File Meta Information that fits the data set
   * @param dataSet its bytes
   * @param findings what was forgiven, and references that were not followed
   */
  record Decoded(FileMeta fileMeta, byte[] dataSet, List<Finding> findings) {}

  /** Looks at the beginning, and leaves the stream where it was. */
  static Optional<TextForm> of(BufferedInputStream in) throws IOException {
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    String text = new String(head, StandardCharsets.ISO_8859_1);
    // A preamble may hold anything.
    if (text.endsWith("DICM") && head.length == HEAD_BYTES) {
      return Optional.empty();
    }
    String begin = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    if (begin.startsWith("{") || begin.startsWith("[")) {
      return Optional.of(JSON);
    }
    return begin.startsWith("<") ? Optional.of(XML) : Optional.empty();
  }

  Decoded read(BufferedInputStream in, Limits limits) throws IOException {
    DecodedDataSet decoded =
        this == JSON
            ? JsonDataSetReader.create().withLimits(limits).read(in)
            : XmlDataSetReader.create().withLimits(limits).read(in);
    DataSet dataSet = decoded.dataSet();
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    List<Finding> findings = new ArrayList<>(decoded.findings());
    for (BulkUri uri : decoded.unresolved()) {
      findings.add(
          new Finding(
              uri.path(),
              Finding.UNKNOWN_OFFSET,
              "a reference to bulk data, not followed",
              this == JSON ? "PS3.18 F.2.6" : "PS3.19 A.1.5"));
    }
    FileMeta meta =
        FileMeta.of(
            dataSet.string(Tag.SOPClassUID).orElse(""),
            dataSet.string(Tag.SOPInstanceUID).orElse(""),
            syntax);
    return new Decoded(meta, DataSetWriter.toBytes(dataSet, syntax), findings);
  }
}
