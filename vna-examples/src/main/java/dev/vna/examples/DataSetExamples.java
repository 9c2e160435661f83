package dev.vna.examples;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TagPath;
import dev.vna.data.Vr;
import dev.vna.data.deidentify.ConfidentialityOption;
import dev.vna.data.deidentify.DeidentificationReport;
import dev.vna.data.deidentify.Deidentifier;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** What the guide to data sets shows. */
final class DataSetExamples {
  private DataSetExamples() {}

  static String read(Path path) throws IOException {
    // region read
    DicomFile file = DicomFile.read(path);
    DataSet dataSet = file.dataSet();
    Optional<String> modality = dataSet.string(Tag.Modality);
    Optional<LocalDate> studyDate = dataSet.date(Tag.StudyDate);
    double[] spacing = dataSet.doubles(Tag.PixelSpacing);
    Optional<String> code = dataSet.string(TagPath.parse("ProcedureCodeSequence[1].CodeValue"));
    // endregion
    return modality + " " + studyDate + " " + spacing.length + " " + code;
  }

  static DataSet readHeader(Path path) throws IOException {
    // region header
    try (InputStream in = Files.newInputStream(path)) {
      Part10 file = Part10.open(in);
      HeaderParser parser = HeaderParser.of(file.fileMeta().transferSyntax());
      byte[] buffer = new byte[64 << 10];
      for (int n = file.dataSet().read(buffer); n >= 0; n = file.dataSet().read(buffer)) {
        parser.feed(buffer, 0, n);
      }
      return parser.finish().header();
    }
    // endregion
  }

  static DicomFile readStrictly(InputStream in) throws IOException {
    // region strict
    Limits limits = Limits.DEFAULT.withStrict(true).withMaxDepth(16);
    return DicomFile.read(in, 100 << 20, limits);
    // endregion
  }

  static DicomFile edit(DicomFile file) {
    // region edit
    DataSet edited =
        file.dataSet().toBuilder()
            .set(Tag.StudyDescription, "Thorax")
            .set(TagPath.parse("RequestAttributesSequence[*].RequestedProcedureID"), "P-17")
            .setPrivate("ACME 1.1", 0x0029, 0x10, Vr.LO, "reviewed")
            .remove(Tag.InstitutionAddress)
            .build();
    return new DicomFile(file.fileMeta(), edited);
    // endregion
  }

  static void json(DataSet dataSet, OutputStream out) throws IOException {
    // region json
    JsonDataSetWriter.create().write(dataSet, out);
    // endregion
  }

  static byte[] frame(Path path, int number) throws IOException {
    // region frame
    FrameReader frames = FrameReader.open(path).orElseThrow();
    return frames.read(number);
    // endregion
  }

  static DeidentificationReport deidentify(Path from, Path to, byte[] secret) throws IOException {
    // region deidentify
    Deidentifier deidentifier =
        Deidentifier.builder(secret).retain(ConfidentialityOption.RETAIN_MODIFIED_DATES).build();
    return deidentifier.deidentify(from, to);
    // endregion
  }
}
