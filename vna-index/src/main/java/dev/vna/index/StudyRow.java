package dev.vna.index;

/**
 * A study, filed under one patient. For one thread.
 *
 * <pre>
 * patient: 4 | Study Instance UID
 * series filed | visible series | visible instances | bytes of their blobs: varint each
 * versions filed | bytes of their blobs: varint each
 * modalities: tally of visible series | SOP classes: tally of visible instances
 * number of the instance that shows another patient's demographics, or 0: varint
 * number of the instance that shows the study under a second patient, or 0: varint
 * aggregate
 * </pre>
 */
final class StudyRow {
  final int partition;
  final long number;
  final long patient;
  final String uid;

  /** Series filed under it, with something visible or not. */
  long filed;

  long series;
  long instances;

  /** Bytes of the blobs of what is visible. */
  long blobBytes;

  /** Versions of instances filed in it, visible or not. */
  long versions;

  /** Bytes of the blobs of all versions. */
  long versionBytes;

  Tally modalities = new Tally();
  Tally sopClasses = new Tally();
  long otherDemographics;
  long secondPatient;
  Aggregate attributes;

  /** The conflict with its patient's demographics has to be looked for again. */
  boolean recheckDemographics;

  StudyRow(int partition, long number, long patient, String uid) {
    this.partition = partition;
    this.number = number;
    this.patient = patient;
    this.uid = uid;
    this.attributes = new Aggregate(LevelAttributes.OF_STUDY);
  }

  byte[] key() {
    return Keys.study(partition, number);
  }

  static StudyRow read(byte[] rowKey, byte[] row) {
    ByteReader in = new ByteReader(row);
    StudyRow study =
        new StudyRow(new ByteReader(rowKey).u16(), Keys.number(rowKey, 2), in.u32(), in.text());
    study.filed = in.varint();
    study.series = in.varint();
    study.instances = in.varint();
    study.blobBytes = in.varint();
    study.versions = in.varint();
    study.versionBytes = in.varint();
    study.modalities = Tally.read(in);
    study.sopClasses = Tally.read(in);
    study.otherDemographics = in.varint();
    study.secondPatient = in.varint();
    study.attributes = Aggregate.read(LevelAttributes.OF_STUDY, in);
    return study;
  }

  byte[] toBytes() {
    ByteWriter out = new ByteWriter(1024);
    out.u32(patient).text(uid);
    out.varint(filed).varint(series).varint(instances).varint(blobBytes);
    out.varint(versions).varint(versionBytes);
    modalities.write(out);
    sopClasses.write(out);
    out.varint(otherDemographics).varint(secondPatient);
    attributes.write(out);
    return out.toBytes();
  }
}
