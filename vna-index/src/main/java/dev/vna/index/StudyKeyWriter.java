package dev.vna.index;

import dev.vna.data.DataSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the keys of the studies that a transaction touches as their values are. Most transactions
 * change no value, so that what the keys were is worked out only for a study whose values differ.
 * For one thread.
 */
final class StudyKeyWriter {
  private final Tx tx;
  private final Map<Long, Values> written = new HashMap<>();

  /** What the keys of a study follow from. */
  private record Values(boolean visible, DataSet attributes, List<String> modalities) {
    static Values of(StudyRow study) {
      return new Values(
          study.instances > 0, study.attributes.values(), List.copyOf(study.modalities.texts()));
    }

    /** Whether the keys are the same; quick to tell where nothing changed. */
    boolean same(Values other) {
      return visible == other.visible
          && attributes.equals(other.attributes)
          && modalities.equals(other.modalities);
    }

    StudyKeys keys(StudyRow study) {
      return StudyKeys.of(study.partition, study.number, visible, attributes, modalities);
    }
  }

  StudyKeyWriter(Tx tx) {
    this.tx = tx;
  }

  /** Remembers how a study was when it was read or made. */
  void read(StudyRow study) {
    written.put(study.number, Values.of(study));
  }

  /** Brings the keys of a study to what it is now. */
  void write(StudyRow study) {
    Values before = written.get(study.number);
    Values now = Values.of(study);
    if (!now.same(before)) {
      now.keys(study).replace(before.keys(study), tx);
      written.put(study.number, now);
    }
  }
}
