package dev.vna.data.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Corpus;
import dev.vna.data.DataSetException;
import dev.vna.data.DicomFile;
import dev.vna.data.Finding;
import dev.vna.data.media.Directories.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSetReadTest {
  @TempDir private Path folder;

  /** The tree as text, such as PATIENT(STUDY(SERIES(IMAGE IMAGE))). */
  private static String tree(List<DirectoryRecord> records) {
    return records.stream()
        .map(
            record ->
                record.type()
                    + (record.children().isEmpty() ? "" : "(" + tree(record.children()) + ")"))
        .collect(Collectors.joining(" "));
  }

  private static List<String> findings(FileSet fileSet) {
    return fileSet.findings().stream().map(Finding::what).toList();
  }

  private FileSet read(int first, Entry... entries) throws IOException {
    return FileSet.read(Directories.write(folder, first, entries));
  }

  @Test
  @Tag("check-037")
  void read_offsets_makeTheTreeWhateverTheOrder() throws IOException {
    FileSet fileSet =
        read(
            3,
            Entry.of(1, -1, "IMAGE").file("A\\B"),
            Entry.of(-1, -1, "IMAGE").file("A\\C"),
            Entry.of(-1, 5, "STUDY"),
            Entry.of(4, 2, "PATIENT"),
            Entry.of(-1, -1, "PATIENT"),
            Entry.of(-1, 0, "SERIES"));

    assertThat(tree(fileSet.records())).isEqualTo("PATIENT(STUDY(SERIES(IMAGE IMAGE))) PATIENT");
    assertThat(fileSet.allRecords()).hasSize(6);
    assertThat(fileSet.findings()).isEmpty();
    assertThat(fileSet.id()).contains("TEST");
    assertThat(fileSet.allRecords().get(3).fileId()).contains(FileId.of("A", "B"));
  }

  @Test
  @Tag("check-037")
  void read_recordsNotInUse_areLeftOutWithAllBelow() throws IOException {
    FileSet fileSet =
        read(
            0,
            Entry.of(2, 1, "PATIENT").inUse(0),
            Entry.of(-1, -1, "STUDY"),
            Entry.of(-1, -1, "PATIENT"));

    assertThat(tree(fileSet.records())).isEqualTo("PATIENT");
    assertThat(fileSet.orphans()).isEmpty();
    assertThat(fileSet.findings()).isEmpty();
  }

  @Test
  @Tag("check-037")
  void read_circles_areFollowedOnce() throws IOException {
    FileSet next = read(0, Entry.of(1, -1, "PATIENT"), Entry.of(0, -1, "PATIENT"));
    FileSet self = read(0, Entry.of(0, 0, "PATIENT"));
    FileSet lower = read(0, Entry.of(-1, 1, "PATIENT"), Entry.of(-1, 0, "STUDY"));

    assertThat(tree(next.records())).isEqualTo("PATIENT PATIENT");
    assertThat(tree(self.records())).isEqualTo("PATIENT");
    assertThat(tree(lower.records())).isEqualTo("PATIENT(STUDY)");
    for (FileSet fileSet : List.of(next, lower)) {
      assertThat(findings(fileSet)).containsExactly("is referred to more than once, or by itself");
    }
    assertThat(findings(self)).hasSize(2);
  }

  @Test
  @Tag("check-037")
  void read_recordsBelowTwo_areBelowOne() throws IOException {
    FileSet fileSet =
        read(0, Entry.of(1, 2, "PATIENT"), Entry.of(-1, 2, "PATIENT"), Entry.of(-1, -1, "STUDY"));

    assertThat(fileSet.allRecords()).hasSize(3);
    assertThat(findings(fileSet)).hasSize(1);
  }

  @Test
  @Tag("check-037")
  @Tag("bug-18")
  void read_offsetsWhereNoRecordIs_areFindings() throws IOException {
    FileSet fileSet = read(0, Entry.of(1_000_000, 5, "PATIENT"), Entry.of(-1, -1, "PATIENT"));

    assertThat(tree(fileSet.records())).isEqualTo("PATIENT PATIENT");
    assertThat(findings(fileSet))
        .containsExactly(
            "(0004,1400)=1000000 is not where a record is",
            "(0004,1420)=5 is not where a record is",
            "is a record of the root, but not referred to");
  }

  @Test
  @Tag("check-037")
  void read_noOffsetsAtAll_isRebuiltInTheOrderOfTheRecords() throws IOException {
    FileSet fileSet =
        read(
            -1,
            Entry.of(-1, -1, "PATIENT"),
            Entry.of(-1, -1, "STUDY"),
            Entry.of(-1, -1, "SERIES"),
            Entry.of(-1, -1, "IMAGE"),
            Entry.of(-1, -1, "RT DOSE"),
            Entry.of(-1, -1, "SERIES"),
            Entry.of(-1, -1, "IMAGE"),
            Entry.of(-1, -1, "PATIENT"),
            Entry.of(-1, -1, "SERIES"));

    assertThat(tree(fileSet.records()))
        .isEqualTo("PATIENT(STUDY(SERIES(IMAGE RT DOSE) SERIES(IMAGE))) PATIENT");
    assertThat(tree(fileSet.orphans())).isEqualTo("SERIES");
    assertThat(fileSet.findings()).hasSize(9);
  }

  @Test
  @Tag("check-037")
  void read_lostRecordsOfADirectoryOutOfOrder_areNeverPutUnderAPatient() throws IOException {
    FileSet fileSet =
        read(
            1,
            Entry.of(-1, -1, "STUDY"),
            Entry.of(2, 0, "PATIENT"),
            Entry.of(-1, -1, "PATIENT"),
            Entry.of(-1, 4, "STUDY"),
            Entry.of(-1, -1, "SERIES"));

    assertThat(tree(fileSet.records())).isEqualTo("PATIENT(STUDY) PATIENT");
    assertThat(tree(fileSet.orphans())).isEqualTo("STUDY(SERIES)");
  }

  @Test
  @Tag("check-037")
  @Tag("bug-01")
  void read_deepChain_stopsAtTheLimit() throws IOException {
    Entry[] entries = new Entry[3000];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Entry.of(-1, i + 1 < entries.length ? i + 1 : -1, "PRIVATE");
    }
    FileSet fileSet = read(0, entries);

    int depth = 0;
    List<DirectoryRecord> at = fileSet.records();
    while (!at.isEmpty()) {
      depth++;
      at = at.get(0).children();
    }
    assertThat(depth).isEqualTo(MediaLimits.DEFAULT.maxDepth());
    assertThat(findings(fileSet)).contains("has records below maxDepth=16");
  }

  @Test
  @Tag("check-037")
  void read_strictAndSomethingToForgive_isRefused() throws IOException {
    Path sound = Directories.write(folder, 0, Entry.of(-1, -1, "PATIENT"));
    FileSet fileSet = FileSet.read(sound, MediaLimits.DEFAULT.withStrict(true));
    Path lying = Directories.write(folder, 0, Entry.of(1_000_000, -1, "PATIENT"));

    assertThat(fileSet.records()).hasSize(1);
    assertThatThrownBy(() -> FileSet.read(lying, MediaLimits.DEFAULT.withStrict(true)))
        .isInstanceOf(FileSetException.class)
        .hasMessageContaining("(0004,1400)=1000000 is not where a record is, PS3.3 F.2.2");
  }

  @Test
  @Tag("check-037")
  void read_moreThanTheLimits_isRefused() throws IOException {
    Path file =
        Directories.write(folder, 0, Entry.of(1, -1, "PATIENT"), Entry.of(-1, -1, "PATIENT"));

    assertThatThrownBy(() -> FileSet.read(file, MediaLimits.DEFAULT.withMaxRecords(1)))
        .isInstanceOf(FileSetException.class)
        .hasMessageContaining("maxRecords=1");
    assertThatThrownBy(() -> FileSet.read(file, MediaLimits.DEFAULT.withMaxBytes(100)))
        .isInstanceOf(FileSetException.class)
        .hasMessageContaining("maxBytes=100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..\\SECRET",
        "A\\..\\..\\SECRET",
        "..",
        ".",
        "/etc/passwd",
        "/SECRET",
        "A/../../SECRET",
        "C:\\SECRET",
        "\\\\SECRET",
        "\\SECRET",
        "A\\\\SECRET",
        ". .\\SECRET",
        "~\\SECRET",
        "LINK\\SECRET",
        "A"
      })
  @Tag("bug-46")
  @Tag("bug-43")
  void file_nameThatLeadsOut_isNoFile(String fileId) throws IOException {
    Path media = Files.createDirectories(folder.resolve("media"));
    Files.createDirectories(media.resolve("A"));
    Files.writeString(folder.resolve("SECRET"), "secret");
    Files.createSymbolicLink(media.resolve("LINK"), folder);
    FileSet fileSet =
        FileSet.read(Directories.write(media, 0, Entry.of(-1, -1, "IMAGE").file(fileId)));
    List<DirectoryRecord> records =
        fileSet.records().isEmpty() ? fileSet.orphans() : fileSet.records();

    assertThat(records).hasSize(1);
    assertThat(fileSet.file(records.get(0))).isEmpty();
  }

  @Test
  @Tag("check-037")
  void file_namesInOtherCaseOrOfIso9660_areFound() throws IOException {
    Files.createDirectories(folder.resolve("dicom"));
    Files.writeString(folder.resolve("dicom/im1"), "1");
    Files.writeString(folder.resolve("dicom/IM2.;1"), "2");
    Files.writeString(folder.resolve("dicom/Im3"), "3");
    Files.writeString(folder.resolve("dicom/IM3"), "exact");

    assertThat(FileId.of("DICOM", "IM1").resolve(folder)).contains(folder.resolve("dicom/im1"));
    assertThat(FileId.of("DICOM", "IM2").resolve(folder)).contains(folder.resolve("dicom/IM2.;1"));
    assertThat(FileId.of("DICOM", "IM3").resolve(folder)).contains(folder.resolve("dicom/IM3"));
    assertThat(FileId.of("DICOM", "IM4").resolve(folder)).isEmpty();
    assertThat(new FileId(List.of("DICOM")).resolve(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ABCDEFGHI", "A B", "", "A.B", "Ä"})
  @Tag("check-037")
  void of_componentNotOfTheStandard_isRefused(String component) {
    assertThatThrownBy(() -> FileId.of(component)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void read_notADirectory_isRefused() throws IOException {
    Files.writeString(folder.resolve("text"), "no directory, and no DICOM file");

    assertThatThrownBy(() -> FileSet.read(folder)).isInstanceOf(FileSetException.class);
    assertThatThrownBy(() -> FileSet.read(folder.resolve("text")))
        .isInstanceOf(DataSetException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DICOMDIR",
        "DICOMDIR-bigEnd",
        "DICOMDIR-implicit",
        "DICOMDIR-nooffset",
        "DICOMDIR-reordered",
        "DICOMDIR-nopatient"
      })
  @Tag("check-037")
  void read_directoryOfTheCorpus_hasEveryFileUnderItsPatient(String name) throws IOException {
    FileSet fileSet = FileSet.read(Corpus.folder().resolve("fileset/studies").resolve(name));

    int files = 0;
    for (DirectoryRecord patient : fileSet.records()) {
      for (DirectoryRecord study : patient.children()) {
        for (DirectoryRecord series : study.children()) {
          for (DirectoryRecord image : series.children()) {
            Optional<Path> file = fileSet.file(image);
            assertThat(file).isPresent();
            DicomFile dicom = DicomFile.read(file.get());
            assertThat(dicom.dataSet().string(dev.vna.data.Tag.PatientID))
                .isEqualTo(patient.attributes().string(dev.vna.data.Tag.PatientID));
            assertThat(dicom.dataSet().string(dev.vna.data.Tag.SeriesInstanceUID))
                .isEqualTo(series.attributes().string(dev.vna.data.Tag.SeriesInstanceUID));
            assertThat(dicom.dataSet().string(dev.vna.data.Tag.SOPInstanceUID))
                .isEqualTo(
                    image.attributes().string(dev.vna.data.Tag.ReferencedSOPInstanceUIDInFile));
            files++;
          }
        }
      }
    }
    assertThat(files).isEqualTo(31);
    assertThat(fileSet.orphans()).isEmpty();
    assertThat(fileSet.findings().isEmpty())
        .isEqualTo(!name.endsWith("nooffset") && !name.endsWith("nopatient"));
  }

  @Test
  @Tag("check-037")
  void read_mutatedDirectory_failsOnlyAsDocumented() throws IOException {
    byte[] good = Files.readAllBytes(Corpus.folder().resolve("fileset/studies/DICOMDIR"));
    var random = new Random(37);
    int read = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] bad = good.clone();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        bad[330 + random.nextInt(bad.length - 330)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("DICOMDIR"), bad);
      try {
        FileSet fileSet = FileSet.read(file);
        assertThat(fileSet.allRecords().size() + fileSet.orphans().size()).isLessThan(200);
        for (DirectoryRecord record : fileSet.allRecords()) {
          assertThat(fileSet.file(record)).isEmpty();
        }
        read++;
      } catch (DataSetException | FileSetException e) {
        assertThat(e).isInstanceOf(IOException.class);
      }
    }
    assertThat(read).isPositive();
  }
}
