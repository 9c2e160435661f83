package dev.vna.index;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;

/**
 * The attributes of a patient, study or series: each from the earliest visible instance that has a
 * value. Remembers which instance each came from, so that it stays exact when one goes, and
 * whatever order they come in. For one thread.
 *
 * <pre>
 * group ...: count: varint, then of each   number of the instance: varint | n: varint | places: n
 * values     the rest of the row: attributes in header form, in UTF-8
 * </pre>
 *
 * A series knows where the attributes of its study and patient come from too, but not the values.
 */
final class Aggregate {
  private final TagBits held;

  /** By the index of the attribute; null until somebody asks. */
  private long[] sources;

  private TagBits known;
  private TagBits lost = TagBits.NONE;
  private long newestSource;

  /** Made of {@link #encoded} when somebody asks. */
  private DataSet values;

  private HeaderBytes encoded;

  /** Where the sources lie in the row that was read; null if there is none, or they are read. */
  private ByteReader unread;

  /** An empty one that holds the values of these attributes. */
  Aggregate(TagBits held) {
    this(held, Utf8.EMPTY_BYTES, null);
  }

  private Aggregate(TagBits held, HeaderBytes encoded, ByteReader unread) {
    this.held = held;
    this.known = TagBits.NONE;
    this.encoded = encoded;
    this.unread = unread;
  }

  static Aggregate read(TagBits held, ByteReader in) {
    ByteReader unread = in.fork();
    int groups = in.length();
    for (int i = 0; i < groups; i++) {
      in.varint();
      in.skip(in.length());
    }
    return new Aggregate(held, in.restAsHeader(), unread);
  }

  /** Whoever only asks for values needs no sources. */
  private void readSources() {
    if (sources != null) {
      return;
    }
    sources = new long[LevelAttributes.count()];
    if (unread == null) {
      return;
    }
    ByteReader in = unread;
    unread = null;
    int groups = in.length();
    for (int i = 0; i < groups; i++) {
      long source = in.varint();
      int count = in.length();
      for (int j = 0; j < count; j++) {
        int index = in.u8();
        if (index >= sources.length) {
          throw new CorruptRowException("attribute " + index + " is not known");
        }
        setSource(index, source);
      }
    }
  }

  void write(ByteWriter out) {
    readSources();
    long[] distinct =
        java.util.Arrays.stream(sources)
            .filter(source -> source != 0)
            .sorted()
            .distinct()
            .toArray();
    out.varint(distinct.length);
    for (long source : distinct) {
      int count = 0;
      for (long one : sources) {
        count += one == source ? 1 : 0;
      }
      out.varint(source).varint(count);
      for (int i = 0; i < sources.length; i++) {
        if (sources[i] == source) {
          out.u8(i);
        }
      }
    }
    out.bytes(encoded.array(), encoded.from(), encoded.to() - encoded.from());
  }

  private void setSource(int index, long source) {
    sources[index] = source;
    known = known.with(index);
    newestSource = Math.max(newestSource, source);
  }

  /** The values that it holds, in header form and UTF-8. */
  DataSet values() {
    if (values == null) {
      values = Utf8.header(encoded.toBytes());
    }
    return values;
  }

  /** The same as bytes. */
  HeaderBytes encoded() {
    return encoded;
  }

  private void setValues(DataSet next) {
    values = next;
    encoded = HeaderBytes.of(next);
  }

  /** The first value of an attribute that it holds; empty text if there is none. */
  String first(int tag) {
    String plain = encoded.plainValue(tag);
    return plain != null ? plain : values().string(tag).orElse("");
  }

  /** The number of the instance that an attribute is from; 0 if no visible one has a value. */
  long source(int index) {
    readSources();
    return sources[index];
  }

  /** The attributes whose instance went, and which were not found again yet. */
  TagBits lost() {
    return lost;
  }

  /**
   * Takes in a visible instance.
   *
   * @param present the attributes that the header has bytes for, of those this is about
   * @return the attributes that are from this instance now
   */
  TagBits offer(long sequence, TagBits present, DataSet header) {
    readSources();
    TagBits candidates = sequence > newestSource ? present.without(known) : present;
    if (candidates.isEmpty()) {
      return TagBits.NONE;
    }
    TagBits taken = TagBits.NONE;
    for (int i = candidates.next(0); i >= 0; i = candidates.next(i + 1)) {
      boolean earlier = sources[i] == 0 || sequence < sources[i];
      if (earlier && LevelAttributes.hasValue(header, LevelAttributes.tag(i))) {
        setSource(i, sequence);
        taken = taken.with(i);
      }
    }
    hold(taken.and(held), header);
    return taken;
  }

  private void hold(TagBits taken, DataSet header) {
    if (!taken.isEmpty()) {
      DataSet.Builder next = values().toBuilder();
      for (int i = taken.next(0); i >= 0; i = taken.next(i + 1)) {
        header.element(LevelAttributes.tag(i)).filter(e -> e.bulk().isEmpty()).ifPresent(next::set);
      }
      setValues(next.build());
    }
  }

  /** Lets go of all that is from an instance. */
  void drop(long sequence) {
    readSources();
    TagBits gone = TagBits.NONE;
    for (int i = known.next(0); i >= 0; i = known.next(i + 1)) {
      if (sources[i] == sequence) {
        gone = gone.with(i);
      }
    }
    forget(gone);
  }

  /** Lets go of all that is from where it is from in a part of this that goes. */
  void drop(Aggregate part) {
    readSources();
    TagBits gone = TagBits.NONE;
    for (int i = known.next(0); i >= 0; i = known.next(i + 1)) {
      if (sources[i] == part.source(i)) {
        gone = gone.with(i);
      }
    }
    forget(gone);
  }

  /** Lets go of attributes, to be found again: those too that no instance had until now. */
  void drop(TagBits attributes) {
    readSources();
    forget(attributes.and(known));
    lost = lost.or(attributes);
  }

  private void forget(TagBits gone) {
    if (gone.isEmpty()) {
      return;
    }
    lost = lost.or(gone);
    known = known.without(gone);
    for (int i = gone.next(0); i >= 0; i = gone.next(i + 1)) {
      sources[i] = 0;
    }
    TagBits heldGone = gone.and(held);
    if (!heldGone.isEmpty()) {
      DataSet.Builder next = values().toBuilder();
      for (int i = heldGone.next(0); i >= 0; i = heldGone.next(i + 1)) {
        next.remove(LevelAttributes.tag(i));
      }
      setValues(next.build());
    }
  }

  /** Ends the search for what was lost: what was not found again, no visible instance has. */
  void settle() {
    lost = TagBits.NONE;
  }

  /** Whether an attribute that tells patients apart is from somewhere else than before. */
  static boolean touchesDemographics(TagBits changed) {
    return changed.has(LevelAttributes.index(Tag.PatientName))
        || changed.has(LevelAttributes.index(Tag.PatientBirthDate))
        || changed.has(LevelAttributes.index(Tag.PatientSex));
  }
}
