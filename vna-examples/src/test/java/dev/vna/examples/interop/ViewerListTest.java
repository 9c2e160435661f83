package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The viewer's list of studies in headless Chromium: its pages, its order, each of its filters. */
@org.junit.jupiter.api.Tag("slow")
@ResourceLock(BrowsedArchive.BROWSER)
class ViewerListTest {
  private static final int STUDIES = 60;
  private static final int PAGE = 50;

  private final List<DataSet> studies = new ArrayList<>();
  private final List<String> filters = new ArrayList<>();

  private void filter(String name, String field, String typed, Predicate<DataSet> matches) {
    long count = studies.stream().filter(matches).count();
    assertThat(count).as(name).isBetween(1L, PAGE - 1L);
    filters.addAll(List.of(name, field, typed, Long.toString(count)));
  }

  private static String text(DataSet study, int tag) {
    return study.string(tag).orElseThrow().toLowerCase(Locale.ROOT);
  }

  @Test
  void list_pagesOrderAndFilters_showTheStudiesThatMatch(@TempDir Path directory)
      throws IOException, InterruptedException {
    try (BrowsedArchive browsed = BrowsedArchive.openOrSkip(directory)) {
      SyntheticStudies maker = SyntheticStudies.seeded(5);
      for (int i = 0; i < STUDIES; i++) {
        SyntheticInstance study = (i % 3 == 0 ? maker.mr(1, 1) : maker.smallCt(1)).instance(0);
        browsed.archive().store(new ByteArrayInputStream(study.toBytes()));
        studies.add(study.dataSet());
      }
      DataSet one = studies.get(7);
      String date = one.string(Tag.StudyDate).orElseThrow();
      String month = date.substring(0, 6);
      String family = text(one, Tag.PatientName).split("\\^")[0];
      filter("name", "PatientName", family, study -> text(study, Tag.PatientName).contains(family));
      String id = one.string(Tag.PatientID).orElseThrow();
      filter("id", "00100020", id, study -> text(study, Tag.PatientID).equalsIgnoreCase(id));
      filter(
          "dates",
          "StudyDate",
          month + "01-" + month + "28",
          study ->
              text(study, Tag.StudyDate).startsWith(month)
                  && text(study, Tag.StudyDate).compareTo(month + "28") <= 0);
      filter(
          "modality", "ModalitiesInStudy", "MR", study -> text(study, Tag.Modality).equals("mr"));
      filter(
          "description",
          "StudyDescription",
          "thetic MR",
          study -> text(study, Tag.StudyDescription).endsWith("mr"));
      String accession = one.string(Tag.AccessionNumber).orElseThrow();
      filter(
          "accession",
          "AccessionNumber",
          accession,
          study -> text(study, Tag.AccessionNumber).equalsIgnoreCase(accession));
      List<String> arguments = new ArrayList<>(List.of(Integer.toString(STUDIES)));
      arguments.addAll(filters);

      Map<String, String> screen = browsed.run("viewer-list.cjs", arguments);

      assertThat(screen)
          .containsEntry("page", Integer.toString(PAGE))
          .containsEntry("rest", Integer.toString(STUDIES - PAGE))
          .containsEntry("asc", "true")
          .containsEntry("desc", "true")
          .doesNotContainKey("problem");
      for (int i = 0; i < filters.size(); i += 4) {
        assertThat(screen).containsEntry(filters.get(i), filters.get(i + 3));
      }
    }
  }
}
