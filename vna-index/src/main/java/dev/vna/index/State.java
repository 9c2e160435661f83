package dev.vna.index;

import dev.vna.archive.spi.LogPosition;
import java.nio.charset.StandardCharsets;

/**
 * What every transaction changes: the place in the log, the numbers given out, and how much is
 * there. For one thread.
 *
 * <pre>
 * position: number 8 | token: text
 * numbers given to partitions | patients | studies | series: varint each
 * visible patients | studies | series | instances | bytes of their blobs: varint each
 * </pre>
 */
final class State {
  static final byte[] KEY = "state".getBytes(StandardCharsets.US_ASCII);

  LogPosition position = LogPosition.START;
  int lastPartition;
  long lastPatient;
  long lastStudy;
  long lastSeries;
  long patients;
  long studies;
  long series;
  long instances;
  long blobBytes;

  static State read(Tx tx) {
    State state = new State();
    byte[] row = tx.get(Table.MAIN, KEY);
    if (row != null) {
      ByteReader in = new ByteReader(row);
      state.position = new LogPosition(in.u64(), in.text());
      state.lastPartition = (int) in.varint();
      state.lastPatient = in.varint();
      state.lastStudy = in.varint();
      state.lastSeries = in.varint();
      state.patients = in.varint();
      state.studies = in.varint();
      state.series = in.varint();
      state.instances = in.varint();
      state.blobBytes = in.varint();
    }
    return state;
  }

  void write(Tx tx) {
    ByteWriter out = new ByteWriter(128).u64(position.sequence()).text(position.token());
    out.varint(lastPartition).varint(lastPatient).varint(lastStudy).varint(lastSeries);
    out.varint(patients).varint(studies).varint(series).varint(instances).varint(blobBytes);
    tx.put(Table.MAIN, KEY, out.toBytes());
  }
}
