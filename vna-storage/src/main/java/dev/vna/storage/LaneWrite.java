package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A blob that streams into a lane. */
final class LaneWrite extends PackWrite {
  /**
   * How much may be written before it is forced: so the sync of a commit, which everybody waits
   * for, has little left to do.
   */
  private static final long FORCE_EACH_BYTES = 32L << 20;

  private final Lane lane;
  private long unforcedBytes;

  LaneWrite(Lanes lender, Lane lane) {
    super(lender);
    this.lane = lane;
  }

  Lane lane() {
    return lane;
  }

  @Override
  StorageFile file() {
    return lane.file();
  }

  @Override
  long contentOffset() {
    return lane.contentOffset();
  }

  @Override
  void write(ByteBuffer bytes, long offset) throws IOException {
    unforcedBytes += bytes.remaining();
    lane.write(bytes);
    if (unforcedBytes >= FORCE_EACH_BYTES) {
      lane.force();
      unforcedBytes = 0;
    }
  }

  @Override
  void flush() throws IOException {
    lane.flush();
  }

  @Override
  void giveBack() {
    lender().abort(lane);
  }
}
