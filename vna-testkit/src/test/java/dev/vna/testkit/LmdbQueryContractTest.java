package dev.vna.testkit;

import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;

class LmdbQueryContractTest extends QueryContract {
  @Override
  protected StudyIndex open(OpenContext context) throws IOException {
    return new LmdbStudyIndexProvider().open(context);
  }
}
