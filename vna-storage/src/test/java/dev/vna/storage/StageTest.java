package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
  private static final Path FILE = Path.of("stage").toAbsolutePath();
  private static final int BLOCK = StorageFile.BLOCK_BYTES;
  private static final int LARGE = Stage.PAST_CACHE_BYTES;

  private final SimulatedDisk disk = new SimulatedDisk();
  private final Watched file = new Watched();
  private final ByteArrayOutputStream expected = new ByteArrayOutputStream();

  StageTest() throws IOException {}

  @Test
  void flush_fewBytes_goThroughTheCache() throws IOException {
    Stage stage = new Stage(PackSettings.DEFAULT);
    stage.begin(writer(), 0);

    put(stage, LARGE - BLOCK);
    stage.flush();

    assertThat(file.pastCache).isEmpty();
    assertThat(content()).isEqualTo(expected.toByteArray());
  }

  @Test
  void flush_manyBytes_passTheCacheInWholeBlocksButForTheRest() throws IOException {
    Stage stage = new Stage(PackSettings.DEFAULT);
    stage.begin(writer(), 0);

    put(stage, 3 * LARGE + 700);
    stage.flush();

    assertThat(file.pastCache).containsExactly(3 * LARGE);
    assertThat(content()).isEqualTo(expected.toByteArray());
  }

  @Test
  void flush_moreThanTheBufferHolds_passesTheCacheToItsEnd() throws IOException {
    Stage stage = new Stage(PackSettings.DEFAULT);
    stage.begin(writer(), 0);

    put(stage, PackSettings.DEFAULT_STAGE_BYTES + BLOCK);
    stage.flush();

    assertThat(file.pastCache).containsExactly(PackSettings.DEFAULT_STAGE_BYTES, BLOCK);
  }

  @Test
  void flush_aStoreThatIsToUseTheCache_doesSo() throws IOException {
    Stage stage = new Stage(settings(1 << 20, false));
    stage.begin(writer(), 0);

    put(stage, 5 * LARGE);
    stage.flush();

    assertThat(file.pastCache).isEmpty();
    assertThat(content()).isEqualTo(expected.toByteArray());
  }

  @Test
  void stayInCache_manyBytes_doesSoUntilItBeginsAgain() throws IOException {
    Stage stage = new Stage(PackSettings.DEFAULT);
    SegmentWriter writer = writer();
    stage.begin(writer, 0);
    stage.stayInCache();
    put(stage, 2 * LARGE);
    stage.flush();

    assertThat(file.pastCache).isEmpty();
    stage.begin(writer, expected.size());
    put(stage, 2 * LARGE);
    stage.flush();

    assertThat(file.pastCache).containsExactly(2 * LARGE);
    assertThat(content()).isEqualTo(expected.toByteArray());
  }

  @Test
  void begin_behindOthers_neitherReadsNorWritesThem() throws IOException {
    for (int size : new int[] {100, 4 * LARGE}) {
      int start = expected.size();
      Stage stage = new Stage(PackSettings.DEFAULT);
      SegmentWriter writer = writer();
      stage.begin(writer, start);
      put(stage, 5_000);
      stage.flush();

      stage.begin(writer, expected.size());
      put(stage, size);
      byte[] changed = Groups.bytes(9, 5_000);
      file.to.write(ByteBuffer.wrap(changed), start);
      stage.flush();

      byte[] content = content();
      assertThat(Arrays.copyOfRange(content, start, start + 5_000)).isEqualTo(changed);
      assertThat(Arrays.copyOfRange(content, start + 5_000, content.length))
          .isEqualTo(Arrays.copyOfRange(expected.toByteArray(), start + 5_000, expected.size()));
    }
    assertThat(file.reads).isZero();
  }

  @Test
  void flush_twice_writesWhatIsNew() throws IOException {
    Stage stage = new Stage(PackSettings.DEFAULT);
    stage.begin(writer(), 0);
    put(stage, LARGE + 700);
    stage.flush();
    long written = file.written;

    stage.flush();
    assertThat(file.written).isEqualTo(written);
    put(stage, 100);
    stage.flush();

    assertThat(file.written).isEqualTo(written + 100);
    assertThat(content()).isEqualTo(expected.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {64 << 10, 512 << 10, 1 << 20})
  void anySizes_oneBehindTheOther_areWhatLiesInTheFile(int stageBytes) throws IOException {
    Random random = new Random(stageBytes);
    SegmentWriter writer = writer();
    Stage stage = new Stage(settings(stageBytes, true));
    long end = 0;
    for (int group = 0; group < 200; group++) {
      stage.begin(writer, end);
      int parts = 1 + random.nextInt(4);
      for (int i = 0; i < parts; i++) {
        put(stage, random.nextInt(random.nextBoolean() ? 9_000 : 2 * LARGE));
        if (random.nextInt(3) == 0) {
          stage.flush();
        }
        int padding = (int) (-stage.offset() & (TarHeader.BLOCK_BYTES - 1));
        stage.putZeros(padding);
        expected.write(new byte[padding]);
      }
      end = stage.offset();
      if (random.nextBoolean()) {
        stage.putZeros(TarHeader.END_MARK_BYTES);
      }
      stage.flush();
    }

    assertThat(end).isEqualTo(expected.size());
    assertThat(Arrays.copyOf(content(), (int) end)).isEqualTo(expected.toByteArray());
  }

  private static PackSettings settings(int stageBytes, boolean writesPastCache) {
    return new PackSettings(1L << 30, 1, 1, 0, stageBytes, writesPastCache);
  }

  private SegmentWriter writer() {
    return new SegmentWriter(SegmentId.log(1), file, 0, 0, new AtomicLong());
  }

  private void put(Stage stage, int count) throws IOException {
    byte[] bytes = Groups.bytes(expected.size() + 1L, count);
    ByteBuffer direct = ByteBuffer.allocateDirect(count).put(bytes).flip();
    stage.put(expected.size() % 2 == 0 ? direct : ByteBuffer.wrap(bytes));
    expected.write(bytes);
  }

  private byte[] content() throws IOException {
    return disk.content(FILE);
  }

  /** A file that refuses what could not pass the cache of a system, and remembers the rest. */
  private final class Watched implements StorageFile {
    private final StorageFile to = disk.create(FILE);
    private final List<Integer> pastCache = new ArrayList<>();
    private int reads;
    private long written;

    private Watched() throws IOException {}

    @Override
    public void writeBlocks(ByteBuffer blocks, long offset) throws IOException {
      assertThat(blocks.isDirect()).isTrue();
      assertThat(blocks.alignmentOffset(blocks.position(), BLOCK)).isZero();
      assertThat(blocks.remaining() % BLOCK).isZero();
      assertThat(offset % BLOCK).isZero();
      pastCache.add(blocks.remaining());
      written += blocks.remaining();
      to.write(blocks, offset);
    }

    @Override
    public int read(ByteBuffer into, long offset) throws IOException {
      reads++;
      return to.read(into, offset);
    }

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
      written += bytes.remaining();
      to.write(bytes, offset);
    }

    @Override
    public void force() throws IOException {
      to.force();
    }

    @Override
    public void truncate(long sizeBytes) throws IOException {
      to.truncate(sizeBytes);
    }

    @Override
    public long sizeBytes() throws IOException {
      return to.sizeBytes();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }
}
