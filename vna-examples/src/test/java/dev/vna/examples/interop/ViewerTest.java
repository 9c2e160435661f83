package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A browser on an archive: headless Chromium opens the viewer, finds a study, reads it, and what
 * the screen shows is looked at, pixel by pixel. A picture of it goes to {@code target/viewer.png}.
 */
@Tag("slow")
@ResourceLock(BrowsedArchive.BROWSER)
class ViewerTest {
  private static final String STUDY = "series-ct";
  private static final String PATIENT = "HEAD";
  private static final int FEW_GREYS = 24;

  /** An MR series, and a study for each family of compressed pixels. */
  private static final List<String> OTHERS =
      List.of(
          "series-mr/t1-sag/",
          "modalities/cr-mono1-jpeg.dcm",
          "transfer-syntaxes/ct-jpeglosslesssv1.dcm",
          "multiframe/emri_small_jpeg_ls_lossless.dcm",
          "transfer-syntaxes/wg04-ct1-j2kr.dcm",
          "modalities/px-rle.dcm");

  /** Stores the files, and names their study. */
  private static String store(Archive archive, List<CorpusFile> files) throws IOException {
    assertThat(files).isNotEmpty();
    for (CorpusFile file : files) {
      archive.store(file.path());
    }
    return files.get(0).studyInstanceUid();
  }

  @Test
  void browser_opensStudies_showsTheirPixels(@TempDir Path directory)
      throws IOException, InterruptedException {
    Corpus corpus = Corpus.orSkip();
    Path picture = Path.of("target", "viewer.png").toAbsolutePath();
    try (BrowsedArchive browsed = BrowsedArchive.openOrSkip(directory)) {
      store(browsed.archive(), corpus.files(STUDY));
      List<String> studies = new ArrayList<>();
      for (String other : OTHERS) {
        studies.add(
            store(
                browsed.archive(),
                corpus.files().stream().filter(file -> file.name().startsWith(other)).toList()));
      }
      List<String> arguments = new ArrayList<>(List.of(PATIENT, picture.toString()));
      arguments.addAll(studies);

      Map<String, String> screen = browsed.run("viewer.cjs", arguments);

      assertThat(screen)
          .containsEntry("listed", "1")
          .containsEntry("filtered", "0")
          .containsEntry("found", "1")
          .containsEntry("series", "3")
          .containsEntry("images", "54")
          .doesNotContainKey("problem");
      assertThat(Integer.parseInt(screen.get("greys"))).isGreaterThan(FEW_GREYS);
      assertThat(studies)
          .allSatisfy(
              study -> assertThat(Integer.parseInt(screen.get(study))).isGreaterThan(FEW_GREYS));
      assertThat(Files.size(picture)).isPositive();
      var report = new InteropReport("viewer: from the click on a study to its first image");
      report.line("of a browser that was just started: %s ms", screen.get("first-image-ms"));
      report.line("the same study again: %s ms", screen.get("next-image-ms"));
      report.print();
    }
  }
}
