package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.Query;
import dev.vna.archive.transfer.BulkExport;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ExportResult;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.media.DirectoryRecord;
import dev.vna.data.media.FileSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves an archive as a folder, a zip or a tar. */
class BulkExportTest {
  @TempDir private Path directory;
  private Archive archive;

  @BeforeEach
  void fillArchive() throws IOException {
    archive = Archive.builder(directory.resolve("data")).minFreeBytes(0).open();
    for (int series = 1; series <= 2; series++) {
      for (int i = 1; i <= 3; i++) {
        archive.store(file(ct(1, 1, series, i).build()));
      }
    }
    archive.store(file(ct(1, 2, 1, 1).build()));
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private byte[] out(String uid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(uid).copyTo(out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void toFolder_study_isAFileSetOfWhatWasReceived() throws IOException {
    Path medium = directory.resolve("made/medium");
    List<Long> told = new ArrayList<>();

    ExportResult result =
        BulkExport.of(archive)
            .study(studyUid(1, 1))
            .listener((done, total) -> told.add(total))
            .toFolder(medium);

    assertThat(result.instances()).isEqualTo(6);
    FileSet fileSet = FileSet.read(medium);
    assertThat(fileSet.findings()).isEmpty();
    List<String> uids = new ArrayList<>();
    for (DirectoryRecord record : fileSet.allRecords()) {
      if (record.type().equals("IMAGE")) {
        String uid = record.attributes().string(Tag.ReferencedSOPInstanceUIDInFile).orElseThrow();
        uids.add(uid);
        assertThat(Files.readAllBytes(fileSet.file(record).orElseThrow())).isEqualTo(out(uid));
      }
    }
    assertThat(uids).hasSize(6).doesNotHaveDuplicates().doesNotContain(instanceUid(1, 2, 1, 1));
    assertThat(names(medium)).contains("DICOMDIR", "DICOM/PA000001/ST000001/SE000002/IM000003");
    assertThat(told).containsOnly(6L);
  }

  @Test
  void toFolder_correctedStudy_carriesTheCorrectionInFilesAndDirectory() throws IOException {
    archive.correctStudy(
        studyUid(1, 1), Map.of(Tag.PatientID, List.of("RIGHT")), "the wrong patient");
    Path medium = directory.resolve("medium");

    BulkExport.of(archive).study(studyUid(1, 1)).toFolder(medium);

    FileSet fileSet = FileSet.read(medium);
    assertThat(fileSet.records()).hasSize(1);
    assertThat(fileSet.records().get(0).attributes().string(Tag.PatientID)).contains("RIGHT");
    DataSet file =
        DicomFile.read(medium.resolve("DICOM/PA000001/ST000001/SE000001/IM000001")).dataSet();
    assertThat(file.string(Tag.PatientID)).contains("RIGHT");
    assertThat(file.contains(Tag.OriginalAttributesSequence)).isTrue();
  }

  @Test
  void toFolder_somethingThere_overwritesNothing() throws IOException {
    Path medium = directory.resolve("medium");
    BulkExport export = BulkExport.of(archive).study(studyUid(1, 1));
    export.toFolder(medium);
    List<String> before = names(medium);
    byte[] dicomdir = Files.readAllBytes(medium.resolve("DICOMDIR"));

    assertThatThrownBy(() -> export.toFolder(medium))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(names(medium)).isEqualTo(before);
    assertThat(medium.resolve("DICOMDIR")).hasBinaryContent(dicomdir);
  }

  @Test
  void toFolder_failsOnTheWay_removesWhatItWrote() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("medium"));
    Files.writeString(folder.resolve("readme"), "mine");
    BulkExport export =
        BulkExport.of(archive)
            .study(studyUid(1, 1))
            .listener(
                (done, total) -> {
                  if (done == 3) {
                    throw new IllegalStateException("enough");
                  }
                });

    assertThatThrownBy(() -> export.toFolder(folder)).hasMessage("enough");
    assertThatThrownBy(() -> export.toFolder(directory.resolve("new/folder"))).hasMessage("enough");

    assertThat(names(folder)).containsExactly("readme");
    assertThat(directory.resolve("new")).doesNotExist();
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-40")
  void toFolder_hostileIdentifiers_namesAreMadeHere() throws IOException {
    String hostile = "../../../escape";
    archive.store(
        file(
            ct(1, 3, 1, 1)
                .set(Tag.StudyInstanceUID, hostile)
                .set(Tag.SeriesInstanceUID, hostile)
                .set(Tag.SOPInstanceUID, hostile)
                .set(Tag.PatientID, hostile)
                .build()));
    Path medium = directory.resolve("a/b/c/medium");
    ByteArrayOutputStream tar = new ByteArrayOutputStream();

    BulkExport.of(archive).study(hostile).toFolder(medium);
    BulkExport.of(archive).study(hostile).toTar(tar);

    assertThat(names(medium))
        .containsExactly(
            "DICOM",
            "DICOM/PA000001",
            "DICOM/PA000001/ST000001",
            "DICOM/PA000001/ST000001/SE000001",
            "DICOM/PA000001/ST000001/SE000001/IM000001",
            "DICOMDIR");
    assertThat(names(directory.resolve("a")))
        .allMatch(name -> name.startsWith("b") && !name.contains("escape"));
    assertThat(new String(tar.toByteArray(), 0, 100, java.nio.charset.StandardCharsets.US_ASCII))
        .startsWith("other/");
  }

  @Test
  void toZip_series_holdsTheSameFileSet() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();

    ExportResult result =
        BulkExport.of(archive).series(studyUid(1, 1), seriesUid(1, 1, 2)).toZip(zip);

    Map<String, byte[]> files = unzipped(zip.toByteArray());
    assertThat(result.instances()).isEqualTo(3);
    assertThat(files.keySet())
        .containsExactly(
            "DICOM/PA000001/ST000001/SE000001/IM000001",
            "DICOM/PA000001/ST000001/SE000001/IM000002",
            "DICOM/PA000001/ST000001/SE000001/IM000003",
            "DICOMDIR");
    assertThat(files.get("DICOM/PA000001/ST000001/SE000001/IM000002"))
        .isEqualTo(out(instanceUid(1, 1, 2, 2)));
    Path unpacked = directory.resolve("unpacked");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = unpacked.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertThat(FileSet.read(unpacked).findings()).isEmpty();
    assertThat(FileSet.read(unpacked).allRecords()).hasSize(1 + 1 + 1 + 3);
  }

  @Test
  void toZip_failsOnTheWay_hasNoEnd() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    BulkExport export =
        BulkExport.of(archive)
            .study(studyUid(1, 1))
            .listener(
                (done, total) -> {
                  throw new IllegalStateException("enough");
                });

    assertThatThrownBy(() -> export.toZip(zip)).hasMessage("enough");

    assertThat(new String(zip.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("PK\u0005\u0006");
  }

  @Test
  void toZip_instanceThatNoDirectoryNames_isThereAndTold() throws IOException {
    archive.store(
        file(
            ct(1, 1, 1, 4)
                .set(Tag.SOPClassUID, "1.2.826.0.1.9.9")
                .remove(Tag.Rows)
                .remove(Tag.PixelData)
                .build()));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();

    ExportResult result = BulkExport.of(archive).study(studyUid(1, 1)).toZip(zip);

    assertThat(result.instances()).isEqualTo(7);
    assertThat(result.findings()).anyMatch(finding -> finding.contains("1.2.826.0.1.9.9"));
    assertThat(unzipped(zip.toByteArray()).get("OTHER/OT000001"))
        .isEqualTo(out(instanceUid(1, 1, 1, 4)));
  }

  @Test
  void toTar_everything_canBeImportedAgainBitExact() throws Exception {
    archive.correctStudy(studyUid(1, 2), Map.of(Tag.PatientID, List.of("RIGHT")), "wrong");
    Path tar = directory.resolve("export.tar");

    ExportResult result;
    try (OutputStream out = Files.newOutputStream(tar)) {
      result = BulkExport.of(archive).query(Query.studies().build()).toTar(out);
    }

    assertThat(result.instances()).isEqualTo(7);
    try (Archive other = Archive.builder(directory.resolve("other")).minFreeBytes(0).open()) {
      assertThat(BulkImport.into(other).from(tar).run().counts())
          .containsOnly(Map.entry(ImportOutcome.STORED, 7L));
      for (int i = 1; i <= 3; i++) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        other.open(instanceUid(1, 1, 1, i)).copyTo(copy);
        assertThat(copy.toByteArray()).isEqualTo(out(instanceUid(1, 1, 1, i)));
      }
      assertThat(other.open(instanceUid(1, 2, 1, 1)).header().string(Tag.PatientID))
          .contains("RIGHT");
    }
  }

  @Test
  void toTar_gnuTar_listsIt() throws Exception {
    OutsideProgram.orSkip("tar", "tar");
    Path tar = directory.resolve("export.tar");
    try (OutputStream out = Files.newOutputStream(tar)) {
      BulkExport.of(archive).study(studyUid(1, 1)).toTar(out);
    }

    Process list =
        new ProcessBuilder("tar", "-tf", tar.toString()).redirectErrorStream(true).start();
    String listed = new String(list.getInputStream().readAllBytes(), UTF_8);

    assertThat(list.waitFor()).as(listed).isZero();
    assertThat(listed.lines())
        .hasSize(6)
        .contains(
            studyUid(1, 1) + "/" + seriesUid(1, 1, 1) + "/" + instanceUid(1, 1, 1, 1) + ".dcm");
  }

  @Test
  void export_nothingMatches_writesNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BulkExport export = BulkExport.of(archive).study("1.2.3.4");

    assertThatThrownBy(() -> export.toZip(out)).isInstanceOf(NoSuchInstanceException.class);
    assertThatThrownBy(() -> export.toTar(out)).isInstanceOf(NoSuchInstanceException.class);
    assertThatThrownBy(() -> export.toFolder(directory.resolve("none")))
        .isInstanceOf(NoSuchInstanceException.class);

    assertThat(out.size()).isZero();
    assertThat(directory.resolve("none")).doesNotExist();
  }
}
