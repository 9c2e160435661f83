package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntheticStudiesTest {
  private static Stream<SyntheticInstance> kinds() {
    return SyntheticStudies.seeded(7).oneOfEachKind().stream();
  }

  @Test
  void ct_sameSeed_givesSameBytes() {
    byte[] first = SyntheticStudies.seeded(3).ct(2).instance(1).toBytes();
    byte[] again = SyntheticStudies.seeded(3).ct(2).instance(1).toBytes();

    assertThat(again).isEqualTo(first);
  }

  @Test
  void ct_otherSeedOrNextCall_givesOtherStudyAndPatient() {
    SyntheticStudies studies = SyntheticStudies.seeded(3);
    List<SyntheticStudy> made =
        List.of(studies.ct(1), studies.ct(1), SyntheticStudies.seeded(4).ct(1));

    assertThat(made).extracting(SyntheticStudy::studyInstanceUid).doesNotHaveDuplicates();
    assertThat(made).extracting(SyntheticStudy::patientId).doesNotHaveDuplicates();
  }

  @Test
  void ct_oneInstance_hasHeaderAndPixelsOfAScanner() {
    SyntheticInstance instance = SyntheticStudies.seeded(1).ct(1).instance(0);

    assertThat(instance.dataSet().size()).isBetween(95, 130);
    assertThat(instance.dataSet().element(Tag.PixelData).orElseThrow().length())
        .isEqualTo(512 * 512 * 2);
    assertThat(instance.dataSet().ints(Tag.BitsStored)).containsExactly(12);
  }

  @Test
  void smallCt_oneInstance_isAboutNineKilobytes() {
    assertThat(SyntheticStudies.seeded(1).smallCt(1).instance(0).toBytes().length)
        .isBetween(8_500, 10_500);
  }

  @Test
  void mr_twoSeries_numbersInstancesWithinEach() {
    SyntheticStudy study = SyntheticStudies.seeded(1).mr(2, 2);

    assertThat(study.size()).isEqualTo(4);
    assertThat(study.instances())
        .extracting(
            i -> i.dataSet().intValue(Tag.SeriesNumber).orElseThrow(),
            i -> i.dataSet().intValue(Tag.InstanceNumber).orElseThrow())
        .containsExactly(tuple(1, 1), tuple(1, 2), tuple(2, 1), tuple(2, 2));
    assertThat(study.instances().map(SyntheticInstance::seriesInstanceUid).distinct()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void toBytes_eachKind_readsBackWithoutFindings(SyntheticInstance instance) throws IOException {
    byte[] bytes = instance.toBytes();

    DicomFile file = DicomFile.read(new ByteArrayInputStream(bytes), bytes.length);

    assertThat(file.fileMeta().transferSyntax()).isEqualTo(instance.transferSyntax());
    assertThat(file.fileMeta().mediaStorageSopInstanceUid()).contains(instance.sopInstanceUid());
    assertThat(file.dataSet().findings()).isEmpty();
    assertThat(values(file.dataSet())).isEqualTo(values(instance.dataSet()));
  }

  @Test
  void oneOfEachKind_all_haveTheirOwnInstanceUid() {
    assertThat(kinds().map(SyntheticInstance::sopInstanceUid)).doesNotHaveDuplicates();
    assertThat(kinds().map(SyntheticInstance::sopClassUid))
        .contains(
            Uid.CTImageStorage,
            Uid.MRImageStorage,
            Uid.UltrasoundMultiFrameImageStorage,
            Uid.BasicTextSRStorage,
            Uid.EncapsulatedPDFStorage,
            Uid.GrayscaleSoftcopyPresentationStateStorage,
            Uid.HangingProtocolStorage);
  }

  @Test
  void encapsulated_severalFrames_hasOffsetOfEachFrame() {
    SyntheticInstance loop =
        SyntheticStudies.seeded(1)
            .ultrasoundLoop(3)
            .instance(0)
            .encapsulated(TransferSyntax.of(Uid.JPEGBaseline8Bit));

    byte[] value = loop.dataSet().element(Tag.PixelData).orElseThrow().bytes();

    assertThat(loop.dataSet().element(Tag.PixelData).orElseThrow().isEncapsulated()).isTrue();
    // item of the Basic Offset Table: tag FFFE,E000, length 3 x 4
    assertThat(value).startsWith(0xFE, 0xFF, 0x00, 0xE0, 12, 0, 0, 0);
  }

  @Test
  void encapsulated_uncompressedSyntax_isRefused() {
    SyntheticInstance instance = SyntheticStudies.seeded(1).smallCt(1).instance(0);

    assertThatThrownBy(() -> instance.encapsulated(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Uid.ImplicitVRLittleEndian);
  }

  @Test
  void with_attribute_changesItUnderTheSameUids() {
    SyntheticStudy study = SyntheticStudies.seeded(1).smallCt(1);

    SyntheticStudy changed = study.with(Tag.StudyDescription, "other");

    assertThat(changed.instance(0).dataSet().string(Tag.StudyDescription)).contains("other");
    assertThat(changed.instance(0).sopInstanceUid()).isEqualTo(study.instance(0).sopInstanceUid());
  }

  @Test
  void writeTo_newDirectory_writesOneFileAnInstance(@TempDir Path directory) throws IOException {
    SyntheticStudy study = SyntheticStudies.seeded(1).smallCt(2);

    List<Path> files = study.writeTo(directory.resolve("new"));

    assertThat(files).hasSize(2);
    assertThat(files.get(1)).hasBinaryContent(study.instance(1).toBytes());
  }

  @Test
  void instance_indexPastTheEnd_isRefused() {
    SyntheticStudy study = SyntheticStudies.seeded(1).smallCt(2);

    assertThatThrownBy(() -> study.instance(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Values that do not depend on the transfer syntax: in implicit VR, private ones have no VR. */
  private static List<String> values(DataSet dataSet) {
    return dataSet.elements().stream()
        .filter(element -> element.tag() != Tag.PixelData)
        .filter(element -> Tag.group(element.tag()) % 2 == 0)
        .map(
            element ->
                Tag.toString(element.tag())
                    + (element.items().isEmpty()
                        ? element.strings().toString()
                        : element.items().stream()
                            .map(SyntheticStudiesTest::values)
                            .toList()
                            .toString()))
        .toList();
  }
}
