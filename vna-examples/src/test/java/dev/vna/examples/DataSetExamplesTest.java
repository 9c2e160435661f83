package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.testkit.SyntheticStudies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetExamplesTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void makeFile() throws IOException {
    file = SyntheticStudies.seeded(3).ct(1).instance(0).write(directory.resolve("ct.dcm"));
  }

  @Test
  void read_file_decodesValues() throws IOException {
    assertThat(DataSetExamples.read(file)).startsWith("Optional[CT] Optional[");
  }

  @Test
  void header_file_holdsNoPixels() throws IOException {
    DataSet header = DataSetExamples.readHeader(file);

    assertThat(header.isHeader()).isTrue();
    assertThat(header.string(Tag.Modality)).contains("CT");
  }

  @Test
  void strict_properFile_isRead() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(DataSetExamples.readStrictly(in).dataSet())
          .isEqualTo(DicomFile.read(file).dataSet());
    }
  }

  @Test
  void edit_file_changesOnlyWhatWasAsked() throws IOException {
    DicomFile read = DicomFile.read(file);

    DataSet edited = DataSetExamples.edit(read).dataSet();

    assertThat(edited.string(Tag.StudyDescription)).contains("Thorax");
    assertThat(edited.privateElement("ACME 1.1", 0x0029, 0x10)).isPresent();
    assertThat(edited.bytes(Tag.PixelData)).contains(read.dataSet().bytes(Tag.PixelData).get());
  }

  @Test
  void json_dataSet_isWritten() throws IOException {
    var out = new ByteArrayOutputStream();

    DataSetExamples.json(DicomFile.read(file).dataSet(), out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"00080060\":{\"vr\":\"CS\",\"Value\":[\"CT\"]}");
  }

  @Test
  void frame_first_isPixelData() throws IOException {
    byte[] frame = DataSetExamples.frame(file, 1);

    assertThat(DicomFile.read(file).dataSet().bytes(Tag.PixelData).orElseThrow()).startsWith(frame);
  }

  @Test
  void deidentify_file_leavesNoName() throws IOException {
    Path clean = directory.resolve("clean.dcm");
    byte[] secret = "sixteen bytes and more".getBytes(StandardCharsets.US_ASCII);

    var report = DataSetExamples.deidentify(file, clean, secret);

    assertThat(report.entries()).isNotEmpty();
    assertThat(DicomFile.read(clean).dataSet().string(Tag.PatientName))
        .isNotEqualTo(DicomFile.read(file).dataSet().string(Tag.PatientName));
  }
}
