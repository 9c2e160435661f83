package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.data.media.FileSet;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The sub-commands import and export of pacs.jar. */
class TransferCommandsTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final SyntheticStudy study = SyntheticStudies.seeded(8).smallCt(5);
  private Path files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = directory.resolve("files");
    study.writeTo(files);
  }

  private int run(Object... arguments) {
    CommandLine command = Pacs.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private Path data() {
    return directory.resolve("data");
  }

  private long stored() throws IOException {
    try (Archive archive = Archive.open(data())) {
      return archive.count(Query.instances().build());
    }
  }

  private Stream<Path> journals() throws IOException {
    try (Stream<Path> names = Files.list(data())) {
      return names.filter(path -> path.toString().endsWith(".journal")).toList().stream();
    }
  }

  @Test
  void import_folder_storesAndSums() throws IOException {
    Files.writeString(files.resolve("notes"), "nothing");

    int status = run("import", "--data", data(), files);

    assertThat(status).as("%s", err).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("5 stored").contains("1 no DICOM instance");
    assertThat(stored()).isEqualTo(5);
    assertThat(journals()).isEmpty();
  }

  @Test
  void import_withFailures_listsThemAndKeepsTheJournal() throws IOException {
    byte[] cut = Files.readAllBytes(study.writeTo(directory.resolve("more")).get(0));
    Files.write(files.resolve("cut"), java.util.Arrays.copyOf(cut, cut.length - 10));
    Path report = directory.resolve("report");

    int status = run("import", "--data", data(), "--report", report, files);
    int again = run("import", "--data", data(), files);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(again).isEqualTo(ExitCode.SOFTWARE);
    assertThat(Files.readString(report)).startsWith("refused\tdata set:").endsWith("\tcut\n");
    assertThat(out.toString()).contains("5 done before");
    assertThat(err.toString()).contains("refused: cut: data set:");
    assertThat(journals()).hasSize(1);
  }

  @Test
  void import_besideRunningArchive_isRefused() throws IOException {
    try (Archive running = Archive.open(data())) {
      int status = run("import", "--data", data(), files);

      assertThat(status).isEqualTo(ExitCode.SOFTWARE);
      assertThat(err.toString()).contains("in use by");
      assertThat(running.count(Query.instances().build())).isZero();
    }
  }

  @Test
  void import_sourceThatIsNotThere_makesNoArchive() {
    int status = run("import", "--data", data(), directory.resolve("missing"));

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("NoSuchFileException");
    assertThat(data()).doesNotExist();
  }

  @Test
  void import_pdfForAStudy_joinsItAndSaysWhatIsNone() throws IOException {
    run("import", "--data", data(), files);
    Path pdf = Files.writeString(directory.resolve("report"), "%PDF-1.4\n%%EOF\n");
    Path text = Files.writeString(directory.resolve("report.pdf"), "nothing");

    int status =
        run("import", "--data", data(), "--study", study.studyInstanceUid(), "--title", "R", pdf);
    int refused = run("import", "--data", data(), "--study", study.studyInstanceUid(), text);

    assertThat(status).as("%s", err).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("stored PDF as 2.25.");
    assertThat(refused).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("none of PDF");
    assertThat(stored()).isEqualTo(6);
  }

  @Test
  void export_study_toFolderZipAndTar() throws IOException {
    run("import", "--data", data(), files);
    Path folder = directory.resolve("medium");
    Path zip = directory.resolve("study.zip");
    Path tar = directory.resolve("study.tar");

    assertThat(export("--folder", folder)).as("%s", err).isEqualTo(ExitCode.OK);
    assertThat(export("--zip", zip)).as("%s", err).isEqualTo(ExitCode.OK);
    assertThat(export("--tar", tar)).as("%s", err).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("exported 5 instances");
    assertThat(FileSet.read(folder).allRecords()).hasSize(3 + 5);
    for (Path source : new Path[] {folder, zip, tar}) {
      out.getBuffer().setLength(0);
      run("import", "--data", directory.resolve("of-" + source.getFileName()), source);
      assertThat(out.toString()).contains("5 stored");
    }
  }

  private int export(Object... target) {
    return run(
        Stream.concat(
                Stream.of("export", "--data", data(), "--study", study.studyInstanceUid()),
                Stream.of(target))
            .toArray());
  }

  @Test
  void export_targetThere_isRefusedAndLeft() throws IOException {
    run("import", "--data", data(), files);
    Path zip = Files.writeString(directory.resolve("study.zip"), "mine");

    assertThat(export("--zip", zip)).isEqualTo(ExitCode.SOFTWARE);

    assertThat(err.toString()).contains("FileAlreadyExistsException");
    assertThat(zip).hasContent("mine");
  }

  @Test
  void export_noSuchStudy_saysSoAndLeavesNoFile() throws IOException {
    run("import", "--data", data(), files);
    Path zip = directory.resolve("study.zip");

    int status = run("export", "--data", data(), "--study", "1.2.3", "--zip", zip);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("nothing to export");
    assertThat(zip).doesNotExist();
  }

  @Test
  void export_noTarget_isAWrongCommandLine() throws IOException {
    Files.createDirectories(data());

    assertThat(export()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void export_besideRunningArchive_isRefused() throws IOException {
    try (Archive running = Archive.open(data())) {
      assertThat(running.id()).isNotNull();

      assertThat(export("--zip", directory.resolve("study.zip"))).isEqualTo(ExitCode.SOFTWARE);
      assertThat(err.toString()).contains("in use by");
    }
  }
}
