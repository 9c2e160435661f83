package dev.vna.examples.interop;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Coercion;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TagPath;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.deidentify.ConfidentialityOption;
import dev.vna.data.deidentify.Deidentifier;
import dev.vna.data.deidentify.TextCleaner;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import dev.vna.testkit.OutsideProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written after an edit, and after de-identification, is read by DCMTK without a complaint
 * that it has not of the original, and dicom3tools find no more wrong with the object than there
 * was.
 */
@org.junit.jupiter.api.Tag("dcmtk")
class EditInteropTest {
  private static final List<TransferSyntax> UNCOMPRESSED =
      List.of(
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
          TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);

  /**
   * In implicit VR a reader that does not know a private sequence sees UN of undefined length,
   * which PS3.5 Section 6.2.2 tells it how to read. DCMTK does, and says so.
   */
  private static final Pattern IMPLICIT_PRIVATE_SEQUENCE =
      Pattern.compile("^Found element \\(\\p{XDigit}{3}[13579bdf],.* VR UN and undefined length");

  /** The profile empties what a DICOMDIR takes keys from. */
  private static final Pattern DIRECTORY_KEY =
      Pattern.compile("needed to build DICOMDIR - (Study Date|Study Time|Study ID)$");

  @TempDir private Path directory;

  private final InteropReport report = new InteropReport("edits read by DCMTK and dicom3tools");
  private final Map<String, Set<String>> dcmdumpBefore = new LinkedHashMap<>();
  private final Map<String, Set<String>> dciodvfyBefore = new LinkedHashMap<>();
  private final Map<String, List<String>> failures = new TreeMap<>();
  private int written;

  /** One file of each folder, SOP class and transfer syntax, of those that are well formed. */
  private static List<CorpusFile> oneOfEachKind() throws IOException {
    Map<String, CorpusFile> kinds = new LinkedHashMap<>();
    for (CorpusFile file : Corpus.orSkip().files()) {
      boolean usable =
          !file.name().startsWith("malformed/")
              && !file.name().startsWith("worklists/")
              && !file.sopClassUid().equals(Uid.MediaStorageDirectoryStorage)
              && !file.sopClassUid().isBlank()
              && !file.transferSyntaxUid().isBlank();
      String folder = file.name().substring(0, file.name().lastIndexOf('/'));
      if (usable) {
        kinds.putIfAbsent(folder + ' ' + file.sopClassUid() + ' ' + file.transferSyntaxUid(), file);
      }
    }
    return List.copyOf(kinds.values());
  }

  private Dcmtk tools() {
    Dcmtk tools = Dcmtk.in(directory);
    OutsideProgram.orSkip("dciodvfy", "dicom3tools");
    return tools;
  }

  private static Map<String, UnaryOperator<DataSet>> edits() {
    DataSet other =
        DataSet.builder()
            .set(Tag.SpecificCharacterSet, "ISO_IR 100")
            .set(Tag.PatientName, "M\u00FCller^J\u00F6rg")
            .setPrivate("SIEMENS MR HEADER", 0x0029, 0x08, Vr.CS, "ONE")
            .setPrivate("VNA TEST", 0x0029, 0x10, Vr.LO, "two")
            .build();
    var why =
        new Coercion(
            "TEST",
            "ELSEWHERE",
            Coercion.Reason.CORRECT,
            OffsetDateTime.parse("2026-01-31T10:30:00+01:00"));
    Map<String, UnaryOperator<DataSet>> edits = new LinkedHashMap<>();
    edits.put(
        "set", d -> d.toBuilder().set(Tag.PatientName, "Doe^Jane").set(Tag.PatientID, "1").build());
    edits.put("private", d -> d.toBuilder().setPrivate("VNA", 0x0029, 1, Vr.US, "7").build());
    edits.put(
        "character set",
        d -> d.toBuilder().set(Tag.PatientName, "Yamada^Tarou=\u5C71\u7530^\u592A\u90CE").build());
    edits.put("merge", d -> d.toBuilder().merge(other).build());
    edits.put("remove", d -> d.toBuilder().remove(Tag.StudyDescription).build());
    edits.put(
        "coerce",
        d ->
            d.toBuilder()
                .coerce(DataSet.builder().set(Tag.PatientName, "Doe^Jane").build(), why)
                .build());
    edits.put(
        "in items",
        d ->
            d.toBuilder()
                .set(TagPath.parse("ReferencedImageSequence[*].ReferencedSOPInstanceUID"), "1.2.3")
                .set(TagPath.parse("(0008,1111)[*].ReferencedSOPInstanceUID"), "1.2.3.4")
                .build());
    return edits;
  }

  private static List<TransferSyntax> targets(TransferSyntax own, boolean pixels, int turn) {
    boolean convertible = own.isNativeUncompressed() || !pixels;
    return convertible ? List.of(own, UNCOMPRESSED.get(turn % UNCOMPRESSED.size())) : List.of(own);
  }

