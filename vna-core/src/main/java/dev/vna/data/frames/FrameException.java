package dev.vna.data.frames;

import java.io.IOException;

/**
 * A frame that cannot be given: its bytes are not there, cannot be told from those of other frames,
 * are not what their encoding says, or pass a limit. Its message holds no value of the data set.
 */
public final class FrameException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long frame;

  FrameException(long frame, String what) {
    super("frame=" + frame + ": " + what);
    this.frame = frame;
  }

  FrameException(String what) {
    super(what);
    this.frame = 0;
  }

  FrameException(String what, Throwable cause) {
    super(what, cause);
    this.frame = 0;
  }

  /** Number of the frame, from 1; 0 if this is about no single one. */
  public long frame() {
    return frame;
  }
}
