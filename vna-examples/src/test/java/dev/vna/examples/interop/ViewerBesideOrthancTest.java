package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.dicom.web.DicomWebClient;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The same viewer on the same study, once with the archive's data and once with Orthanc's: it must
 * show the same picture. How long its first image takes is printed for both.
 */
@Tag("slow")
@ResourceLock(BrowsedArchive.BROWSER)
class ViewerBesideOrthancTest {
  private static final String STUDY = "series-ct";
  private static final String PATIENT = "HEAD";
  private static final int BROWSERS = 2;
  private static final String TIMES = "4";

  @Test
  void firstImage_ofEither_isTheSame(@TempDir Path directory)
      throws IOException, InterruptedException {
    Corpus corpus = Corpus.orSkip();
    try (Orthanc orthanc = Orthanc.startOrSkip(directory.resolve("orthanc"));
        BrowsedArchive browsed = BrowsedArchive.openOrSkip(directory)) {
      List<DicomWebClient.Body> files = new ArrayList<>();
      for (CorpusFile file : corpus.files(STUDY)) {
        browsed.archive().store(file.path());
        files.add(() -> Files.newInputStream(file.path()));
      }
      assertThat(files).isNotEmpty();
      assertThat(DicomWebClient.builder(orthanc.service()).build().store(files).status())
          .isEqualTo(200);

      List<Map<String, String>> screens = new ArrayList<>();
      for (int i = 0; i < BROWSERS; i++) {
        for (URI service : List.of(browsed.service(), orthanc.service())) {
          screens.add(
              browsed.run("viewer-first-image.cjs", List.of(service.toString(), PATIENT, TIMES)));
        }
      }

      assertThat(screens)
          .extracting(screen -> screen.get("digest"))
          .doesNotContainNull()
          .containsOnly(screens.get(0).get("digest"));
      var report = new InteropReport("viewer: ms from the click on a study to its first image");
      for (int i = 0; i < screens.size(); i++) {
        report.line(
            "%s, a browser that was just started: %s",
            i % 2 == 0 ? "archive" : "Orthanc",
            Arrays.toString(screens.get(i).get("first-image-ms").split(" ")));
      }
      report.print();
    }
  }
}
