package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.Partition;
import dev.vna.archive.spi.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the log table: what a change brought. It is an instance as long as that is not deleted
 * for good, and what is left of it for the change feed afterwards. Instances of a study that was
 * deleted as a whole look as if they were not: {@link Detached} tells.
 *
 * <pre>
 * instance in the patient tree   1: 1 | disposition: 1 | partition: 2 | study: 4 | series: 4 | base: 4 | packed delta
 * instance outside of it         2: 1 | disposition: 1 | partition: 2 | packed payload
 * change                         3: 1 | kind: 1 | partition: 2 | seconds: 8 | nanoseconds: 4
 *                                | Study Instance UID? | Series Instance UID? | SOP Instance UID?
 * deleted instance               4: 1 | disposition: 1 | partition: 2 | hidden: 1 | deletion: 8 | as 1, from study on
 *                                5: 1 | disposition: 1 | partition: 2 | hidden: 1 | deletion: 8 | as 2, from payload on
 * </pre>
 */
sealed interface LogRow {
  int IN_TREE = 1;
  int OUTSIDE = 2;
  int CHANGE = 3;
  int DELETED_IN_TREE = 4;
  int DELETED_OUTSIDE = 5;

  /** Bytes of a row in front of what differs between its forms. */
  int HEAD_BYTES = 4;

  /** Bytes that a deleted instance has more. */
  int DELETED_BYTES = 9;

  /** The partition's number. */
  int partition();

  /** An instance. */
  sealed interface Instance extends LogRow {
    /** What became of it when it came. */
    Fact.Disposition disposition();
  }

  /**
   * An instance in the patient tree.
   *
   * @param delta its payload, written against the base
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record InTree(
      Fact.Disposition disposition, int partition, long study, long series, long base, byte[] delta)
      implements Instance {}

  /** An instance outside the patient tree. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Outside(Fact.Disposition disposition, int partition, byte[] payload) implements Instance {}

  /**
   * An instance whose deletion can be undone.
   *
   * @param hidden whether it was hidden when it was deleted
   * @param deletion the number of the deletion
   * @param was the instance
   */
  record Deleted(boolean hidden, long deletion, Instance was) implements LogRow {
    @Override
    public int partition() {
      return was.partition();
    }
  }

  /** A change that left no instance, or whose instance is gone. */
  record Changed(
      Change.Kind kind,
      int partition,
      Instant time,
      Optional<String> studyInstanceUid,
      Optional<String> seriesInstanceUid,
      Optional<String> sopInstanceUid)
      implements LogRow {
    /** Something that concerns a study as a whole. */
    static Changed of(Change.Kind kind, int partition, Instant time, String studyInstanceUid) {
      return new Changed(
          kind, partition, time, Optional.of(studyInstanceUid), Optional.empty(), Optional.empty());
    }

    byte[] toBytes() {
      ByteWriter out = new ByteWriter(256);
      out.u8(CHANGE).u8(kind.ordinal()).u16(partition);
      out.u64(time.getEpochSecond()).u32(time.getNano());
      return out.optional(studyInstanceUid)
          .optional(seriesInstanceUid)
          .optional(sopInstanceUid)
          .toBytes();
    }

    Change toChange(long sequence, Partition in) {
      return new Change(
          sequence, time, kind, in, studyInstanceUid, seriesInstanceUid, sopInstanceUid);
    }
  }

  static ByteWriter inTree(
      Fact.Disposition disposition, int partition, long study, long series, long base) {
    return new ByteWriter(512)
        .u8(IN_TREE)
        .u8(disposition.ordinal())
        .u16(partition)
        .u32(study)
        .u32(series)
        .u32(base);
  }

  static ByteWriter outside(Fact.Disposition disposition, int partition) {
    return new ByteWriter(512).u8(OUTSIDE).u8(disposition.ordinal()).u16(partition);
  }

  /** The row of an instance, as that of a deleted one. */
  static byte[] deleted(byte[] row, boolean hidden, long deletion) {
    int form = row[0] == IN_TREE ? DELETED_IN_TREE : DELETED_OUTSIDE;
    return new ByteWriter(row.length + DELETED_BYTES)
        .u8(form)
        .bytes(row, 1, HEAD_BYTES - 1)
        .u8(hidden ? 1 : 0)
        .u64(deletion)
        .bytes(row, HEAD_BYTES, row.length - HEAD_BYTES)
        .toBytes();
  }

  /** The row of a deleted instance, as it was before. */
  static byte[] undeleted(byte[] row) {
    int form = row[0] == DELETED_IN_TREE ? IN_TREE : OUTSIDE;
    return new ByteWriter(row.length)
        .u8(form)
        .bytes(row, 1, HEAD_BYTES - 1)
        .bytes(row, HEAD_BYTES + DELETED_BYTES, row.length - HEAD_BYTES - DELETED_BYTES)
        .toBytes();
  }

  /** Whether a row is an instance that was not deleted otherwise than with its study. */
  static boolean isInstance(byte[] row) {
    return row[0] == IN_TREE || row[0] == OUTSIDE;
  }

  static LogRow read(byte[] row) {
    ByteReader in = new ByteReader(row);
    int form = in.u8();
    int kind = in.u8();
    int partition = in.u16();
    return switch (form) {
      case IN_TREE -> inTree(kind, partition, in);
      case OUTSIDE -> new Outside(disposition(kind), partition, Packed.read(in));
      case DELETED_IN_TREE -> new Deleted(in.u8() != 0, in.u64(), inTree(kind, partition, in));
      case DELETED_OUTSIDE ->
          new Deleted(
              in.u8() != 0, in.u64(), new Outside(disposition(kind), partition, Packed.read(in)));
      case CHANGE ->
          new Changed(
              changeKind(kind),
              partition,
              Instant.ofEpochSecond(in.u64(), in.u32()),
              in.optional(),
              in.optional(),
              in.optional());
      default -> throw new CorruptRowException("log row of form " + form);
    };
  }

  private static InTree inTree(int disposition, int partition, ByteReader in) {
    return new InTree(
        disposition(disposition), partition, in.u32(), in.u32(), in.u32(), Packed.read(in));
  }

  private static Fact.Disposition disposition(int ordinal) {
    Fact.Disposition[] all = Fact.Disposition.values();
    if (ordinal >= all.length) {
      throw new CorruptRowException("disposition " + ordinal);
    }
    return all[ordinal];
  }

  private static Change.Kind changeKind(int ordinal) {
    Change.Kind[] all = Change.Kind.values();
    if (ordinal >= all.length) {
      throw new CorruptRowException("kind of change " + ordinal);
    }
    return all[ordinal];
  }
}
