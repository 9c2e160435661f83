package dev.vna.index;

import java.nio.charset.StandardCharsets;
import org.lmdbjava.DbiFlags;

/** The tables of the environment: each a B-tree of byte keys in unsigned order. */
enum Table {
  /** Format, position, totals and partitions: the unnamed table, whose page every commit writes. */
  MAIN(""),
  /** By number of the change: the instance, or the change, that it brought. */
  LOG("log"),
  /** By partition and SOP Instance UID: the numbers of its versions. */
  SOPS("sops"),
  /** By partition and number: studies, each followed by its series, each by its members. */
  TREE("tree"),
  /** By partition and number: patients. */
  PATIENTS("patients"),
  /** By kind, partition and value: whatever finds a row of the other tables. */
  KEYS("keys"),
  /**
   * By partition, field and three characters: the studies that have these in that field. A key has
   * many rows, all of one size.
   */
  GRAMS("grams"),
  /** By partition, modality and date: the studies that have these. A key has many rows, too. */
  DAYS("days"),
  /** By series and number: the payloads that the instances of a series are written against. */
  BASES("bases");

  private final String text;

  Table(String text) {
    this.text = text;
  }

  /** The table's name in the environment; empty for the unnamed one. */
  byte[] nameBytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What LMDB is told when the table is opened. */
  DbiFlags[] openFlags() {
    return this == GRAMS || this == DAYS
        ? new DbiFlags[] {DbiFlags.MDB_CREATE, DbiFlags.MDB_DUPSORT, DbiFlags.MDB_DUPFIXED}
        : new DbiFlags[] {DbiFlags.MDB_CREATE};
  }
}
