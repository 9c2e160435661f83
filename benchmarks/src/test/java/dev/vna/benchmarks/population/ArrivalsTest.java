package dev.vna.benchmarks.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.data.DataSet;
import dev.vna.data.HeaderParser;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final Population POPULATION = Population.of(3, 100_000);

  private static DataSet header(LogRecord record) {
    return record.instance().orElseThrow().header();
  }

  @Test
  void next_sameSeed_sameFactsAndHeaders() {
    List<LogRecord> first = new Arrivals(POPULATION, 16, 0).next(3_000);
    List<LogRecord> second = new Arrivals(Population.of(3, 100_000), 16, 0).next(3_000);

    assertThat(second.stream().map(LogRecord::fact))
        .containsExactlyElementsOf(first.stream().map(LogRecord::fact).toList());
    assertThat(header(second.get(2_999)).encoded()).isEqualTo(header(first.get(2_999)).encoded());
  }

  @Test
  void next_headers_agreeWithTheirFacts() {
    List<LogRecord> records = new Arrivals(POPULATION, 1, 40).next(4_000);

    assertThat(records.get(0).sequence()).isEqualTo(41);
    Set<String> uids = new HashSet<>();
    for (LogRecord record : records) {
      Fact.InstanceStored fact = (Fact.InstanceStored) record.fact();
      DataSet header = header(record);
      assertThat(header.string(Tag.SOPInstanceUID)).contains(fact.sopInstanceUid());
      assertThat(header.string(Tag.StudyInstanceUID)).isEqualTo(fact.studyInstanceUid());
      assertThat(header.string(Tag.SeriesInstanceUID)).isEqualTo(fact.seriesInstanceUid());
      assertThat(header.string(Tag.SOPClassUID)).contains(fact.sopClassUid());
      assertThat(uids.add(fact.sopInstanceUid())).isTrue();
    }
  }

  @Test
  void sopInstanceUid_randomOfSeriesWhoseUidsHaveOneHashCode_isNotShared() {
    Population large = Population.of(17, 10_000_000);
    Study first = large.study(19_986);
    Study second = large.study(365_061);

    assertThat(first.seriesUid(0).hashCode()).isEqualTo(second.seriesUid(0).hashCode());
    assertThat(first.sopInstanceUid(0, 0))
        .startsWith("2.25.")
        .isNotEqualTo(second.sopInstanceUid(0, 0));
  }

  @Test
  void next_instancesOfSeries_countOnAndMoveThroughTheVolume() {
    Map<String, List<DataSet>> series =
        new Arrivals(POPULATION, 16, 0)
            .next(4_000).stream()
                .map(ArrivalsTest::header)
                .collect(
                    Collectors.groupingBy(
                        header -> header.string(Tag.SeriesInstanceUID).orElseThrow()));

    List<DataSet> longest =
        series.values().stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
    assertThat(longest.stream().map(header -> header.intValue(Tag.InstanceNumber).orElseThrow()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, longest.size()).boxed().toList());
    assertThat(longest.get(3).doubles(Tag.ImagePositionPatient)[2]).isEqualTo(7.5);
    assertThat(longest.stream().map(header -> header.time(Tag.ContentTime)).distinct())
        .hasSizeGreaterThan(longest.size() / 8);
  }

  @Test
  void next_severalAtOnce_neighboursAreOfDifferentSeries() {
    List<LogRecord> records = new Arrivals(POPULATION, 16, 0).next(16);

    assertThat(records.stream().map(record -> header(record).string(Tag.SeriesInstanceUID)))
        .doesNotHaveDuplicates();
  }

  @Test
  void study_manyOfThem_haveTheShapeOfAHospital() {
    List<Study> studies = IntStream.range(0, 20_000).mapToObj(POPULATION::study).toList();

    Map<Modality, Long> modalities =
        studies.stream()
            .collect(
                Collectors.groupingBy(
                    study -> study.series().get(0).modality(), Collectors.counting()));
    assertThat(modalities)
        .containsOnlyKeys(
            Modality.CT,
            Modality.MR,
            Modality.DX,
            Modality.CR,
            Modality.US,
            Modality.MG,
            Modality.XA,
            Modality.NM);
    assertThat(modalities.get(Modality.DX)).isBetween(6_500L, 8_000L);
    assertThat(studies.stream().mapToInt(Study::instances).average().orElseThrow())
        .isBetween(14.0, 20.0);
    assertThat(studies.stream().map(Study::accessionNumber)).doesNotHaveDuplicates();
    Map<String, Long> names =
        studies.stream()
            .map(study -> study.patient().name().replaceAll("\\^.*", ""))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(names.get("Müller")).isBetween(1_000L, 2_000L);
    assertThat(names).hasSizeGreaterThan(1_500);
    assertThat(studies.stream().map(study -> study.patient().id()).distinct().count())
        .isBetween(5_000L, 9_000L);
  }

  @Test
  void dataSet_ofEncodedSeries_isWhatItsNameSays() throws IOException {
    EncodedSeries series = new EncodedSeries(POPULATION.study(5), 44);

    byte[] bytes = series.dataSet(12);

    assertThat(bytes).hasSizeBetween(8_500, 9_999);
    DataSet header = HeaderParser.parse(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).header();
    assertThat(header.string(Tag.SOPInstanceUID)).contains(series.sopInstanceUid(12));
    assertThat(header.intValue(Tag.InstanceNumber)).hasValue(13);
  }
}
