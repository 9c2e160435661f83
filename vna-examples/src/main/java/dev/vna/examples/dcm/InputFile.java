package dev.vna.examples.dcm;

import dev.vna.data.DataSet;
import dev.vna.data.FileMeta;
import dev.vna.data.Finding;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Part10;
import dev.vna.data.TransferSyntax;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file whose header has been read. A DICOM file may have any size, since its bulk values are not
 * held; JSON and XML are decoded in memory.
 *
 * @param path of the file
 * @param isDicom whether it is a DICOM file, not JSON or XML
 * @param fileMeta the File Meta Information, guessed as far as it is missing
 * @param parsed the header
 * @param findings what was wrong in the file and was forgiven
 * @param source gives the bytes of the data set
 */
record InputFile(
    Path path,
    boolean isDicom,
    FileMeta fileMeta,
    ParsedHeader parsed,
    List<Finding> findings,
    Source source) {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int MAX_HELD_BYTES = 1 << 30;

  /** Opens the bytes of a data set, encoded as the File Meta Information says. */
  interface Source {
    InputStream open() throws IOException;
  }

  static InputFile read(Path path, Limits limits) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
      if (TextForm.of(in).isPresent()) {
        return ofText(path, TextForm.of(in).get().read(in, limits), limits);
      }
      Part10 file = Part10.open(in, limits);
      ParsedHeader parsed = parse(file.dataSet(), file.fileMeta().transferSyntax(), limits);
      List<Finding> findings = new ArrayList<>(file.findings());
      findings.addAll(parsed.findings());
      long offset = file.dataSetOffset();
      return new InputFile(path, true, file.fileMeta(), parsed, findings, () -> open(path, offset));
    }
  }

  private static InputFile ofText(Path path, TextForm.Decoded decoded, Limits limits)
      throws IOException {
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    ParsedHeader parsed = parse(new ByteArrayInputStream(decoded.dataSet()), syntax, limits);
    return new InputFile(
        path,
        false,
        decoded.fileMeta(),
        parsed,
        decoded.findings(),
        () -> new ByteArrayInputStream(decoded.dataSet()));
  }

  private static ParsedHeader parse(InputStream dataSet, TransferSyntax syntax, Limits limits)
      throws IOException {
    HeaderParser parser = HeaderParser.of(syntax, limits);
    try {
      var buffer = new byte[BUFFER_BYTES];
      for (int n = dataSet.read(buffer); n >= 0; n = dataSet.read(buffer)) {
        parser.feed(buffer, 0, n);
      }
      return parser.finish();
    } finally {
      parser.abort();
    }
  }

  private static InputStream open(Path path, long offset) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      in.skipNBytes(offset);
      return new BufferedInputStream(in, BUFFER_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  DataSet header() {
    return parsed.header();
  }

  TransferSyntax transferSyntax() {
    return fileMeta.transferSyntax();
  }

  /** The bytes of the data set as they are in the file; to be closed. */
  InputStream openDataSet() throws IOException {
    return source.open();
  }

  /** The data set with all values, of a file of up to 1 GiB. */
  DataSet readDataSet(Limits limits) throws IOException {
    try (InputStream in = openDataSet()) {
      byte[] bytes = in.readNBytes(MAX_HELD_BYTES);
      if (in.read() >= 0) {
        throw new IOException("data set of more than " + MAX_HELD_BYTES + " bytes");
      }
      return DataSet.read(bytes, 0, bytes.length, transferSyntax(), limits);
    }
  }
}
