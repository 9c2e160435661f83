package dev.vna.index;

import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import java.io.IOException;

/** Opens the study index on LMDB. */
public final class LmdbStudyIndexProvider implements StudyIndexProvider {
  private final IndexOptions options;

  /** With the default settings; for {@link java.util.ServiceLoader}. */
  public LmdbStudyIndexProvider() {
    this(IndexOptions.DEFAULTS);
  }

  /** With these settings. */
  public LmdbStudyIndexProvider(IndexOptions options) {
    this.options = options;
  }

  @Override
  public StudyIndex open(OpenContext context) throws IOException {
    return LmdbStudyIndex.open(context, options);
  }

  @Override
  public void prepare() {
    try {
      Lmdb.load();
    } catch (LinkageError e) {
      // Opening fails in the same way, and tells.
    }
  }
}
