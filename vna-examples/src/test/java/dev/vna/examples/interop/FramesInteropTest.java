package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.frames.FrameException;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.frames.RleTranscoder;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames as DCMTK sees them: raw fragments, and RLE made by the one and read by the other. */
@org.junit.jupiter.api.Tag("dcmtk")
class FramesInteropTest {
  private static final TransferSyntax NATIVE = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  @TempDir private Path directory;

  private final InteropReport report = new InteropReport("Frames");

  private static List<CorpusFile> files(String... folders) throws IOException {
    Optional<Corpus> corpus = Corpus.find();
    Assumptions.assumeTrue(corpus.isPresent(), "no corpus of DICOM files");
    return corpus.get().files().stream()
        .filter(file -> Arrays.stream(folders).anyMatch(file.name()::startsWith))
        .toList();
  }

  private static boolean sameFrames(DicomFile one, DicomFile other) throws IOException {
    FrameReader ones = frames(one);
    FrameReader others = frames(other);
    if (ones.frameCount() != others.frameCount()) {
      return false;
    }
    for (long frame = 1; frame <= ones.frameCount(); frame++) {
      if (!Arrays.equals(ones.read(frame), others.read(frame))) {
        return false;
      }
    }
    return true;
  }

  private static FrameReader frames(DicomFile file) throws IOException {
    return FrameReader.of(file.dataSet(), file.fileMeta().transferSyntax()).orElseThrow();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-051")
  void read_encapsulatedFrames_areTheFragmentsThatDcmtkFinds() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    int compared = 0;
    int fragments = 0;
    List<String> differing = new ArrayList<>();
    for (CorpusFile file : files("multiframe/", "transfer-syntaxes/", "synthetic/")) {
      if (!TransferSyntax.of(file.transferSyntaxUid()).encapsulated()) {
        continue;
      }
      FrameReader reader = FrameReader.open(file.path()).orElse(null);
      if (reader == null) {
        continue;
      }
      Path raw = Files.createTempDirectory(directory, "raw");
      dcmtk.run("dcmdump", "-q", "+W", raw.toString(), file.path().toString()).orFail();
      var theirs = new ByteArrayOutputStream();
      String name = file.path().getFileName().toString();
      for (int i = 1; Files.exists(raw.resolve(name + "." + i + ".raw")); i++) {
        theirs.writeBytes(Files.readAllBytes(raw.resolve(name + "." + i + ".raw")));
        fragments++;
      }
      var ours = new ByteArrayOutputStream();
      for (long frame = 1; frame <= reader.frameCount(); frame++) {
        ours.writeBytes(reader.read(frame));
      }
      compared++;
      if (!Arrays.equals(ours.toByteArray(), theirs.toByteArray())) {
        differing.add(file.name());
      }
    }

    report.line("%d encapsulated objects, %d fragments compared", compared, fragments);
    report.print();
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(80);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-054")
  void toRle_nativeObjects_areDecodedByDcmtkToTheSame() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    int compared = 0;
    List<String> differing = new ArrayList<>();
    for (CorpusFile file : nativeFiles()) {
      DicomFile original = DicomFile.read(file.path());
      DicomFile rle;
      try {
        rle = RleTranscoder.toRle(original);
      } catch (FrameException e) {
        continue;
      }
      Path ours = directory.resolve("ours.dcm");
      Path theirs = directory.resolve("theirs.dcm");
      rle.write(ours);
      dcmtk.run("dcmdrle", ours.toString(), theirs.toString()).orFail();

      compared++;
      if (!sameFrames(DicomFile.read(theirs), RleTranscoder.toNative(rle, NATIVE))) {
        differing.add(file.name());
      }
      if (!isSubsampled(original) && !sameFrames(DicomFile.read(theirs), original)) {
        differing.add(file.name());
      }
    }

    report.line("%d objects turned into RLE, decoded by dcmdrle", compared);
    report.print();
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-054")
  @org.junit.jupiter.api.Tag("check-058")
  void toNative_rleOfDcmtk_isTheOriginal() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    int compared = 0;
    int refused = 0;
    List<String> differing = new ArrayList<>();
    for (CorpusFile file : nativeFiles()) {
      Path theirs = directory.resolve("theirs.dcm");
      for (String option : List.of("+ff", "+fs")) {
        List<String> arguments = new ArrayList<>(List.of(option));
        if (option.equals("+fs")) {
          arguments.add("4");
        }
        arguments.addAll(List.of(file.path().toString(), theirs.toString()));
        DicomFile original = DicomFile.read(file.path());
        if (isSubsampled(original)) {
          continue;
        }
        if (dcmtk.run("dcmcrle", arguments).exitStatus() != 0) {
          refused++;
          continue;
        }
        DicomFile rle = DicomFile.read(theirs);
        assertThat(rle.fileMeta().transferSyntax().uid()).isEqualTo(Uid.RLELossless);
        compared++;
        if (!sameFrames(RleTranscoder.toNative(rle, NATIVE), original)) {
          differing.add(file.name() + " " + option);
        }
      }
    }

    report.line("%d objects compressed by dcmcrle, which refused %d", compared, refused);
    report.print();
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(40);
  }

  private static boolean isSubsampled(DicomFile file) {
    return file.dataSet()
        .string(Tag.PhotometricInterpretation)
        .filter("YBR_FULL_422"::equals)
        .isPresent();
  }

  /** Native objects of one kind each, whose pixels have a place in RLE. */
  private static List<CorpusFile> nativeFiles() throws IOException {
    List<CorpusFile> found = new ArrayList<>();
    for (CorpusFile file : files("transfer-syntaxes/", "multiframe/emri", "structured/seg/")) {
      if (TransferSyntax.of(file.transferSyntaxUid()).isNativeUncompressed()
          && DicomFile.read(file.path()).dataSet().containsValue(Tag.PixelData)) {
        found.add(file);
      }
    }
    return found;
  }
}
