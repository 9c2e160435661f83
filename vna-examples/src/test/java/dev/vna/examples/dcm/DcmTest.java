package dev.vna.examples.dcm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

class DcmTest {
  private static final byte[] PIXELS = new byte[200_000];

  private static final List<String> COMMANDS =
      List.of("dump", "json", "xml", "part10", "validate", "edit", "deidentify");

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path image;
  private Path noDicom;

  @BeforeEach
  void makeFiles() throws IOException {
    image = image("image.dcm", "1.2.3");
    noDicom = Files.writeString(directory.resolve("note.txt"), "no DICOM file at all, but a note");
  }

  private Path image(String name, String uid) throws IOException {
    DataSet dataSet =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.SecondaryCaptureImageStorage)
            .set(Tag.SOPInstanceUID, uid)
            .set(Tag.Modality, "OT")
            .set(Tag.SamplesPerPixel, 1)
            .set(Tag.Rows, 200)
            .set(Tag.Columns, 1000)
            .set(Tag.BitsAllocated, 8)
            .setBytes(Tag.PixelData, Vr.OB, PIXELS)
            .build();
    FileMeta meta =
        FileMeta.of(
            Uid.SecondaryCaptureImageStorage, uid, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    new DicomFile(meta, dataSet).write(file);
    return file;
  }

