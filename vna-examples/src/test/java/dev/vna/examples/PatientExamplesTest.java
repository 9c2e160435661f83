package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientExamplesTest {
  private static void store(Archive archive, String patientId, String uid) throws IOException {
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    DataSet dataSet =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.CTImageStorage)
            .set(Tag.SOPInstanceUID, uid + ".1.1")
            .set(Tag.PatientID, patientId)
            .set(Tag.PatientName, "TEST^" + patientId)
            .set(Tag.StudyInstanceUID, uid)
            .set(Tag.SeriesInstanceUID, uid + ".1")
            .build();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(FileMeta.of(Uid.CTImageStorage, uid + ".1.1", syntax).encode());
    file.write(DataSetWriter.toBytes(dataSet, syntax));
    archive.store(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void patientExamples_onAnArchive_doWhatTheySay(@TempDir Path directory) throws Exception {
    try (Archive archive = Archive.builder(directory).minFreeBytes(0).open()) {
      store(archive, "P1", "1.2.1");
      store(archive, "P2", "1.2.2");
      PatientExamples.mergeAndUndo(archive);
      PatientExamples.split(archive, "1.2.1");
      PatientExamples.acceptAll(archive);

      assertThat(archive.patients().of("1.2.1")).containsExactly(PatientKey.ofId("P7"));
      assertThat(archive.find(Query.patients().build()).items()).hasSize(2);
      assertThat(PatientExamples.read(archive)).isPositive();
    }
  }
}
