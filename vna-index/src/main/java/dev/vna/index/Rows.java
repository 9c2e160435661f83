package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.Visibility;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of one transaction, decoded. For one thread. */
final class Rows {
  /** Facts hardly ever take more. */
  private static final int FACTS_BYTES = 1024;

  private final Tx tx;
  private final Bases bases;
  private Optional<Identities> identities = Optional.empty();

  Rows(Tx tx, Bases bases) {
    this.tx = tx;
    this.bases = bases;
  }

  Tx tx() {
    return tx;
  }

  /** Whose instances are. */
  Identities identities() {
    if (identities.isEmpty()) {
      identities = Optional.of(new Identities(tx));
    }
    return identities.get();
  }

  PatientRow patient(int partition, long number) {
    byte[] key = Keys.patient(partition, number);
    return PatientRow.read(key, present(Table.PATIENTS, key));
  }

  StudyRow study(int partition, long number) {
    byte[] key = Keys.study(partition, number);
    return StudyRow.read(key, present(Table.TREE, key));
  }

  SeriesRow series(int partition, long study, long number) {
    byte[] key = Keys.series(partition, study, number);
    return SeriesRow.read(key, present(Table.TREE, key));
  }

  LogRow log(long sequence) {
    return LogRow.read(present(Table.LOG, Keys.log(sequence)));
  }

  /** The payload of an instance. */
  Payload payload(LogRow row) {
    if (row instanceof LogRow.InTree in) {
      byte[] base = bases.get(tx, in.series(), in.base()).bytes();
      return Payload.read(Delta.decode(base, in.delta()));
    }
    if (row instanceof LogRow.Outside outside) {
      return Payload.read(outside.payload());
    }
    if (row instanceof LogRow.Deleted deleted) {
      return payload(deleted.was());
    }
    throw new CorruptRowException("log row is no instance");
  }

  Payload payload(long sequence) {
    return payload(log(sequence));
  }

  /** The versions of an instance that are not deleted, earliest first. */
  Members versions(int partition, String sopInstanceUid) {
    Members versions = listed(partition, sopInstanceUid);
    for (int i = versions.size() - 1; i >= 0; i--) {
      // Those of studies that were deleted as a whole are still listed here.
      if (!isThere(versions.number(i))) {
        versions.remove(versions.number(i));
      }
    }
    return versions;
  }

  private Members listed(int partition, String sopInstanceUid) {
    byte[] row = tx.get(Table.SOPS, Keys.sop(partition, sopInstanceUid));
    return row == null ? new Members() : Members.read(0, row);
  }

  private boolean isThere(long sequence) {
    return isThere(tx.get(Table.LOG, Keys.log(sequence)));
  }

  private boolean isThere(byte[] row) {
    return row != null && LogRow.isInstance(row) && !Detached.is(tx, row);
  }

  /** The instance that a change brought; empty if it brought none, or one that is deleted. */
  Optional<LogRow.Instance> instance(long sequence) {
    byte[] row = tx.get(Table.LOG, Keys.log(sequence));
    return isThere(row) ? Optional.of((LogRow.Instance) LogRow.read(row)) : Optional.empty();
  }

  /**
   * What the index says of the versions of an instance that are not deleted, earliest first.
   *
   * @param number the partition's
   */
  List<InstanceEntry> entries(Partition partition, int number, String sopInstanceUid) {
    Members versions = listed(number, sopInstanceUid);
    List<InstanceEntry> entries = new ArrayList<>(versions.size());
    for (int i = 0; i < versions.size(); i++) {
      byte[] row = tx.get(Table.LOG, Keys.log(versions.number(i)));
      if (isThere(row)) {
        entries.add(
            entry(partition, number, versions.number(i), LogRow.read(row), versions.isHidden(i)));
      }
    }
    return List.copyOf(entries);
  }

  /**
   * What the index says of a version; its header is not unpacked, unless amendments may lie over
   * it.
   *
   * @param number the partition's
   */
  InstanceEntry entry(Partition partition, int number, long sequence, boolean hidden) {
    return entry(partition, number, sequence, log(sequence), hidden);
  }

  private InstanceEntry entry(
      Partition partition, int number, long sequence, LogRow row, boolean hidden) {
    Payload payload = identities().hasAny() ? payload(row) : facts(row);
    return entry(partition, number, sequence, payload, hidden);
  }

  /** A payload of which the header is cut off somewhere. */
  Payload facts(LogRow row) {
    if (row instanceof LogRow.InTree in) {
      byte[] base = bases.get(tx, in.series(), in.base()).bytes();
      byte[] beginning = Delta.decode(base, in.delta(), FACTS_BYTES);
      try {
        return Payload.read(beginning);
      } catch (CorruptRowException e) {
        // Facts of that length are so rare that they may be read twice.
        return payload(row);
      }
    }
    return payload(row);
  }

  /**
   * What the index says of a version.
   *
   * @param number the partition's
   */
  InstanceEntry entry(
      Partition partition, int number, long sequence, Payload payload, boolean hidden) {
    boolean inTree = payload.studyInstanceUid().isPresent();
    return new InstanceEntry(
        sequence,
        partition,
        payload.sopClassUid(),
        payload.sopInstanceUid(),
        payload.studyInstanceUid(),
        payload.seriesInstanceUid(),
        inTree ? Optional.of(payload.patient()) : Optional.empty(),
        payload.transferSyntaxUid(),
        new StoredBlob(
            new BlobKey(partition, sequence),
            payload.location(),
            payload.blobBytes(),
            payload.sha256().bytes()),
        payload.dataSetOffset(),
        hidden ? Visibility.HIDDEN : Visibility.VISIBLE,
        payload.received(),
        payload.source(),
        inTree ? overlay(number, payload) : Overlay.NONE);
  }

  private Overlay overlay(int partition, Payload payload) {
    return identities().hasAny()
        ? identities().of(partition, payload, header(payload)).overlay()
        : Overlay.NONE;
  }

  /** The header of an instance, with what lies over it. */
  DataSet overlaid(int partition, Payload payload) {
    DataSet header = header(payload);
    return identities().hasAny()
        ? Utf8.overlaid(header, identities().of(partition, payload, header).overlay())
        : header;
  }

  /** The header of an instance, as received. */
  static DataSet header(Payload payload) {
    return Utf8.header(payload.header().toBytes());
  }

  private byte[] present(Table table, byte[] key) {
    byte[] row = tx.get(table, key);
    if (row == null) {
      throw new CorruptRowException("a row of " + table + " is missing");
    }
    return row;
  }
}