  @Test
  void edit_anyKindOfFile_isReadWithoutANewComplaint() throws IOException {
    Dcmtk tools = tools();
    List<Map.Entry<String, UnaryOperator<DataSet>>> edits = List.copyOf(edits().entrySet());
    List<CorpusFile> files = oneOfEachKind();
    int turn = 0;
    for (CorpusFile file : files) {
      DicomFile original = DicomFile.read(file.path());
      Map.Entry<String, UnaryOperator<DataSet>> edit = edits.get(turn++ % edits.size());
      DataSet edited = edit.getValue().apply(original.dataSet());
      TransferSyntax own = original.fileMeta().transferSyntax();
      for (TransferSyntax target : targets(own, edited.contains(Tag.PixelData), turn)) {
        FileMeta meta = FileMeta.of(file.sopClassUid(), sopInstanceUid(original), target);
        check(tools, file, edit.getKey(), new DicomFile(meta, edited));
      }
    }
    report.line("%d files, %d written", files.size(), written);
    finish();
  }

  @Test
  void deidentify_anyKindOfFile_isReadWithoutANewComplaint() throws IOException {
    Dcmtk tools = tools();
    byte[] secret = "a secret of the tests alone".getBytes(StandardCharsets.US_ASCII);
    TextCleaner cleaner = TextCleaner.keepingWords(Set.of("chest", "head", "ct", "mr"));
    Deidentifier basic = Deidentifier.builder(secret).build();
    Deidentifier retaining =
        Deidentifier.builder(secret)
            .retain(ConfidentialityOption.RETAIN_UIDS)
            .retain(ConfidentialityOption.RETAIN_MODIFIED_DATES)
            .retain(ConfidentialityOption.RETAIN_DEVICE_IDENTITY)
            .retain(ConfidentialityOption.RETAIN_INSTITUTION_IDENTITY)
            .retain(ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS)
            .retain(ConfidentialityOption.RETAIN_SAFE_PRIVATE)
            .cleanDescriptors(cleaner)
            .cleanStructuredContent(cleaner)
            .build();
    List<CorpusFile> files = oneOfEachKind();
    for (CorpusFile file : files) {
      DicomFile original = DicomFile.read(file.path());
      check(tools, file, "basic profile", basic.deidentify(original).file());
      check(tools, file, "with options", retaining.deidentify(original).file());
    }
    report.line("%d files, %d written", files.size(), written);
    finish();
  }

  private static String sopInstanceUid(DicomFile file) {
    return file.dataSet().string(Tag.SOPInstanceUID).orElse("");
  }

  private void check(Dcmtk tools, CorpusFile file, String what, DicomFile result)
      throws IOException {
    Path path = directory.resolve("written.dcm");
    result.write(path);
    written++;
    TransferSyntax target = result.fileMeta().transferSyntax();
    Set<String> dcmdump =
        Complaints.added(
            Complaints.ofDcmdump(tools, path), before(tools, file, dcmdumpBefore, true));
    Set<String> dciodvfy =
        Complaints.added(dciodvfy(tools, path, target), before(tools, file, dciodvfyBefore, false));
    String syntax = target.uid();
    if (!target.explicitVr()) {
      dcmdump.removeIf(message -> IMPLICIT_PRIVATE_SEQUENCE.matcher(message).find());
    }
    for (String message : dcmdump) {
      fail("dcmdump: " + message, what + " " + file.name() + " " + syntax);
    }
    if (result.dataSet().string(Tag.PatientIdentityRemoved).isPresent()) {
      dciodvfy.removeIf(message -> DIRECTORY_KEY.matcher(message).find());
    }
    for (String message : dciodvfy) {
      fail("dciodvfy: " + message, what + " " + file.name() + " " + syntax);
    }
  }

  private static Set<String> dciodvfy(Dcmtk tools, Path file, TransferSyntax syntax)
      throws IOException {
    return syntax.deflated()
        ? Complaints.ofInflatedByDciodvfy(tools, file)
        : Complaints.ofDciodvfy(tools, file);
  }

  private Set<String> before(
      Dcmtk tools, CorpusFile file, Map<String, Set<String>> known, boolean dcmdump)
      throws IOException {
    Set<String> messages = known.get(file.name());
    if (messages == null) {
      Path copy = Files.copy(file.path(), directory.resolve("original.dcm"), REPLACE_EXISTING);
      TransferSyntax syntax = TransferSyntax.of(file.transferSyntaxUid());
      messages = dcmdump ? Complaints.ofDcmdump(tools, copy) : dciodvfy(tools, copy, syntax);
      known.put(file.name(), messages);
    }
    return messages;
  }

  private void fail(String message, String where) {
    failures.computeIfAbsent(message, m -> new ArrayList<>()).add(where);
  }

  private void finish() {
    report.print();
    StringBuilder text = new StringBuilder();
    failures.forEach(
        (message, where) ->
            text.append(where.size())
                .append(" x ")
                .append(message)
                .append("\n    ")
                .append(String.join("\n    ", where.subList(0, Math.min(3, where.size()))))
                .append('\n'));

    assertThat(text.toString()).isEmpty();
  }
}
