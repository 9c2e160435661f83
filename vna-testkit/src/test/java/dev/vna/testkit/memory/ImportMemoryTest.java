package dev.vna.testkit.memory;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.testkit.ingest.JavaProcess;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many entries need no more memory than few. */
@org.junit.jupiter.api.Tag("slow")
class ImportMemoryTest {
  private static final int OTHERS = 100_000;
  private static final int INSTANCES = 2_000;
  private static final int HEAP_MEBIBYTES = 80;

  @TempDir private Path directory;

  private static byte[] instance(int number) throws IOException {
    String study = "1.2.826.0.1.5." + number / 20;
    DataSet dataSet =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.CTImageStorage)
            .set(Tag.SOPInstanceUID, study + ".1." + number)
            .set(Tag.PatientID, "P" + number / 20)
            .set(Tag.StudyInstanceUID, study)
            .set(Tag.SeriesInstanceUID, study + ".1")
            .build();
    var out = new ByteArrayOutputStream();
    var syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    new DicomFile(FileMeta.of(Uid.CTImageStorage, study + ".1." + number, syntax), dataSet)
        .write(out);
    return out.toByteArray();
  }

  @Test
  void run_zipOfVeryManyEntries_needsLittleMemory() throws Exception {
    Path zip = directory.resolve("zip");
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip), 1 << 20))) {
      out.setLevel(1);
      for (int i = 0; i < OTHERS; i++) {
        out.putNextEntry(new ZipEntry("folder/that/has/a/name/entry" + i));
        out.write('x');
        if (i % (OTHERS / INSTANCES) == 0) {
          out.putNextEntry(new ZipEntry("folder/that/has/a/name/instance" + i));
          out.write(instance(i / (OTHERS / INSTANCES)));
        }
      }
    }

    JavaProcess process =
        JavaProcess.start(
            List.of(),
            HEAP_MEBIBYTES,
            directory.resolve("printed"),
            ImportMain.class,
            List.of(directory.resolve("data").toString(), zip.toString(), "2000", "100000"));

    process.awaitSuccess();
  }
}
