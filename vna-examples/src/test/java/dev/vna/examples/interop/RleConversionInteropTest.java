package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.Instance;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.frames.FrameException;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stored RLE instances, written in explicit VR little endian, beside what {@code dcmdrle} makes.
 */
class RleConversionInteropTest {
  private static final TransferSyntax NATIVE = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  @TempDir Path directory;

  /** What became of the files, by name. */
  private static final class Outcome {
    final List<String> same = new ArrayList<>();
    final List<String> differing = new ArrayList<>();
    final List<String> refusedByUs = new ArrayList<>();
    final List<String> refusedByBoth = new ArrayList<>();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-054")
  @org.junit.jupiter.api.Tag("check-058")
  @org.junit.jupiter.api.Tag("bug-24")
  void writeDataSet_everyRleFileOfTheCorpus_isWhatDcmtkMakes() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    Outcome outcome = new Outcome();
    for (CorpusFile file : Corpus.orSkip().files()) {
      if (file.transferSyntaxUid().equals(Uid.RLELossless)) {
        compare(dcmtk, file, outcome);
      }
    }

    assertThat(outcome.differing).isEmpty();
    assertThat(outcome.refusedByUs).isEmpty();
    assertThat(outcome.same).hasSizeGreaterThan(20);
    assertThat(outcome.refusedByBoth).allMatch(name -> name.startsWith("malformed/"));
  }

  private void compare(Dcmtk dcmtk, CorpusFile file, Outcome outcome) throws IOException {
    Path theirs = directory.resolve("theirs.dcm");
    Files.deleteIfExists(theirs);
    boolean decoded =
        dcmtk.run("dcmdrle", file.path().toString(), theirs.toString()).exitStatus() == 0;
    Path ours = directory.resolve("ours.dcm");
    // Several files share a SOP Instance UID.
    Path data = Files.createTempDirectory(directory, "data");
    boolean written;
    try (Archive archive = Archive.builder(data).minFreeBytes(0).open()) {
      written = write(archive, file, ours);
    }
    if (!written) {
      (decoded ? outcome.refusedByUs : outcome.refusedByBoth).add(file.name());
    } else if (decoded) {
      boolean same = isSame(DicomFile.read(ours), DicomFile.read(theirs));
      (same ? outcome.same : outcome.differing).add(file.name());
    }
  }

  /** False if it cannot be stored, or cannot be written so. */
  private static boolean write(Archive archive, CorpusFile file, Path target) throws IOException {
    Instance instance;
    try (InputStream in = Files.newInputStream(file.path())) {
      archive.store(in);
      String uid = DicomFile.read(file.path()).dataSet().string(Tag.SOPInstanceUID).orElseThrow();
      instance = archive.open(uid);
      if (!instance.canWrite(NATIVE)) {
        return false;
      }
    } catch (IOException e) {
      return false;
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(
          FileMeta.of(instance.entry().sopClassUid(), instance.entry().sopInstanceUid(), NATIVE)
              .encode());
      instance.writeDataSet(NATIVE, out);
      return true;
    } catch (FrameException e) {
      return false;
    }
  }

  private static boolean isSame(DicomFile ours, DicomFile theirs) throws IOException {
    return ours.fileMeta().transferSyntax().equals(NATIVE)
        && Arrays.equals(
            ours.dataSet().bytes(Tag.PixelData).orElseThrow(),
            theirs.dataSet().bytes(Tag.PixelData).orElseThrow())
        && json(ours.dataSet()).equals(json(theirs.dataSet()));
  }

  /** All other attributes, but for padding, which DCMTK leaves out. */
  private static String json(DataSet dataSet) {
    DataSet others =
        dataSet.toBuilder().remove(Tag.PixelData).remove(Tag.DataSetTrailingPadding).build();
    return new String(JsonDataSetWriter.create().toBytes(others), StandardCharsets.UTF_8);
  }
}
