package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.dicom.web.WebServer;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import dev.vna.testkit.OutsideProgram;
import dev.vna.viewer.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A browser on an archive: headless Chromium opens the viewer, finds a study, reads it, and what
 * the screen shows is looked at, pixel by pixel. A picture of it goes to {@code target/viewer.png}.
 */
@Tag("slow")
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

  private static void packedOrSkip() {
    if (!Viewer.isPacked()) {
      String message = "the viewer is not packed: build vna-viewer where npm works";
      if (OutsideProgram.isCi()) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
  }

  /** Stores the files, and names their study. */
  private static String store(Archive archive, List<CorpusFile> files) throws IOException {
    assertThat(files).isNotEmpty();
    for (CorpusFile file : files) {
      archive.store(file.path());
    }
    return files.get(0).studyInstanceUid();
  }

  @Test
  void browser_opensStudies_showsTheirPixels(@TempDir Path data, @TempDir Path packages)
      throws IOException, InterruptedException {
    packedOrSkip();
    Corpus corpus = Corpus.orSkip();
    Path chromium = OutsideProgram.orSkip("chromium", "chromium");
    Npm npm = Npm.orSkip(packages, "playwright-core@1.65.1");
    Path picture = Path.of("target", "viewer.png").toAbsolutePath();
    try (Archive archive = Archive.builder(data).minFreeBytes(0).open();
        WebServer server =
            WebServer.builder(archive)
                .servlet("/*", Viewer.servlet(WebServer.DICOM_WEB_PATH, WebServer.WADO_PATH))
                .start()) {
      store(archive, corpus.files(STUDY));
      List<String> studies = new ArrayList<>();
      for (String other : OTHERS) {
        studies.add(
            store(
                archive,
                corpus.files().stream().filter(file -> file.name().startsWith(other)).toList()));
      }
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  chromium.toString(),
                  "http://127.0.0.1:" + server.port(),
                  PATIENT,
                  picture.toString()));
      arguments.addAll(studies);

      Map<String, String> screen =
          npm.run("viewer.cjs", arguments.toArray(String[]::new)).stream()
              .map(line -> line.split(" ", 2))
              .collect(Collectors.toMap(words -> words[0], words -> words[1], (a, b) -> a + b));

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
    }
  }
}