  private int run(Object... arguments) {
    CommandLine command = Dcm.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private Path outDirectory() {
    return directory.resolve("out");
  }

  @Test
  void dump_file_showsElementsAndNoBulk() {
    int status = run("dump", image);

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("(0002,0010) UI 20 TransferSyntaxUID [1.2.840.10008.1.2.1]")
        .contains("(0008,0060) CS 2 Modality [OT]")
        .contains("(7FE0,0010) OB 200000 PixelData at ")
        .doesNotContain("\u001B");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void dump_inColor_marksTags() {
    int status = run("dump", "--color=ALWAYS", image);

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\u001B[36m(0008,0060)\u001B[0m");
  }

  @Test
  void dump_badFileAmongGood_doesNotStopTheOthers() {
    int status = run("dump", noDicom, directory.resolve("absent.dcm"), image);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(out.toString()).contains("== " + image, "Modality [OT]");
    assertThat(err.toString())
        .contains(noDicom + ": neither a DICOM file nor a data set: path=/ offset=0")
        .contains("NoSuchFileException")
        .contains("3 files, 1 good, 2 bad");
  }

  @Test
  void out_inputsOfOneName_getOutputsOfTheirOwn() throws IOException {
    Path other = image("other/image.dcm", "1.2.4");

    int status = run("dump", "--out", outDirectory(), image, other);

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("2 files, 2 good, 0 bad");
    assertThat(outDirectory().resolve("image.txt")).content().contains("1.2.3");
    assertThat(outDirectory().resolve("image-2.txt")).content().contains("1.2.4");
  }

  @Test
  void out_directoryAsInput_keepsItsTree() throws IOException {
    image("tree/a/image.dcm", "1.2.5");
    image("tree/b/image.dcm", "1.2.6");

    int status = run("dump", "--out", outDirectory(), directory.resolve("tree"));

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(outDirectory().resolve("a/image.txt")).exists();
    assertThat(outDirectory().resolve("b/image.txt")).exists();
  }

  @Test
  void out_fileIsThere_isReplacedOnlyOnRequest() throws IOException {
    Files.createDirectories(outDirectory());
    Path there = Files.writeString(outDirectory().resolve("image.txt"), "precious");

    int refused = run("dump", "--out", outDirectory(), image);

    assertThat(refused).isEqualTo(ExitCode.SOFTWARE);
    assertThat(there).hasContent("precious");
    int replaced = run("dump", "--out", outDirectory(), "--overwrite", image);
    assertThat(replaced).isEqualTo(ExitCode.OK);
    assertThat(there).content().contains("Modality");
  }

  @Test
  void out_sameFileAsTheInput_isRefusedEvenWithOverwrite() throws IOException {
    byte[] before = Files.readAllBytes(image);

    int status = run("part10", "--out", directory, "--overwrite", image);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(Files.readAllBytes(image)).isEqualTo(before);
  }

  @Test
  void out_badFile_leavesNothing() throws IOException {
    int status = run("part10", "--out", outDirectory(), noDicom);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(outDirectory()).doesNotExist();
  }

  @Test
  void part10_dataSetAlone_getsMetaInformation() throws IOException {
    byte[] file = Files.readAllBytes(image);
    long offset;
    try (var in = Files.newInputStream(image)) {
      offset = Part10.open(in).dataSetOffset();
    }
    byte[] dataSet = java.util.Arrays.copyOfRange(file, (int) offset, file.length);
    Path bare = Files.write(directory.resolve("bare"), dataSet);

    int status = run("part10", "--out", outDirectory(), bare);

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllBytes(outDirectory().resolve("bare.dcm"))).isEqualTo(file);
  }

  @Test
  void part10_otherSyntax_converts() throws IOException {
    int status =
        run("part10", "--transfer-syntax=ExplicitVRBigEndian", "--out", outDirectory(), image);

    assertThat(status).isEqualTo(ExitCode.OK);
    DicomFile read = DicomFile.read(outDirectory().resolve("image.dcm"));
    assertThat(read.fileMeta().transferSyntax()).isEqualTo(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
    assertThat(read.dataSet().string(Tag.Modality)).contains("OT");
    assertThat(read.dataSet().bytes(Tag.PixelData)).contains(PIXELS);
  }

  @Test
  void part10_compressedSyntax_isRefusedBeforeAnyFile() {
    int status =
        run("part10", "--transfer-syntax", Uid.JPEGBaseline8Bit, "--out", outDirectory(), image);

    assertThat(status).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("is not uncompressed");
  }

  @Test
  void edit_paths_setsAndRemovesAtAnyDepth() throws IOException {
    int status =
        run(
            "edit",
            "--set=PatientName=Doe^Jane=x",
            "--set=(0028,0030)=0.5\\0.25",
            "--set=(0029,\"ACME=1\",10):LO=private",
            "--remove=Modality",
            "--out",
            outDirectory(),
            image);

    assertThat(err.toString()).contains("1 files, 1 good, 0 bad");
    assertThat(status).isEqualTo(ExitCode.OK);
    DataSet edited = DicomFile.read(outDirectory().resolve("image.dcm")).dataSet();
    assertThat(edited.string(Tag.PatientName)).contains("Doe^Jane=x");
    assertThat(edited.strings(Tag.PixelSpacing)).containsExactly("0.5", "0.25");
    assertThat(edited.privateElement("ACME=1", 0x0029, 0x10)).isPresent();
    assertThat(edited.contains(Tag.Modality)).isFalse();
    assertThat(edited.bytes(Tag.PixelData)).contains(PIXELS);
  }

  @Test
  void edit_noPathOrNothing_isRefusedBeforeAnyFile() {
    assertThat(run("edit", "--remove=(0010", image)).isEqualTo(ExitCode.USAGE);
    assertThat(run("edit", "--set=PatientID", image)).isEqualTo(ExitCode.USAGE);
    assertThat(run("edit", image)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no path of tags", "PATH=VALUE", "nothing to do");
  }

  @Test
  void edit_withoutOut_showsTheResultAndWritesNothing() throws IOException {
    byte[] before = Files.readAllBytes(image);

    int status = run("edit", "--set=PatientID=X1", image);

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("PatientID [X1]", "not written");
    assertThat(Files.readAllBytes(image)).isEqualTo(before);
  }

  @Test
  void json_bulkValue_isReferredToOrInline() throws IOException {
    assertThat(run("json", image)).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("\n  \"00080060\": {\"vr\":\"CS\",\"Value\":[\"OT\"]},\n")
        .contains("\"BulkDataURI\":\"" + image.toUri() + "#")
        .doesNotContain("InlineBinary");

    assertThat(run("json", "--inline=1000000", "--out", outDirectory(), image))
        .isEqualTo(ExitCode.OK);
    assertThat(outDirectory().resolve("image.json")).content().contains("InlineBinary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void part10_ofTextForm_givesTheDataSetBack(String form) throws IOException {
    run(form, "--inline=1000000", "--out", outDirectory(), image);

    int status = run("part10", "--out", outDirectory(), outDirectory().resolve("image." + form));

    assertThat(err.toString()).contains("1 files, 1 good, 0 bad");
    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllBytes(outDirectory().resolve("image." + form + ".dcm")))
        .isEqualTo(Files.readAllBytes(image));
  }

  @Test
  void readable_sequence_isIndentedAndSaysTheSame() {
    var plain = new Palette(false);
    String json =
        "{\"00081140\":{\"vr\":\"SQ\",\"Value\":[{\"00081150\":{\"vr\":\"UI\"}},{}]},"
            + "\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"a{\\\"}\"}]}}";
    String xml =
        "<?xml version=\"1.0\"?><NativeDicomModel><DicomAttribute tag=\"00081140\" vr=\"SQ\">"
            + "<Item number=\"1\"><DicomAttribute tag=\"00081150\" vr=\"UI\">"
            + "<Value number=\"1\">1.2</Value></DicomAttribute></Item></DicomAttribute>"
            + "</NativeDicomModel>";

    assertThat(TerminalLayout.json(json, plain).lines())
        .containsExactly(
            "{",
            "  \"00081140\": {\"vr\":\"SQ\",\"Value\":[{",
            "    \"00081150\": {\"vr\":\"UI\"}",
            "  },{}]},",
            "  \"00100010\": {\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"a{\\\"}\"}]}",
            "}");
    assertThat(TerminalLayout.xml(xml, plain).lines())
        .containsExactly(
            "<?xml version=\"1.0\"?>",
            "<NativeDicomModel>",
            "  <DicomAttribute tag=\"00081140\" vr=\"SQ\">",
            "    <Item number=\"1\">",
            "      <DicomAttribute tag=\"00081150\" vr=\"UI\"><Value number=\"1\">1.2</Value>"
                + "</DicomAttribute>",
            "    </Item>",
            "  </DicomAttribute>",
            "</NativeDicomModel>");
  }

  @Test
  void deidentify_sameSecret_givesTheSameUidsAndNoName() throws IOException {
    DicomFile read = DicomFile.read(image);
    DataSet named = read.dataSet().toBuilder().set(Tag.PatientName, "Doe^Jane").build();
    new DicomFile(read.fileMeta(), named).write(image);
    Path secret = Files.writeString(directory.resolve("secret"), "sixteen bytes or more of it");

    int status = run("deidentify", "--secret", secret, "--out", outDirectory(), image);
    run("deidentify", "--secret", secret, "--out", directory.resolve("again"), image);

    assertThat(status).isEqualTo(ExitCode.OK);
    DataSet first = DicomFile.read(outDirectory().resolve("image.dcm")).dataSet();
    DataSet second = DicomFile.read(directory.resolve("again/image.dcm")).dataSet();
    assertThat(first.string(Tag.PatientIdentityRemoved)).contains("YES");
    assertThat(first.string(Tag.PatientName)).isNotEqualTo(named.string(Tag.PatientName));
    assertThat(first.string(Tag.SOPInstanceUID)).isNotEqualTo(named.string(Tag.SOPInstanceUID));
    assertThat(second.string(Tag.SOPInstanceUID)).isEqualTo(first.string(Tag.SOPInstanceUID));
    assertThat(first.bytes(Tag.PixelData)).contains(PIXELS);
  }

  @Test
  void deidentify_withoutOut_showsWhatWasDone() {
    int status = run("deidentify", "--option=retain-uids", image);

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("Basic Application Confidentiality Profile, Retain UIDs Option")
        .contains("SOPInstanceUID [1.2.3]", "not written");
  }

  @Test
  void deidentify_noSuchOption_isRefusedByName() {
    int status = run("deidentify", "--option=retain-nothing", image);

    assertThat(status).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--option=retain-nothing, want one of clean-pixel-data");
  }

  @Test
  void validate_goodAndBad_tellsByExitStatus() throws IOException {
    assertThat(run("validate", image)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("nothing found");
    byte[] cut = Files.readAllBytes(image);
    Path shorter = Files.write(directory.resolve("bare.dcm"), cut);
    DicomFile read = DicomFile.read(shorter);
    DataSet wrong = read.dataSet().toBuilder().set(Tag.Rows, 300).build();
    new DicomFile(read.fileMeta(), wrong).write(shorter);

    int status = run("validate", shorter);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(out.toString())
        .contains("200000 bytes, by its description 300000, PS3.5 8.1.1: path=(7FE0,0010)")
        .contains("1 finding");
  }

  @Test
  void strict_fileWithoutPreamble_isRefused() throws IOException {
    byte[] file = Files.readAllBytes(image);
    Path headless =
        Files.write(
            directory.resolve("headless.dcm"),
            java.util.Arrays.copyOfRange(file, 128, file.length));

    assertThat(run("dump", headless)).isEqualTo(ExitCode.OK);
    assertThat(run("dump", "--strict", headless)).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("no preamble, PS3.10 7.1");
  }

  @Test
  void commands_help_namesEachOption() {
    for (String name : COMMANDS) {
      assertThat(run(name, "--help")).isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString()).contains("--out=DIR", "--overwrite", "--strict", "--color=WHEN");
  }
}
