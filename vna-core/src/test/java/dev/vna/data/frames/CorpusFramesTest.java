package dev.vna.data.frames;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Corpus;
import dev.vna.data.DataSetException;
import dev.vna.data.DicomFile;
import dev.vna.data.Finding;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import dev.vna.data.TransferSyntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frames of real objects. */
class CorpusFramesTest {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusFramesTest.class);

  private static final int MUTANTS = 5000;

  private static FrameReader open(String name) throws IOException {
    return FrameReader.open(Corpus.sample(name).path()).orElseThrow();
  }

  @Test
  @Tag("check-050")
  @Tag("check-053")
  @Tag("check-059")
  void read_everyFrameOfTheCorpus_isTheSameFromRangesAndFromMemory() throws IOException {
    var counts = new TreeMap<String, Integer>();
    List<String> differing = new ArrayList<>();
    List<String> forgiven = new ArrayList<>();
    for (Corpus.Sample sample : Corpus.wellFormed()) {
      Optional<FrameReader> reader = FrameReader.open(sample.path());
      if (reader.isEmpty() || reader.get().index().presentFrameCount() == 0) {
        continue;
      }
      FrameReader frames = reader.get();
      DicomFile file = DicomFile.read(sample.path());
      FrameReader inMemory =
          FrameReader.of(file.dataSet(), file.fileMeta().transferSyntax()).orElseThrow();
      assertThat(FrameIndex.decode(frames.index().encode()).encode())
          .isEqualTo(frames.index().encode());
      for (long frame = 1; frame <= frames.frameCount(); frame++) {
        byte[] bytes = frames.read(frame);
        try (InputStream in = frames.stream(frame)) {
          boolean same =
              Arrays.equals(bytes, inMemory.read(frame)) && Arrays.equals(bytes, in.readAllBytes());
          if (!same || bytes.length != frames.index().length(frame)) {
            differing.add(sample.name() + " frame " + frame);
          }
        }
        counts.merge(frames.index().layout().toString(), 1, Integer::sum);
      }
      if (!frames.index().findings().isEmpty()) {
        forgiven.add(sample.name());
      }
    }

    LOG.info("frames read: {}", counts);
    assertThat(differing).isEmpty();
    assertThat(forgiven).containsExactly("transfer-syntaxes/mr_small_padded.dcm");
  }

  @Test
  void open_malformedObjects_failsOnlyAsDocumented() {
    int objects = 0;
    int refused = 0;
    int frames = 0;
    for (Corpus.Sample sample : Corpus.malformed()) {
      objects++;
      try {
        Optional<FrameReader> reader = FrameReader.open(sample.path());
        long last = reader.map(FrameReader::frameCount).orElse(0L);
        for (long frame = 1; frame <= Math.min(last, 100); frame++) {
          assertThat(reader.get().read(frame)).isNotNull();
          frames++;
        }
      } catch (DataSetException | FrameException e) {
        refused++;
      } catch (IOException e) {
        throw new AssertionError(sample.name(), e);
      }
    }

    LOG.info("malformed: {} objects, {} refused, {} frames read", objects, refused, frames);
    assertThat(frames).isPositive();
  }

  @Test
  @Tag("bug-18")
  @Tag("bug-24")
  void read_mutatedPixelObjects_failsOnlyAsDocumented() throws IOException {
    List<byte[]> seeds =
        Corpus.samples().stream()
            .filter(sample -> TransferSyntax.of(sample.transferSyntaxUid()).encapsulated())
            .map(Corpus.Sample::bytes)
            .filter(bytes -> bytes.length > 500 && bytes.length < 12_000)
            .toList();
    var random = new Random(18);
    int frames = 0;
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = seeds.get(random.nextInt(seeds.size())).clone();
      mutate(mutant, random);
      try {
        Part10 part10 = Part10.open(new ByteArrayInputStream(mutant));
        TransferSyntax syntax = part10.fileMeta().transferSyntax();
        byte[] dataSet = part10.dataSet().readAllBytes();
        RangeSource source = RangeSource.of(dataSet);
        Optional<FrameIndex> index =
            FrameIndex.of(HeaderParser.parse(dataSet, syntax), syntax, source);
        if (index.isEmpty()) {
          continue;
        }
        byte[] encoded = index.get().encode();
        assertThat(FrameIndex.decode(encoded).encode()).isEqualTo(encoded);
        FrameReader reader = FrameReader.of(index.get(), source);
        long given = 0;
        for (long frame = 1; frame <= index.get().presentFrameCount(); frame++) {
          given += reader.read(frame).length;
          frames++;
        }
        assertThat(given).as("mutant " + i).isLessThanOrEqualTo(dataSet.length);
        if (RleCodec.instance().supports(syntax)) {
          byte[] decoded =
              RleCodec.instance()
                  .decode(
                      reader.read(1), FrameShape.of(HeaderParser.parse(dataSet, syntax).header()));
          assertThat(decoded.length).isLessThanOrEqualTo(dataSet.length * RleCodec.MAX_RATIO);
        }
      } catch (DataSetException | FrameException e) {
        refused++;
      }
    }

    LOG.info("mutants={} refused={} frames={}", MUTANTS, refused, frames);
    assertThat(frames).isPositive();
  }

  /** Spoils item headers and offset tables first of all, which stand around item tags. */
  private static void mutate(byte[] bytes, Random random) {
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = 132 + random.nextInt(bytes.length - 140);
      for (int i = at; random.nextInt(4) > 0 && i < bytes.length - 20; i++) {
        if (bytes[i] == (byte) 0xFE && bytes[i + 1] == (byte) 0xFF) {
          at = i + random.nextInt(20);
          break;
        }
      }
      bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + 2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "transfer-syntaxes/ct-1-explicit-le.dcm, transfer-syntaxes/ct-2-explicit-be.dcm",
    "transfer-syntaxes/ct-1-explicit-le.dcm, transfer-syntaxes/ct-implicit-le.dcm",
    "transfer-syntaxes/ct-1-explicit-le.dcm, transfer-syntaxes/ct-1.99-deflated.dcm",
    "transfer-syntaxes/mr_small_implicit.dcm, transfer-syntaxes/mr_small_bigendian.dcm",
    "transfer-syntaxes/sc_rgb_16bit.dcm, transfer-syntaxes/sc_rgb_expb_16bit.dcm",
    "multiframe/emri_small.dcm, multiframe/emri_small_big_endian.dcm",
  })
  void read_sameImageInAnotherTransferSyntax_isTheSame(String one, String other)
      throws IOException {
    FrameReader expected = open(one);
    FrameReader actual = open(other);

    assertThat(actual.frameCount()).isEqualTo(expected.frameCount());
    for (long frame = 1; frame <= expected.frameCount(); frame++) {
      assertThat(actual.read(frame)).isEqualTo(expected.read(frame));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ct0012.not_fragmented_bot_jpeg_ls.80.dcm, ct0012.not_fragmented_no_bot_jpeg_ls.80.dcm",
    "ct0012.not_fragmented_bot_jpeg_ls.80.dcm, ct0012.fragmented_no_bot_jpeg_ls.80.dcm",
    "ct0012.not_fragmented_bot_rle.dcm, ct0012.not_fragmented_no_bot_rle.dcm",
    "sm_image_jpegls.dcm, sm_image_jpegls_nobot.dcm",
  })
  @Tag("check-051")
  @Tag("check-053")
  void read_sameFramesWithAndWithoutTable_areTheSame(String one, String other) throws IOException {
    FrameReader expected = open("multiframe/" + one);
    FrameReader actual = open("multiframe/" + other);

    assertThat(actual.frameCount()).isEqualTo(expected.frameCount()).isPositive();
    for (long frame = 1; frame <= expected.frameCount(); frame++) {
      assertThat(actual.read(frame)).isEqualTo(expected.read(frame));
    }
  }

  @Test
  @Tag("check-055")
  void read_video_isOneStream() throws IOException {
    FrameReader video = open("synthetic/video/h264-hp41-4.102.dcm");

    assertThat(video.index().layout()).isEqualTo(FrameIndex.Layout.STREAM);
    assertThat(video.frameCount()).isEqualTo(1);
    assertThat(video.read(1)).hasSizeGreaterThan(100_000);
  }

  @Test
  void index_frameMissing_isToldAsSuch() throws IOException {
    FrameReader reader = open("malformed/generated/pixels/encaps-fewer-fragments.dcm");

    assertThat(reader.frameCount()).isEqualTo(5);
    assertThat(reader.index().presentFrameCount()).isEqualTo(1);
    assertThat(reader.index().findings()).extracting(Finding::what).contains("has 1 of 5 frames");
  }

  @Test
  @Tag("check-050")
  void read_delimiterWithinAFragment_isPixelData() throws IOException {
    FrameReader reader = open("malformed/real/jpeg2000-embedded-sequence-delimiter.dcm");

    assertThat(reader.read(1)).startsWith(0xFF, 0x4F, 0xFF, 0x51);
    assertThat(TransferSyntax.of("1.2.840.10008.1.2.4.91").encapsulated()).isTrue();
  }
}
