package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Conflict;
import dev.vna.archive.spi.InstanceEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files that share a SOP Instance UID, sent one after the other: the same content again is a
 * success and changes nothing, other content is refused, kept and listed. What is the same content,
 * DCMTK says.
 */
@org.junit.jupiter.api.Tag("dcmtk")
class DuplicatesInteropTest {
  @TempDir private Path directory;

  @Test
  void store_filesThatShareUid_keepsFirstAndListsWhatDiffers() throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    SampleSet set = SampleSet.load(directory.resolve("synthetic"));
    Map<String, List<Sample>> sharing = set.sharing();
    assertThat(sharing).as("files of %s that share a SOP Instance UID", set.source()).isNotEmpty();
    List<Sample> sent = sharing.values().stream().flatMap(List::stream).toList();
    Map<Sample, String> answers = new LinkedHashMap<>();
    Map<Sample, String> notSent = new LinkedHashMap<>();
    DcmtkContent dcmtkContent = new DcmtkContent(dcmtk, directory);
    InteropReport report = new InteropReport("duplicates with DCMTK");
    List<String> unexpected = new ArrayList<>();
    Map<String, Integer> versions = new LinkedHashMap<>();

    try (ServedArchive served = ServedArchive.start(directory.resolve("data"))) {
      for (AssociationProfile profile : AssociationProfile.split(directory, sent)) {
        Sending sending =
            Sending.storescu(
                dcmtk, profile, profile.samples(), served.server().port(), ServedArchive.AE);
        answers.putAll(sending.answers());
        notSent.putAll(sending.notSent());
      }

      for (Map.Entry<String, List<Sample>> group : sharing.entrySet()) {
        List<Sample> inOrder =
            answers.keySet().stream().filter(group.getValue()::contains).toList();
        Set<String> contents = new LinkedHashSet<>();
        for (Sample sample : inOrder) {
          String content = dcmtkContent.of(sample.file());
          contents.add(content);
          boolean isFirst = contents.iterator().next().equals(content);
          if (isFirst != answers.get(sample).equals(Sending.SUCCESS)) {
            unexpected.add(sample.name() + ": " + answers.get(sample));
          }
        }
        List<InstanceEntry> kept = served.archive().versions(group.getKey());
        versions.put(group.getKey(), kept.size());
        if (kept.size() != contents.size()) {
          unexpected.add(
              "%s: %d versions kept of %d contents"
                  .formatted(inOrder.get(0).name(), kept.size(), contents.size()));
        }
      }
      List<Conflict> conflicts = served.archive().conflicts(0, 10_000);
      long ofInstances =
          conflicts.stream()
              .filter(
                  conflict ->
                      conflict.kind() == Conflict.Kind.CONTENT
                          || conflict.kind() == Conflict.Kind.IDENTITY)
              .count();
      int hidden = versions.values().stream().mapToInt(count -> count - 1).sum();
      report.line("%d files share %d SOP Instance UIDs", answers.size(), sharing.size());
      report.line("kept hidden: %d, listed: %d", hidden, ofInstances);
      notSent.forEach((sample, reason) -> report.line("not sent: %s, %s", sample.name(), reason));
      report.print();

      assertThat(answers).hasSizeGreaterThan(sent.size() * 9 / 10);
      assertThat(unexpected).isEmpty();
      assertThat(ofInstances).isEqualTo(hidden);
      assertThat(served.archive().statistics().instances()).isEqualTo(sharing.size());
    }
  }
}
