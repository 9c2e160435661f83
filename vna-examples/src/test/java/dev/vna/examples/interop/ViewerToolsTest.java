package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.Conformance;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What a reader does with the viewer in headless Chromium, seen in the pixels of the screen: window
 * and level, pan, zoom, a measurement that is saved and comes back, series side by side, cine, MPR;
 * and what is no image: a segmentation, a structure set, a document, a report.
 */
@org.junit.jupiter.api.Tag("slow")
@ResourceLock(BrowsedArchive.BROWSER)
class ViewerToolsTest {
  private static final int IMAGES = 20;
  private static final int BESIDE = 5;

  @TempDir static Path directory;
  private static BrowsedArchive browsed;
  private static SyntheticStudies maker;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browsed = BrowsedArchive.openOrSkip(directory);
    maker = SyntheticStudies.seeded(11);
  }

  @AfterAll
  static void close() throws IOException {
    if (browsed != null) {
      browsed.close();
    }
  }

  private static void store(SyntheticInstance instance) throws IOException {
    browsed.archive().store(new ByteArrayInputStream(instance.toBytes()));
  }

  private static void store(SyntheticStudy study) throws IOException {
    for (int i = 0; i < study.size(); i++) {
      store(study.instance(i));
    }
  }

  private static SyntheticInstance inSecondSeries(SyntheticInstance instance) {
    return instance
        .with(Tag.SeriesInstanceUID, instance.seriesInstanceUid() + ".2")
        .with(Tag.SOPInstanceUID, instance.sopInstanceUid() + ".2")
        .with(Tag.SeriesNumber, "2");
  }

  @Test
  void tools_onCtSeries_doWhatTheReaderWants() throws IOException, InterruptedException {
    SyntheticStudy study = maker.smallCt(IMAGES);
    store(study);
    for (int i = 0; i < BESIDE; i++) {
      store(inSecondSeries(study.instance(i * 2)));
    }

    Map<String, String> screen =
        browsed.run(
            "viewer-tools.cjs", List.of(study.studyInstanceUid(), Integer.toString(IMAGES)));

    assertThat(screen)
        .containsEntry("wider", "true")
        .containsEntry("centered", "true")
        .containsEntry("right", "60")
        .containsEntry("down", "40")
        .containsEntry("stored", "200")
        .containsEntry("hydrated", screen.get("millimetres"))
        .containsEntry("beside", "true")
        .containsEntry("played", "true")
        .containsEntry("planes", "3")
        .doesNotContainKey("problem");
    DataSet image = study.instance(0).dataSet();
    double millimetresOfHeight =
        image.intValue(Tag.Rows).orElseThrow() * image.doubles(Tag.PixelSpacing)[0];
    double expected = number(screen, "measured") / number(screen, "height") * millimetresOfHeight;
    assertThat(number(screen, "millimetres")).isCloseTo(expected, within(expected / 100));
    assertThat(number(screen, "zoomed")).isGreaterThan(1);
    assertSaved(study, number(screen, "millimetres"));
  }

  /** The viewer writes Enhanced SR by TID 1500 for measurements in images. */
  private static void assertSaved(SyntheticStudy study, double millimetres) throws IOException {
    Archive archive = browsed.archive();
    Query ofStudy = Query.instances().where(Tag.StudyInstanceUID, study.studyInstanceUid()).build();
    List<InstanceEntry> entries = archive.instances(ofStudy).items();
    assertThat(entries).hasSize(IMAGES + BESIDE + 1);
    InstanceEntry saved =
        entries.stream()
            .filter(entry -> entry.sopClassUid().equals(Uid.EnhancedSRStorage))
            .findFirst()
            .orElseThrow();
    DataSet report = archive.open(saved).header();
    assertThat(Conformance.check(report)).isEmpty();
    DataSet image = study.instance(0).dataSet();
    for (int tag :
        new int[] {
          Tag.PatientID, Tag.IssuerOfPatientID, Tag.AccessionNumber, Tag.StudyDescription
        }) {
      assertThat(report.string(tag)).as(Tag.toString(tag)).isEqualTo(image.string(tag));
    }
    assertThat(report.items(Tag.ContentTemplateSequence).get(0).string(Tag.TemplateIdentifier))
        .contains("1500");
    assertThat(lengths(report))
        .singleElement()
        .satisfies(length -> assertThat(length).isCloseTo(millimetres, within(0.06)));
    Query studies = Query.studies().where(Tag.StudyInstanceUID, study.studyInstanceUid()).build();
    assertThat(archive.find(studies).items()).hasSize(1);
  }

  private static List<Double> lengths(DataSet content) {
    List<Double> lengths = new ArrayList<>();
    for (DataSet item : content.items(Tag.ContentSequence)) {
      if (item.string(Tag.ValueType).orElse("").equals("NUM")) {
        DataSet value = item.items(Tag.MeasuredValueSequence).get(0);
        assertThat(value.items(Tag.MeasurementUnitsCodeSequence).get(0).string(Tag.CodeValue))
            .contains("mm");
        lengths.add(value.doubleValue(Tag.NumericValue).orElseThrow());
      }
      lengths.addAll(lengths(item));
    }
    return lengths;
  }

  private static double number(Map<String, String> screen, String key) {
    return Double.parseDouble(screen.get(key));
  }

  @Test
  void objects_ofCtSeries_areShownOverItOrInItsPlace() throws IOException, InterruptedException {
    SyntheticStudy study = maker.smallCt(IMAGES);
    store(study);
    DerivedObjects objects = new DerivedObjects(study);
    store(objects.segmentation());
    store(objects.structureSet());
    store(objects.document());
    String finding = "Nothing but a square.";
    store(objects.report(finding));

    Map<String, String> screen =
        browsed.run("viewer-objects.cjs", List.of(study.studyInstanceUid(), finding));

    assertThat(screen)
        .containsKeys("segmentation", "loaded", "structures", "document")
        .containsEntry("report", "true")
        .doesNotContainKey("problem");
  }
}
