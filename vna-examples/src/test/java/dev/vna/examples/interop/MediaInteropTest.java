package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Tag;
import dev.vna.data.media.DirectoryRecord;
import dev.vna.data.media.FileSet;
import dev.vna.data.media.FileSetBuilder;
import dev.vna.data.media.FileSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DICOMDIRs that are written here and read, or added to, by DCMTK; and the reverse. */
@org.junit.jupiter.api.Tag("dcmtk")
class MediaInteropTest {
  @TempDir private Path directory;

  private static final List<String> ADD =
      List.of("-W", "+I", "-Nxc", "-Nec", "-Nrc", "+Nrs", "-nb");

  /** Each file of a file-set with the types and main keys of the records that lead to it. */
  private static TreeSet<String> paths(FileSet fileSet) throws IOException {
    var paths = new TreeSet<String>();
    for (DirectoryRecord record : fileSet.records()) {
      collect(fileSet, record, "", paths);
    }
    return paths;
  }

  private static void collect(
      FileSet fileSet, DirectoryRecord record, String above, TreeSet<String> paths)
      throws IOException {
    String key =
        switch (record.type()) {
          case "PATIENT" -> record.attributes().string(Tag.PatientID).orElse("");
          case "STUDY" -> record.attributes().string(Tag.StudyInstanceUID).orElse("");
          case "SERIES" -> record.attributes().string(Tag.SeriesInstanceUID).orElse("");
          default -> record.attributes().string(Tag.ReferencedSOPInstanceUIDInFile).orElse("");
        };
    String path = above + '/' + record.type() + '=' + key;
    if (fileSet.file(record).isPresent()) {
      paths.add(path + " " + record.fileId().orElseThrow());
    }
    for (DirectoryRecord child : record.children()) {
      collect(fileSet, child, path, paths);
    }
  }

  private FileSet written(List<Sample> samples) throws IOException {
    FileSetBuilder builder = FileSetBuilder.in(directory.resolve("media")).id("INTEROP");
    for (Sample sample : samples) {
      try {
        builder.copy(sample.file());
      } catch (FileSetException e) {
        assertThat(e).hasMessageContaining("=");
      }
    }
    return builder.write();
  }

  private List<Sample> samples() throws IOException {
    return SampleSet.load(directory.resolve("synthetic")).all().stream()
        .filter(sample -> !sample.name().startsWith("series-"))
        .filter(sample -> !sample.name().startsWith("odd/"))
        .toList();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-037")
  void write_allKindsOfInstances_isReadByDcmtkWithoutComplaint() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    FileSet fileSet = written(samples());

    Dcmtk.Run dump =
        dcmtk.run("dcmdump", "-v", fileSet.root().resolve("DICOMDIR").toString()).orFail();

    assertThat(dump.output().lines().filter(line -> line.startsWith("W:"))).isEmpty();
    assertThat(dump.output().lines().filter(line -> line.startsWith("E:"))).isEmpty();
    List<String> referred =
        dump.output()
            .lines()
            .filter(line -> line.contains("refFileID="))
            .map(line -> line.replaceAll(".*refFileID=\"([^\"]*)\".*", "$1"))
            .toList();
    assertThat(referred)
        .containsExactlyElementsOf(
            fileSet.allRecords().stream()
                .flatMap(record -> record.fileId().stream())
                .map(Object::toString)
                .toList());
    InteropReport report = new InteropReport("DICOMDIR");
    report.line("%d records, %d files", fileSet.allRecords().size(), referred.size());
    report.print();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-037")
  void write_directory_canBeAddedToByDcmtk() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    List<Sample> samples =
        samples().stream()
            .filter(sample -> sample.sopClassUid().equals(dev.vna.data.Uid.CTImageStorage))
            .limit(8)
            .collect(Collectors.toList());
    FileSet before = written(samples.subList(1, samples.size()));
    Path added = before.root().resolve("ADDED");
    Files.copy(samples.get(0).file(), added);

    dcmtk
        .run(
            "dcmmkdir",
            java.util.stream.Stream.of(
                    ADD,
                    List.of(
                        "+A",
                        "+id",
                        before.root().toString(),
                        "+D",
                        before.root().resolve("DICOMDIR").toString(),
                        "ADDED"))
                .flatMap(List::stream)
                .toList())
        .orFail();

    FileSet after = FileSet.read(before.root());
    assertThat(after.findings()).isEmpty();
    TreeSet<String> paths = paths(after);
    assertThat(paths).containsAll(paths(before)).hasSize(paths(before).size() + 1);
    assertThat(paths).anyMatch(path -> path.endsWith(" ADDED"));
  }

  @Test
  @org.junit.jupiter.api.Tag("check-037")
  void read_directoryOfDcmtk_hasTheSameTreeAsOurs() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    FileSet ours =
        written(
            samples().stream().filter(sample -> sample.name().startsWith("structured/")).toList());
    Path theirs = directory.resolve("THEIRS");

    dcmtk
        .run(
            "dcmmkdir",
            java.util.stream.Stream.of(
                    ADD,
                    List.of("+r", "+id", ours.root().toString(), "+D", theirs.toString(), "DICOM"))
                .flatMap(List::stream)
                .toList())
        .orFail();

    Files.copy(theirs, ours.root().resolve("THEIRS"));
    FileSet read = FileSet.read(ours.root().resolve("THEIRS"));
    assertThat(read.findings()).isEmpty();
    // Where an instance has no Patient ID, DCMTK invents one; classes that it does not know it
    // leaves
    // out.
    List<String> named =
        paths(read).stream().filter(path -> !path.startsWith("/PATIENT=DCMTKPAT")).toList();
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(paths(ours)).containsAll(named);
  }
}
