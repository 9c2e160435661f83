package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalValuesTest {
  private static final int DATE = dev.vna.data.Tag.StudyDate;
  private static final int TIME = dev.vna.data.Tag.StudyTime;
  private static final int DATE_TIME = dev.vna.data.Tag.AcquisitionDateTime;
  private static final int ZONE = dev.vna.data.Tag.TimezoneOffsetFromUTC;
  private static final int SEQUENCE = dev.vna.data.Tag.ReferencedStudySequence;

  private static DataSet with(int tag, String value) {
    return DataSet.builder().set(tag, value).build();
  }

  @ParameterizedTest
  @Tag("check-024")
  @CsvSource({"20260131, 2026-01-31", "2026.01.31, 2026-01-31", "'20240229 ', 2024-02-29"})
  void date_formOfAnyVersion_isRead(String text, LocalDate expected) {
    assertThat(with(DATE, text).date(DATE)).contains(expected);
  }

  @ParameterizedTest
  @Tag("check-024")
  @ValueSource(strings = {"20230229", "20261301", "2026", "2026-01-31", "31.01.2026", "none", "+1"})
  void date_noDate_isAbsentAndItsTextStays(String text) {
    DataSet dataSet = with(DATE, text);

    assertThat(dataSet.date(DATE)).isEmpty();
    assertThat(dataSet.string(DATE)).contains(text);
  }

  @ParameterizedTest
  @Tag("check-024")
  @CsvSource({
    "10, 10:00",
    "1030, 10:30",
    "103059, 10:30:59",
    "103060, 10:30:59",
    "103059.1, 10:30:59.1",
    "103059.123456, 10:30:59.123456",
    "10:30, 10:30",
    "10:30:59, 10:30:59",
    "10:30:59.25, 10:30:59.25",
    "'235960.5 ', 23:59:59.5",
  })
  void time_formOfAnyVersion_isRead(String text, LocalTime expected) {
    assertThat(with(TIME, text).time(TIME)).contains(expected);
  }

  @ParameterizedTest
  @Tag("check-024")
  @ValueSource(
      strings = {"24", "1060", "103061", "1", "103", "103059.", "103059.1234567", "10.5", "1o30"})
  void time_noTime_isAbsentAndItsTextStays(String text) {
    DataSet dataSet = with(TIME, text);

    assertThat(dataSet.time(TIME)).isEmpty();
    assertThat(dataSet.string(TIME)).contains(text);
  }

  @ParameterizedTest
  @Tag("check-024")
  @CsvSource({
    "2026, 2026-01-01T00:00, 2026-12-31T23:59:59.999999999, YEAR, ",
    "202602, 2026-02-01T00:00, 2026-02-28T23:59:59.999999999, MONTH, ",
    "20260131, 2026-01-31T00:00, 2026-01-31T23:59:59.999999999, DAY, ",
    "2026013110, 2026-01-31T10:00, 2026-01-31T10:59:59.999999999, HOUR, ",
    "202601311030, 2026-01-31T10:30, 2026-01-31T10:30:59.999999999, MINUTE, ",
    "20260131103059, 2026-01-31T10:30:59, 2026-01-31T10:30:59.999999999, SECOND, ",
    "20260131103059.1, 2026-01-31T10:30:59.1, 2026-01-31T10:30:59.199999999, FRACTION_1, ",
    "20260131103059.123456-0330, 2026-01-31T10:30:59.123456, 2026-01-31T10:30:59.123456999, "
        + "FRACTION_6, -03:30",
    "2026+0000, 2026-01-01T00:00, 2026-12-31T23:59:59.999999999, YEAR, Z",
    "202601+1400, 2026-01-01T00:00, 2026-01-31T23:59:59.999999999, MONTH, +14:00",
  })
  void dateTime_anyPrecision_isReadAndWrittenAsPrecise(
      String text,
      LocalDateTime first,
      LocalDateTime last,
      DateTime.Precision precision,
      String offset) {
    DateTime value = DateTime.parse(text).orElseThrow();

    assertThat(value.start()).isEqualTo(first);
    assertThat(value.last()).isEqualTo(last);
    assertThat(value.precision()).isEqualTo(precision);
    assertThat(value.offset().map(ZoneOffset::toString).orElse(null)).isEqualTo(offset);
    assertThat(value).hasToString(text);
  }

  @ParameterizedTest
  @Tag("check-024")
  @ValueSource(
      strings = {
        "20261",
        "2026013",
        "20260131-1300",
        "20260131+1401",
        "20260131+01",
        "2026-0160",
        "-0100",
        "20260131103059.-0100",
        "20260231",
        "20260131T10",
        "2026013124"
      })
  void dateTime_noDateTime_isAbsent(String text) {
    assertThat(DateTime.parse(text)).isEmpty();
    assertThat(with(DATE_TIME, text).dateTime(DATE_TIME)).isEmpty();
    assertThat(with(DATE_TIME, text).string(DATE_TIME)).contains(text);
  }

  @Test
  @Tag("check-025")
  void timezone_ofDataSet_holdsForDatesAndTimesThere() {
    DataSet dataSet =
        DataSet.builder()
            .set(ZONE, "+0200")
            .set(DATE, "20260131")
            .set(TIME, "0130")
            .set(DATE_TIME, "20260131013000")
            .build();

    assertThat(dataSet.timezoneOffset()).contains(ZoneOffset.ofHours(2));
    assertThat(dataSet.dateTime(DATE, TIME).orElseThrow().instant())
        .contains(Instant.parse("2026-01-30T23:30:00Z"));
    assertThat(dataSet.dateTime(DATE_TIME).orElseThrow().instant())
        .contains(Instant.parse("2026-01-30T23:30:00Z"));
    assertThat(dataSet.dateTime(DATE, dev.vna.data.Tag.SeriesTime).orElseThrow().precision())
        .isEqualTo(DateTime.Precision.DAY);
  }

  @Test
  @Tag("check-025")
  void timezone_ofValueOrItem_goesBeforeThatOfDataSet() throws DataSetException {
    DataSet inner = with(DATE_TIME, "20260131120000");
    DataSet own = DataSet.builder().set(ZONE, "-0500").set(DATE_TIME, "20260131120000").build();
    DataSet suffixed = with(DATE_TIME, "20260131120000+0900");
    DataSet built =
        DataSet.builder()
            .set(ZONE, "+0100")
            .setItems(SEQUENCE, List.of(inner, own, suffixed))
            .build();

    List<DataSet> items =
        DataSet.read(built.encoded(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).items(SEQUENCE);

    assertThat(items.stream().map(item -> item.dateTime(DATE_TIME).orElseThrow().instant().get()))
        .containsExactly(
            Instant.parse("2026-01-31T11:00:00Z"),
            Instant.parse("2026-01-31T17:00:00Z"),
            Instant.parse("2026-01-31T03:00:00Z"));
  }

  @ParameterizedTest
  @Tag("check-025")
  @ValueSource(strings = {"+2", "0200", "+1500", "CET"})
  void timezone_invalid_countsAsNotKnown(String text) {
    DataSet dataSet = DataSet.builder().set(ZONE, text).set(DATE_TIME, "2026013101").build();

    assertThat(dataSet.timezoneOffset()).isEmpty();
    assertThat(dataSet.dateTime(DATE_TIME).orElseThrow().offset()).isEmpty();
    assertThat(dataSet.string(ZONE)).contains(text);
  }

  @Test
  void set_typedValues_areWrittenInTheFormOfTheStandard() {
    DataSet dataSet =
        DataSet.builder()
            .set(DATE, LocalDate.of(2026, 1, 31))
            .set(TIME, LocalTime.of(7, 5, 9, 120_000_000))
            .set(DATE_TIME, DateTime.parse("202601311030-0330").orElseThrow())
            .build();

    assertThat(dataSet.string(DATE)).contains("20260131");
    assertThat(dataSet.string(TIME)).contains("070509.120000");
    assertThat(dataSet.string(DATE_TIME)).contains("202601311030-0330");
    assertThatThrownBy(() -> DataSet.builder().set(TIME, LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0008,0030)");
  }

  @Test
  @Tag("check-023")
  void decimals_numbersAsText_areExactAndTextStays() {
    int spacing = dev.vna.data.Tag.PixelSpacing;
    DataSet dataSet = with(dev.vna.data.Tag.PixelSpacing, "0.10");
    DataSet mixed = DataSet.builder().set(spacing, "+1.50E-2", "2,5", "").build();

    assertThat(dataSet.decimal(spacing)).contains(new BigDecimal("0.10"));
    assertThat(mixed.decimals(spacing)).containsExactly(new BigDecimal("0.0150"));
    assertThat(mixed.strings(spacing)).containsExactly("+1.50E-2", "2,5", "");
    assertThat(with(spacing, "1".repeat(70)).decimal(spacing)).isEmpty();
  }

  @ParameterizedTest
  @Tag("check-023")
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1e-300,
        -1.0 / 3,
        1e15,
        123456789012345678.0,
        Math.PI * 1e-7,
        Double.MAX_VALUE,
        -Double.MIN_VALUE,
        99999999999999.99
      })
  void setDoubles_decimalString_takesAtMost16CharactersAndStaysNear(double value) {
    int weight = dev.vna.data.Tag.PatientWeight;

    String text = DataSet.builder().setDoubles(weight, value).build().string(weight).orElseThrow();

    assertThat(text).hasSizeLessThanOrEqualTo(16);
    assertThat(Double.parseDouble(text))
        .isCloseTo(value, org.assertj.core.data.Offset.offset(Math.abs(value) * 1e-8));
  }

  @Test
  @Tag("check-023")
  void setDoubles_notFiniteAsText_isRefused() {
    assertThatThrownBy(
            () -> DataSet.builder().setDoubles(dev.vna.data.Tag.PatientWeight, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
