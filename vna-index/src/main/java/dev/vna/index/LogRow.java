package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.Partition;
import dev.vna.archive.spi.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the log table: what a change brought. It is an instance as long as that is not deleted,
 * and what is left of it for the change feed afterwards.
 *
 * <pre>
 * instance in the patient tree   1: 1 | disposition: 1 | partition: 2 | study: 4 | series: 4 | base: 4 | packed delta
 * instance outside of it         2: 1 | disposition: 1 | partition: 2 | packed payload
 * change                         3: 1 | kind: 1 | partition: 2 | seconds: 8 | nanoseconds: 4
 *                                | Study Instance UID? | Series Instance UID? | SOP Instance UID?
 * </pre>
 */
sealed interface LogRow {
  int IN_TREE = 1;
  int OUTSIDE = 2;
  int CHANGE = 3;

  /** The partition's number. */
  int partition();

  /**
   * An instance in the patient tree.
   *
   * @param delta its payload, written against the base
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record InTree(
      Fact.Disposition disposition, int partition, long study, long series, long base, byte[] delta)
      implements LogRow {}

  /** An instance outside the patient tree. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Outside(Fact.Disposition disposition, int partition, byte[] payload) implements LogRow {}

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

  static LogRow read(byte[] row) {
    ByteReader in = new ByteReader(row);
    int form = in.u8();
    int kind = in.u8();
    int partition = in.u16();
    return switch (form) {
      case IN_TREE ->
          new InTree(disposition(kind), partition, in.u32(), in.u32(), in.u32(), Packed.read(in));
      case OUTSIDE -> new Outside(disposition(kind), partition, Packed.read(in));
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
