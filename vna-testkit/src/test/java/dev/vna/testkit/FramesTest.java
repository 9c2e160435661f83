package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.frames.FrameReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of stored instances, by way of what was noted when they came in. */
class FramesTest {
  private static final TransferSyntax SYNTAX = TransferSyntax.of(Uid.JPEG2000);
  private static final int FRAMES = 20;
  private static final int WANTED = 12;

  @TempDir Path directory;

  private static DataSet long20Frames() {
    DataSet uncompressed =
        Instances.ct(1, 1, 1, 1)
            .set(Tag.NumberOfFrames, Integer.toString(FRAMES))
            .setBytes(Tag.PixelData, Vr.OW, new byte[FRAMES << 20])
            .build();
    return FakeFragments.inPlaceOfFrames(uncompressed, SYNTAX);
  }

  private static FrameReader frames(Archive archive) throws IOException {
    return archive.open(Instances.instanceUid(1, 1, 1, 1)).frames().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void frame_ofALongEncapsulatedInstance_isReadWithoutTheRest(boolean rebuilt) throws IOException {
    DataSet dataSet = long20Frames();
    byte[] frame = FrameReader.of(dataSet, SYNTAX).orElseThrow().read(WANTED);
    try (Archive archive = Archive.builder(directory).minFreeBytes(0).open()) {
      archive.store(Instances.file(dataSet, SYNTAX));
    }
    if (rebuilt) {
      Archive.builder(directory).rebuildIndex(ProgressListener.NONE);
    }
    damageAllBut(frame);

    try (Archive archive = Archive.builder(directory).minFreeBytes(0).open()) {
      assertThat(frames(archive).read(WANTED)).isEqualTo(frame);
      assertThatThrownBy(() -> frames(archive).read(WANTED + 2))
          .isInstanceOf(BlobCorruptException.class);
    }
  }

  /** Turns a byte in every block of the stored instance that holds nothing of the frame. */
  private void damageAllBut(byte[] frame) throws IOException {
    Path lane;
    try (Stream<Path> segments = Files.list(directory.resolve("store"))) {
      lane =
          segments.filter(path -> path.toString().endsWith("lane.tar")).findFirst().orElseThrow();
    }
    String all = Files.readString(lane, StandardCharsets.ISO_8859_1);
    int start = all.indexOf("DICM") - 128;
    // The second fragment of a frame follows the first without any other between.
    int from = all.indexOf(new String(frame, 0, 1000, StandardCharsets.ISO_8859_1)) - start;
    int to = from + frame.length + 8;
    int size = all.indexOf(new String(new byte[1024], StandardCharsets.ISO_8859_1), start + to);
    int block = BlobDigests.BLOCK_BYTES;
    try (RandomAccessFile file = new RandomAccessFile(lane.toFile(), "rw")) {
      for (int at = 0; at < size - start - block; at += block) {
        if (at + block <= from || at >= to) {
          file.seek(start + at + 100);
          int b = file.read();
          file.seek(start + at + 100);
          file.write(b ^ 1);
        }
      }
    }
  }

  @Test
  void frames_ofNativePixels_areTheirBytes() throws IOException {
    try (Archive archive = Archive.builder(directory).minFreeBytes(0).open()) {
      byte[] pixels = new byte[4096];
      pixels[2048] = 1;
      archive.store(
          Instances.file(
              Instances.ct(1, 1, 1, 1)
                  .set(Tag.SamplesPerPixel, 1)
                  .set(Tag.NumberOfFrames, "2")
                  .setBytes(Tag.PixelData, Vr.OW, pixels)
                  .build()));

      assertThat(frames(archive).frameCount()).isEqualTo(2);
      assertThat(frames(archive).read(2)).hasSize(2048).startsWith(1);
    }
  }

  @Test
  void frames_withoutPixelData_areNone() throws IOException {
    try (Archive archive = Archive.builder(directory).minFreeBytes(0).open()) {
      archive.store(Instances.file(Instances.ct(1, 1, 1, 1).remove(Tag.PixelData).build()));

      assertThat(archive.open(Instances.instanceUid(1, 1, 1, 1)).frames()).isEmpty();
    }
  }
}
