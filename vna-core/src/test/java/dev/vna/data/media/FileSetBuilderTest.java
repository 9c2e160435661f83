package dev.vna.data.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Corpus;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetBuilderTest {
  @TempDir private Path folder;

  private int files;

  private Path file(TransferSyntax syntax, DataSet.Builder dataSet) throws IOException {
    DataSet built = dataSet.build();
    Path file = folder.resolve("in" + files++);
    FileMeta meta =
        FileMeta.of(
            built.string(dev.vna.data.Tag.SOPClassUID).orElse(""),
            built.string(dev.vna.data.Tag.SOPInstanceUID).orElse(""),
            syntax);
    new DicomFile(meta, built).write(file);
    return file;
  }

  private static DataSet.Builder instance(String sopClass, String patient, String study, int n) {
    return DataSet.builder()
        .set(dev.vna.data.Tag.SOPClassUID, sopClass)
        .set(dev.vna.data.Tag.SOPInstanceUID, study + ".1." + n)
        .set(dev.vna.data.Tag.StudyDate, "20260102")
        .set(dev.vna.data.Tag.StudyTime, "1200")
        .set(dev.vna.data.Tag.Modality, "OT")
        .set(dev.vna.data.Tag.PatientID, patient)
        .set(dev.vna.data.Tag.StudyInstanceUID, study)
        .set(dev.vna.data.Tag.SeriesInstanceUID, study + ".1")
        .set(dev.vna.data.Tag.StudyID, "1")
        .set(dev.vna.data.Tag.SeriesNumber, 1)
        .set(dev.vna.data.Tag.InstanceNumber, n);
  }

  private static DataSet.Builder image(String patient, String study, int n) {
    return instance(Uid.SecondaryCaptureImageStorage, patient, study, n);
  }

  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  private Path media() {
    return folder.resolve("media");
  }

  @Test
  @Tag("check-037")
  void write_instancesOfPatients_makesTheTree() throws IOException {
    FileSetBuilder builder = FileSetBuilder.in(media()).id("LABEL").instanceUid("1.2.3");
    for (int n = 1; n <= 3; n++) {
      builder.copy(file(EXPLICIT, rows(image("A", "1.2.1", n))));
    }
    builder.copy(file(EXPLICIT, rows(image("B", "1.2.2", 1))));
    builder.copy(
        file(
            EXPLICIT,
            instance(Uid.KeyObjectSelectionDocumentStorage, "A", "1.2.1", 9)
                .set(dev.vna.data.Tag.ContentDate, "20260102")
                .set(dev.vna.data.Tag.ContentTime, "12")
                .setItems(
                    dev.vna.data.Tag.ConceptNameCodeSequence,
                    List.of(DataSet.builder().set(dev.vna.data.Tag.CodeValue, "113000").build()))));

    FileSet fileSet = builder.write();

    assertThat(fileSet.findings()).isEmpty();
    assertThat(builder.findings()).isEmpty();
    assertThat(fileSet.id()).contains("LABEL");
    assertThat(fileSet.records()).hasSize(2);
    DirectoryRecord series = fileSet.records().get(0).children().get(0).children().get(0);
    assertThat(series.children())
        .extracting(DirectoryRecord::type)
        .containsExactly("IMAGE", "IMAGE", "IMAGE", "KEY OBJECT DOC");
    assertThat(series.children().get(1).fileId())
        .contains(FileId.of("DICOM", "PA000001", "ST000001", "SE000001", "IM000002"));
    assertThat(
            series.children().get(3).attributes().items(dev.vna.data.Tag.ConceptNameCodeSequence))
        .hasSize(1);
    assertThat(media().toFile().list()).containsExactlyInAnyOrder("DICOM", "DICOMDIR");
  }

  private static DataSet.Builder rows(DataSet.Builder image) {
    return image.set(dev.vna.data.Tag.Rows, 1);
  }

  @Test
  @Tag("check-037")
  void copy_file_isKeptByteForByte() throws IOException {
    Path file = Corpus.sample("series-mr/t1-sag/" + firstOf("series-mr/t1-sag/")).path();

    FileSet fileSet = FileSetBuilder.in(media()).copy(file).write();

    Path copied = fileSet.file(lastRecord(fileSet)).orElseThrow();
    assertThat(copied).hasSameBinaryContentAs(file);
  }

  private static String firstOf(String folder) {
    return Corpus.samples().stream()
        .map(Corpus.Sample::name)
        .filter(name -> name.startsWith(folder))
        .findFirst()
        .orElseThrow()
        .substring(folder.length());
  }

  private static DirectoryRecord lastRecord(FileSet fileSet) {
    List<DirectoryRecord> all = fileSet.allRecords();
    return all.get(all.size() - 1);
  }

  @Test
  @Tag("check-037")
  void write_wholeCorpus_refersToEveryFileThatItTook() throws IOException {
    FileSetBuilder builder = FileSetBuilder.in(media());
    Map<String, Integer> refused = new HashMap<>();
    List<Path> taken = new ArrayList<>();
    for (Corpus.Sample sample : Corpus.wellFormed()) {
      if (sample.name().startsWith("series-") || sample.name().startsWith("fileset/")) {
        continue;
      }
      try {
        builder.copy(sample.path());
        taken.add(sample.path());
      } catch (FileSetException e) {
        refused.merge(e.getMessage().replaceAll("=.*", ""), 1, Integer::sum);
      }
    }

    FileSet fileSet = builder.write();

    int found = 0;
    for (DirectoryRecord record : fileSet.allRecords()) {
      assertThat(record.recordType()).isPresent();
      found += fileSet.file(record).isPresent() ? 1 : 0;
    }
    assertThat(found).isEqualTo(taken.size()).isGreaterThan(300);
    assertThat(fileSet.findings()).isEmpty();
    assertThat(fileSet.orphans()).isEmpty();
    assertThat(refused).doesNotContainKey("");
  }

  @Test
  @Tag("check-037")
  void write_characterSets_areThoseOfEachRecord() throws IOException {
    FileSet fileSet =
        FileSetBuilder.in(media())
            .copy(
                file(
                    EXPLICIT,
                    rows(image("A", "1.2.1", 1))
                        .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 144")
                        .set(dev.vna.data.Tag.PatientName, "Люкceмбypг")))
            .copy(
                file(
                    EXPLICIT,
                    rows(image("B", "1.2.2", 1))
                        .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 192")
                        .set(dev.vna.data.Tag.PatientName, "王^小東")))
            .write();

    assertThat(fileSet.records())
        .extracting(record -> record.attributes().string(dev.vna.data.Tag.PatientName).orElse(""))
        .containsExactly("Люкceмбypг", "王^小東");
    assertThat(fileSet.records())
        .extracting(
            record -> record.attributes().string(dev.vna.data.Tag.SpecificCharacterSet).orElse(""))
        .containsExactly("ISO_IR 144", "ISO_IR 192");
  }

  @Test
  @Tag("check-037")
  void write_missingKeys_areEmptyAndFindings() throws IOException {
    FileSetBuilder builder = FileSetBuilder.in(media());
    builder.copy(
        file(
            EXPLICIT,
            rows(image("", "1.2.1", 1))
                .remove(dev.vna.data.Tag.PatientID)
                .remove(dev.vna.data.Tag.StudyID)));
    builder.copy(file(EXPLICIT, rows(image("", "1.2.2", 1))));

    FileSet fileSet = builder.write();

    assertThat(fileSet.records()).hasSize(2);
    assertThat(fileSet.records().get(0).attributes().contains(dev.vna.data.Tag.PatientID)).isTrue();
    assertThat(builder.findings())
        .extracting(f -> f.path())
        .containsExactly("(0010,0020)", "(0020,0010)", "(0010,0020)");
  }

  @Test
  @Tag("check-037")
  void copy_sameInstanceTwice_isRefusedAndLeavesNothing() throws IOException {
    Path file = file(EXPLICIT, rows(image("A", "1.2.1", 1)));
    FileSetBuilder builder = FileSetBuilder.in(media()).copy(file);

    assertThatThrownBy(() -> builder.copy(file))
        .isInstanceOf(FileSetException.class)
        .hasMessageContaining("1.2.1.1.1");
    assertThat(builder.write().allRecords()).hasSize(4);
  }

  @Test
  void copy_whatHasNoRecord_isRefused() throws IOException {
    Path unknown = file(EXPLICIT, instance("1.2.3.4", "A", "1.2.1", 1));
    Path noUid = file(EXPLICIT, image("A", "1.2.1", 1).remove(dev.vna.data.Tag.SOPInstanceUID));
    FileSetBuilder builder = FileSetBuilder.in(media());
    Path directory = builder.write().root().resolve("DICOMDIR");

    for (Path file : List.of(unknown, noUid, directory)) {
      assertThatThrownBy(() -> builder.copy(file)).isInstanceOf(FileSetException.class);
    }
    assertThat(builder.write().records()).isEmpty();
  }

  @Test
  @Tag("check-037")
  void copy_profileOfExplicitOnly_convertsOrRefuses() throws IOException {
    Path implicit = file(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, rows(image("A", "1.2.1", 1)));
    Path jpeg = file(TransferSyntax.of(Uid.JPEGBaseline8Bit), rows(image("A", "1.2.1", 2)));
    FileSetBuilder builder = FileSetBuilder.in(media()).profile(MediaProfile.GENERAL_PURPOSE);

    builder.copy(implicit);

    assertThatThrownBy(() -> builder.copy(jpeg))
        .isInstanceOf(FileSetException.class)
        .hasMessageContaining(Uid.JPEGBaseline8Bit);
    FileSet fileSet = builder.write();
    DirectoryRecord image = lastRecord(fileSet);
    assertThat(image.attributes().string(dev.vna.data.Tag.ReferencedTransferSyntaxUIDInFile))
        .contains(Uid.ExplicitVRLittleEndian);
    DicomFile copied = DicomFile.read(fileSet.file(image).orElseThrow());
    assertThat(copied.fileMeta().transferSyntax()).isEqualTo(EXPLICIT);
    assertThat(copied.dataSet().string(dev.vna.data.Tag.PatientID)).contains("A");
  }

  @Test
  @Tag("check-037")
  void copy_fileWithoutMetaInformation_getsOne() throws IOException {
    Path bare = folder.resolve("bare");
    Files.write(
        bare, dev.vna.data.DataSetWriter.toBytes(rows(image("A", "1.2.1", 1)).build(), EXPLICIT));

    FileSet fileSet = FileSetBuilder.in(media()).copy(bare).write();

    DicomFile copied = DicomFile.read(fileSet.file(lastRecord(fileSet)).orElseThrow());
    assertThat(copied.fileMeta().mediaStorageSopInstanceUid()).contains("1.2.1.1.1");
  }

  @Test
  @Tag("check-037")
  void from_existing_isAddedTo() throws IOException {
    FileSet before =
        FileSetBuilder.in(media())
            .id("LABEL")
            .copy(file(EXPLICIT, rows(image("A", "1.2.1", 1))))
            .write();

    FileSet after =
        FileSetBuilder.from(before)
            .copy(file(EXPLICIT, rows(image("A", "1.2.1", 2))))
            .copy(file(EXPLICIT, rows(image("B", "1.2.2", 1))))
            .write();

    assertThat(after.id()).contains("LABEL");
    assertThat(after.records()).hasSize(2);
    assertThat(after.records().get(0).children().get(0).children().get(0).children()).hasSize(2);
    for (DirectoryRecord record : after.allRecords()) {
      assertThat(after.file(record).isPresent()).isEqualTo(record.fileId().isPresent());
    }
    assertThatThrownBy(() -> FileSetBuilder.in(media()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(
            () -> FileSetBuilder.from(after).copy(file(EXPLICIT, rows(image("A", "1.2.1", 2)))))
        .isInstanceOf(FileSetException.class);
  }

  @Test
  @Tag("check-037")
  void from_directoriesOfOthers_isWrittenTheSame() throws IOException {
    Path studies = Corpus.folder().resolve("fileset/studies");
    FileSet original = FileSet.read(studies.resolve("DICOMDIR-implicit"));
    Path copy = Files.createDirectories(media()).resolve("DICOMDIR");
    Files.copy(studies.resolve("DICOMDIR-implicit"), copy);

    FileSet written = FileSetBuilder.from(FileSet.read(copy)).write();

    assertThat(written.findings()).isEmpty();
    assertThat(written.allRecords()).hasSameSizeAs(original.allRecords());
    for (int i = 0; i < written.allRecords().size(); i++) {
      DirectoryRecord record = written.allRecords().get(i);
      DirectoryRecord expected = original.allRecords().get(i);
      assertThat(record.fileId()).isEqualTo(expected.fileId());
      assertThat(record.attributes().elements())
          .filteredOn(e -> dev.vna.data.Tag.group(e.tag()) > 4)
          .extracting(e -> e.tag() + " " + e.strings())
          .isEqualTo(
              expected.attributes().elements().stream()
                  .filter(e -> dev.vna.data.Tag.group(e.tag()) > 4)
                  .map(e -> e.tag() + " " + e.strings())
                  .toList());
    }
  }

  @Test
  @Tag("check-037")
  void reference_fileInTheFolder_mustHaveAStandardName() throws IOException {
    FileSetBuilder builder = FileSetBuilder.in(media());
    Path file = file(EXPLICIT, rows(image("A", "1.2.1", 1)));
    Path good = Files.copy(file, Files.createDirectory(media().resolve("DIR")).resolve("FILE1"));
    Path bad = Files.copy(file, media().resolve("file.dcm"));

    builder.reference(good);

    assertThat(lastRecord(builder.write()).fileId()).contains(FileId.of("DIR", "FILE1"));
    for (Path other : List.of(bad, file, media().resolve("DIR/../../" + file.getFileName()))) {
      assertThatThrownBy(() -> FileSetBuilder.from(FileSet.read(media())).reference(other))
          .isInstanceOf(FileSetException.class);
    }
  }

  @Test
  void settings_outOfTheirRange_areRefused() throws IOException {
    FileSetBuilder builder = FileSetBuilder.in(media());

    assertThatThrownBy(() -> builder.id("lower")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.id("12345678901234567"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.instanceUid("1.02"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
