package dev.vna.data.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Corpus;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RleTranscoderTest {
  private static final TransferSyntax NATIVE = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  private static DicomFile file(PixelObject object) throws IOException {
    return new DicomFile(
        FileMeta.of(Uid.SecondaryCaptureImageStorage, "1.2.3", object.syntax()),
        DataSet.read(object.bytes(), object.syntax()));
  }

  private static FrameReader frames(DicomFile file) throws IOException {
    return FrameReader.of(file.dataSet(), file.fileMeta().transferSyntax()).orElseThrow();
  }

  private static void assertSameFrames(DicomFile actual, DicomFile expected) throws IOException {
    FrameReader actualFrames = frames(actual);
    FrameReader expectedFrames = frames(expected);
    assertThat(actualFrames.frameCount()).isEqualTo(expectedFrames.frameCount());
    for (long frame = 1; frame <= expectedFrames.frameCount(); frame++) {
      assertThat(actualFrames.read(frame)).isEqualTo(expectedFrames.read(frame));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "transfer-syntaxes/ct-5-rle.dcm, transfer-syntaxes/ct-1-explicit-le.dcm",
    "transfer-syntaxes/ct-5-rle.dcm, transfer-syntaxes/ct-2-explicit-be.dcm",
    "transfer-syntaxes/ct1-rle-fragments.dcm, transfer-syntaxes/wg04-ct1-unc.dcm",
    "transfer-syntaxes/wg04-ct1-rle.dcm, transfer-syntaxes/wg04-ct1-unc.dcm",
    "transfer-syntaxes/wg04-nm1-rle.dcm, transfer-syntaxes/wg04-nm1-unc.dcm",
    "transfer-syntaxes/wg04-us1-rle.dcm, transfer-syntaxes/wg04-us1-unc.dcm",
    "transfer-syntaxes/mr_small_rle.dcm, transfer-syntaxes/mr_small_implicit.dcm",
    "transfer-syntaxes/sc_rgb_rle_16bit.dcm, transfer-syntaxes/sc_rgb_16bit.dcm",
    "transfer-syntaxes/sc_rgb_rle_32bit.dcm, transfer-syntaxes/sc_rgb_32bit.dcm",
    "transfer-syntaxes/sc_rgb_rle_2frame.dcm, transfer-syntaxes/sc_rgb_2frame.dcm",
    "transfer-syntaxes/sc_rgb_rle_16bit_2frame.dcm, transfer-syntaxes/sc_rgb_expb_16bit_2frame.dcm",
    "multiframe/emri_small_rle.dcm, multiframe/emri_small.dcm",
  })
  @Tag("check-054")
  @Tag("check-058")
  void toNative_imageOfTheCorpus_isItsNativeTwin(String rle, String twin) throws IOException {
    DicomFile decoded = RleTranscoder.toNative(DicomFile.read(Corpus.sample(rle).path()), NATIVE);

    assertSameFrames(decoded, DicomFile.read(Corpus.sample(twin).path()));
    assertThat(decoded.dataSet().findings()).isEmpty();
  }

  @Test
  @Tag("check-054")
  void toRle_everyNativeImageOfTheCorpus_decodesToTheSame() throws IOException {
    int turned = 0;
    List<String> refused = new ArrayList<>();
    for (Corpus.Sample sample : Corpus.wellFormed()) {
      if (!sample.name().startsWith("transfer-syntaxes/")
          && !sample.name().startsWith("odd/")
          && !sample.name().startsWith("structured/seg")) {
        continue;
      }
      DicomFile file = DicomFile.read(sample.path());
      boolean uncompressed = file.fileMeta().transferSyntax().isNativeUncompressed();
      if (!uncompressed || !file.dataSet().containsValue(dev.vna.data.Tag.PixelData)) {
        continue;
      }
      DicomFile rle;
      try {
        rle = RleTranscoder.toRle(file);
      } catch (FrameException e) {
        refused.add(e.getMessage());
        continue;
      }
      DicomFile back = RleTranscoder.toNative(rle, NATIVE);

      turned++;
      boolean subsampled =
          file.dataSet()
              .string(dev.vna.data.Tag.PhotometricInterpretation)
              .filter("YBR_FULL_422"::equals)
              .isPresent();
      if (!subsampled) {
        assertSameFrames(back, file);
      }
      assertThat(rle.dataSet().findings()).isEmpty();
    }

    assertThat(turned).isGreaterThan(20);
    assertThat(refused)
        .allMatch(
            why ->
                why.contains("single bits")
                    || why.contains("bitsAllocated=12")
                    || why.contains("give no size"));
  }

  @Test
  @Tag("check-058")
  @Tag("bug-21")
  void toRle_subsampledChrominance_becomesFull() throws IOException {
    DicomFile file =
        file(
            PixelObject.explicit()
                .image("1", 3, 1, 4, 8, "YBR_FULL_422")
                .text(dev.vna.data.Tag.LossyImageCompression, "CS", "01")
                .text(dev.vna.data.Tag.LossyImageCompressionRatio, "DS", "9.5")
                .element(
                    dev.vna.data.Tag.PixelData, "OB", new byte[] {1, 2, 10, 20, 3, 4, 11, 21}));

    DicomFile rle = RleTranscoder.toRle(file);
    DicomFile back = RleTranscoder.toNative(rle, NATIVE);

    for (DicomFile each : List.of(rle, back)) {
      DataSet dataSet = each.dataSet();
      assertThat(dataSet.string(dev.vna.data.Tag.PhotometricInterpretation)).contains("YBR_FULL");
      assertThat(dataSet.intValue(dev.vna.data.Tag.PlanarConfiguration)).hasValue(0);
      assertThat(dataSet.string(dev.vna.data.Tag.LossyImageCompression)).contains("01");
      assertThat(dataSet.string(dev.vna.data.Tag.LossyImageCompressionRatio)).contains("9.5");
    }
    assertThat(frames(back).read(1)).containsExactly(1, 10, 20, 2, 10, 20, 3, 11, 21, 4, 11, 21);
    assertThat(rle.fileMeta().transferSyntax().uid()).isEqualTo(Uid.RLELossless);
  }

  @Test
  @Tag("check-058")
  void toNative_photometricInterpretationThatRleCannotHave_isCorrected() throws IOException {
    FrameShape shape = new FrameShape(1, 2, 3, 8, false);
    byte[] frame = {1, 2, 3, 4, 5, 6};
    DicomFile file =
        file(
            PixelObject.encapsulated(Uid.RLELossless)
                .image("1", 3, 1, 2, 8, "YBR_FULL_422")
                .fragments(new int[0], RleCodec.instance().encode(frame, shape)));

    DicomFile decoded = RleTranscoder.toNative(file, NATIVE);

    assertThat(decoded.dataSet().string(dev.vna.data.Tag.PhotometricInterpretation))
        .contains("YBR_FULL");
    assertThat(frames(decoded).read(1)).isEqualTo(frame);
  }

  @Test
  @Tag("check-059")
  void toNative_singleBits_joinFramesWithoutGaps() throws IOException {
    byte[] joined = {17, -3, 99, 5, -60, 77, 1, -1, 40, 7};
    PixelObject original =
        PixelObject.explicit().image(5, 3, 5, 1).element(dev.vna.data.Tag.PixelData, "OB", joined);
    FrameShape bytes = new FrameShape(1, 2, 1, 8, false);
    byte[][] fragments = new byte[5][];
    for (int i = 0; i < 5; i++) {
      fragments[i] = RleCodec.instance().encode(original.reader().read(i + 1L), bytes);
    }
    DicomFile rle =
        file(
            PixelObject.encapsulated(Uid.RLELossless)
                .image(5, 3, 5, 1)
                .fragments(new int[0], fragments));

    DicomFile back = RleTranscoder.toNative(rle, NATIVE);

    assertSameFrames(back, file(original));
    assertThat(back.dataSet().bytes(dev.vna.data.Tag.PixelData).orElseThrow()).hasSize(10);
    assertThatThrownBy(() -> RleTranscoder.toRle(back))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("single bits");
  }

  @Test
  void toNative_missingFrameOrOtherSyntax_isRefused() throws IOException {
    DicomFile few =
        file(
            PixelObject.encapsulated(Uid.RLELossless)
                .image(2, 1, 2, 8)
                .fragments(
                    new int[0],
                    RleCodec.instance().encode(new byte[2], new FrameShape(1, 2, 1, 8, false))));

    assertThatThrownBy(() -> RleTranscoder.toNative(few, NATIVE))
        .isInstanceOf(FrameException.class);
    assertThatThrownBy(() -> RleTranscoder.toRle(few)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RleTranscoder.toNative(few, TransferSyntax.of(Uid.RLELossless)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("bug-10")
  void toNative_sizeThatFewBytesCannotFill_isRefusedBeforeAllocating() throws IOException {
    DicomFile file =
        file(
            PixelObject.encapsulated(Uid.RLELossless)
                .image(1, 20000, 20000, 8)
                .fragments(new int[0], new byte[66]));

    assertThatThrownBy(() -> RleTranscoder.toNative(file, NATIVE))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("too short");
  }
}
