package dev.vna.index;

/**
 * A series, filed in one study. For one thread.
 *
 * <pre>
 * Series Instance UID
 * versions filed | visible instances | bases: varint each
 * modality that its study counts it under: text
 * number of the instance that shows the series in a second study, or 0: varint
 * aggregate
 * </pre>
 */
final class SeriesRow {
  final int partition;
  final long study;
  final long number;
  final String uid;

  /** Versions of instances filed under it, visible or not. */
  long filed;

  long instances;

  /** How many bases it has; the last one is what new instances are written against. */
  long bases;

  /** The modality under which its study counts it; empty while nothing of it is visible. */
  String talliedModality = "";

  long secondStudy;
  Aggregate attributes;

  /** The row of its last members, while it is worked on. */
  Members tail;

  SeriesRow(int partition, long study, long number, String uid) {
    this.partition = partition;
    this.study = study;
    this.number = number;
    this.uid = uid;
    this.attributes = new Aggregate(LevelAttributes.OF_SERIES);
  }

  byte[] key() {
    return Keys.series(partition, study, number);
  }

  static SeriesRow read(byte[] rowKey, byte[] row) {
    ByteReader in = new ByteReader(row);
    SeriesRow series =
        new SeriesRow(
            new ByteReader(rowKey).u16(),
            Keys.number(rowKey, 2),
            Keys.number(rowKey, 6),
            in.text());
    series.filed = in.varint();
    series.instances = in.varint();
    series.bases = in.varint();
    series.talliedModality = in.text();
    series.secondStudy = in.varint();
    series.attributes = Aggregate.read(LevelAttributes.OF_SERIES, in);
    return series;
  }

  byte[] toBytes() {
    ByteWriter out = new ByteWriter(1024).text(uid);
    out.varint(filed).varint(instances).varint(bases).text(talliedModality).varint(secondStudy);
    attributes.write(out);
    return out.toBytes();
  }
}
