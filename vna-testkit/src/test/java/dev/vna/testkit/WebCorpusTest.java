package dev.vna.testkit;

import static dev.vna.testkit.WebFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameReader;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.StoreOutcome;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of all kinds on their way in and out over the web. */
class WebCorpusTest {
  private static final int REQUEST = 100;
  private static final String FRAME =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";

  @TempDir Path directory;

  private static Map<String, CorpusFile> store(DicomWebClient client, List<CorpusFile> files)
      throws IOException {
    Map<String, CorpusFile> byUid = new HashMap<>();
    for (CorpusFile file : files) {
      // A slash in a UID has no place in a path; servers refuse it encoded, too.
      if (file.isIdentified() && file.sopInstanceUid().indexOf('/') < 0) {
        byUid.putIfAbsent(file.sopInstanceUid(), file);
      }
    }
    List<CorpusFile> chosen = new ArrayList<>(byUid.values());
    Set<String> stored = new HashSet<>();
    for (int from = 0; from < chosen.size(); from += REQUEST) {
      List<DicomWebClient.Body> bodies = new ArrayList<>();
      for (CorpusFile file : chosen.subList(from, Math.min(from + REQUEST, chosen.size()))) {
        bodies.add(() -> Files.newInputStream(file.path()));
      }
      StoreOutcome outcome = client.store(bodies);
      stored.addAll(outcome.stored());
      assertThat(outcome.stored().size() + outcome.failures().size()).isEqualTo(bodies.size());
    }
    byUid.keySet().retainAll(stored);
    return byUid;
  }

  private static Optional<FrameReader> frames(Path file) {
    try {
      return FrameReader.open(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Test
  void corpus_storedOverTheWeb_comesBackInEveryForm() throws IOException {
    Corpus corpus = Corpus.orSkip();
    try (WebFixture web = WebFixture.start(directory)) {
      DicomWebClient client = DicomWebClient.builder(web.server.dicomWebUri()).build();
      Map<String, CorpusFile> files = store(client, corpus.files());
      List<String> wrong = new ArrayList<>();
      int frames = 0;
      for (CorpusFile file : files.values()) {
        String path =
            "/"
                + ObjectPath.ofInstance(
                        file.studyInstanceUid(), file.seriesInstanceUid(), file.sopInstanceUid())
                    .resource();
        expect(wrong, file, "metadata", web.get(path + "/metadata"), 200);
        HttpResponse<byte[]> whole =
            web.get(path, "Accept", "application/dicom; transfer-syntax=*");
        expect(wrong, file, "instance", whole, 200);
        Optional<FrameReader> reader = frames(file.path());
        boolean hasFrame = reader.isPresent() && reader.get().index().presentFrameCount() > 0;
        HttpResponse<byte[]> frame = web.get(path + "/frames/1", "Accept", FRAME);
        expect(wrong, file, "frame", frame, hasFrame ? 200 : 404);
        if (hasFrame && frame.statusCode() == 200) {
          frames++;
          WebFixture.Part part = WebFixture.parts(frame).get(0);
          String syntax =
              TransferSyntax.of(file.transferSyntaxUid()).encapsulated()
                  ? file.transferSyntaxUid()
                  : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid();
          if (!Arrays.equals(part.body(), reader.get().read(1))
              || !part.head().contains("; transfer-syntax=" + syntax)) {
            wrong.add(file.name() + " frame differs: " + part.head());
          }
        }
      }

      assertThat(wrong).isEmpty();
      assertThat(files).hasSizeGreaterThan(500);
      assertThat(frames).isGreaterThan(300);
    }
  }

  private static void expect(
      List<String> wrong, CorpusFile file, String what, HttpResponse<byte[]> answer, int status) {
    if (answer.statusCode() != status) {
      wrong.add(
          "%s %s status=%d %s"
              .formatted(
                  file.name(),
                  what,
                  answer.statusCode(),
                  header(answer, "Content-Type").contains("problem")
                      ? WebFixture.text(answer)
                      : ""));
    }
  }
}
