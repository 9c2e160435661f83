package dev.vna.index;

import dev.vna.archive.spi.PatientKey;

/**
 * A patient. For one thread.
 *
 * <pre>
 * issuer | ID | study                                     the key
 * studies filed | visible studies | visible series | visible instances: varint each
 * aggregate
 * </pre>
 */
final class PatientRow {
  final int partition;
  final long number;
  final PatientKey key;

  /** Studies filed under it, with something visible or not. */
  long filed;

  long studies;
  long series;
  long instances;
  Aggregate attributes;

  /** Its demographics may have changed: its studies have to be compared again. */
  boolean recheck;

  PatientRow(int partition, long number, PatientKey key) {
    this.partition = partition;
    this.number = number;
    this.key = key;
    this.attributes = new Aggregate(LevelAttributes.OF_PATIENT);
  }

  byte[] key() {
    return Keys.patient(partition, number);
  }

  static PatientRow read(byte[] rowKey, byte[] row) {
    ByteReader in = new ByteReader(row);
    PatientKey key = new PatientKey(in.text(), in.text(), in.text());
    PatientRow patient = new PatientRow(new ByteReader(rowKey).u16(), Keys.number(rowKey, 2), key);
    patient.filed = in.varint();
    patient.studies = in.varint();
    patient.series = in.varint();
    patient.instances = in.varint();
    patient.attributes = Aggregate.read(LevelAttributes.OF_PATIENT, in);
    return patient;
  }

  byte[] toBytes() {
    ByteWriter out = new ByteWriter(512);
    out.text(key.issuer()).text(key.patientId()).text(key.studyInstanceUid());
    out.varint(filed).varint(studies).varint(series).varint(instances);
    attributes.write(out);
    return out.toBytes();
  }
}
