package dev.vna.examples.dcm;

import dev.vna.data.DataSet;
import dev.vna.data.FileMeta;
import dev.vna.data.Finding;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Part10;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file whose header has been read: of any size, since its bulk values are not held.
 *
 * @param path of the file
 * @param fileMeta the File Meta Information, guessed as far as it is missing
 * @param dataSetOffset where the data set begins, in bytes from the start of the file
 * @param parsed the header
 * @param findings what was wrong in the file and was forgiven
 */
record InputFile(
    Path path, FileMeta fileMeta, long dataSetOffset, ParsedHeader parsed, List<Finding> findings) {
  private static final int BUFFER_BYTES = 64 << 10;

  static InputFile read(Path path, Limits limits) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      Part10 file = Part10.open(in, limits);
      HeaderParser parser = HeaderParser.of(file.fileMeta().transferSyntax(), limits);
      try {
        InputStream dataSet = file.dataSet();
        var buffer = new byte[BUFFER_BYTES];
        for (int n = dataSet.read(buffer); n >= 0; n = dataSet.read(buffer)) {
          parser.feed(buffer, 0, n);
        }
        ParsedHeader parsed = parser.finish();
        List<Finding> findings = new ArrayList<>(file.findings());
        findings.addAll(parsed.findings());
        return new InputFile(path, file.fileMeta(), file.dataSetOffset(), parsed, findings);
      } finally {
        parser.abort();
      }
    }
  }

  DataSet header() {
    return parsed.header();
  }

  /** The bytes of the data set as they are in the file; to be closed. */
  InputStream openDataSet() throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      in.skipNBytes(dataSetOffset);
      return new BufferedInputStream(in, BUFFER_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
