package dev.vna.index;

import dev.vna.archive.spi.PatientKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The keys of all tables. Numbers are big endian, text is UTF-8, so that the order of the bytes is
 * the order of what they say.
 *
 * <pre>
 * LOG       number: 8                                                        what a fact brought
 *           number: 8 | part: 4                                              what else it brought
 * SOPS      partition: 2 | SOP Instance UID
 * TREE      partition: 2 | study: 4                                          a study
 *           partition: 2 | study: 4 | series: 4                              a series of it
 *           partition: 2 | study: 4 | series: 4 | first number: 8            members of that
 * PATIENTS  partition: 2 | patient: 4
 * BASES     series: 4 | base: 4
 * KEYS      kind: 1 | partition: 2 | value ...                               see {@link Kind}
 * GRAMS     partition: 2 | field: 1 | three characters                       see {@link Grams}
 * DAYS      partition: 2 | modality | 0 | date                               see {@link Days}
 * </pre>
 *
 * LMDB keys end at 511 bytes. Text that is longer than {@link #MAX_TEXT_BYTES} (which no value that
 * conforms is) is cut there; where the key must stay unique, a digest of the whole follows.
 */
final class Keys {
  /** Longest text within a key, in bytes. */
  static final int MAX_TEXT_BYTES = 320;

  /** Longest value that is looked up as it is. */
  private static final int MAX_PLAIN_CHARACTERS = 64;

  /** Length of the key of a study. */
  static final int STUDY_BYTES = 6;

  /** Length of the key of a series. */
  static final int SERIES_BYTES = 10;

  private static final byte END = 0;

  /** What a row of {@link Table#KEYS} is; its first byte. */
  enum Kind {
    /** Number: 8: an amendment. */
    AMENDMENT('A'),
    /** 'p', patient, 0, or 's', Study Instance UID, 0; then the number: 8 of an amendment. */
    AMENDMENT_OF('B'),
    /** Number: 8 of an amendment, Study Instance UID. */
    AMENDED('C'),
    /** Kind of conflict: 1, what was accepted. */
    ACCEPTED('D'),
    /** Accession Number | 0 | study: 4. */
    ACCESSION('a'),
    /** Study ID | 0 | study: 4. */
    STUDY_ID('b'),
    /** Number: 8 | kind of conflict: 1. */
    CONFLICT('c'),
    /** Study Date, 8 digits | 0 | study: 4. */
    STUDY_DATE('d'),
    /** Series Instance UID | 0 | study: 4 | series: 4. */
    SERIES_UID('e'),
    /** Number: 8: where the frames of an encapsulated instance lie. */
    FRAMES('f'),
    /** Number: 8 | location: a copy of a blob that nobody needs. */
    GARBAGE('g'),
    /** Study Instance UID | 0 | hold id. */
    HOLD('h'),
    /** Patient ID | 0 | study: 4. */
    PATIENT_ID('i'),
    /** Number: 8 of a deletion that can be undone. */
    DELETION('j'),
    /** Key: 2 | value | 0 | study: 4, of keys that were defined ({@link NamedKeys}). */
    NAMED('k'),
    /** Study Instance UID | 0 | label. */
    LABEL('l'),
    /** Modality | 0 | study: 4. */
    MODALITY('m'),
    /** One component group of Patient's Name, as it matches | 0 | study: 4. */
    PATIENT_NAME('n'),
    /** Study: 4, deleted as a whole. */
    DETACHED('o'),
    /** Study Description | 0 | study: 4. */
    DESCRIPTION('q'),
    /** One component group of Referring Physician's Name, as it matches | 0 | study: 4. */
    REFERRING_PHYSICIAN('r'),
    /** Issuer | 0 | Patient ID | 0 | Study Instance UID: the patient's number. */
    PATIENT('p'),
    /** Study Instance UID | 0 | study: 4. */
    STUDY_UID('s'),
    /** Study Date, 8 digits, and Study Time | 0 | study: 4. */
    STUDY_DATE_TIME('t'),
    /** Patient: 4 | study: 4. */
    STUDY_OF_PATIENT('u'),
    /** Study Instance UID | 0: the last day on which it was read. */
    ACCESS('v'),
    /** Number: 8 of a deletion | number: 8 of an instance that it hid. */
    DELETED_INSTANCE('w'),
    /** Key: 2 | number: 8, of what could not be indexed. */
    REFUSAL('x'),
    /** Number: 8 of a deletion that cannot be undone any more. */
    PURGED('y'),
    /** Series: 4: how many deleted instances are written against its bases. */
    REMAINS('z');

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }
  }

  private Keys() {}

  static byte[] log(long sequence) {
    return new ByteWriter(8).u64(sequence).toBytes();
  }

  static byte[] logPart(long sequence, int part) {
    return new ByteWriter(12).u64(sequence).u32(part).toBytes();
  }

  static byte[] sop(int partition, String sopInstanceUid) {
    byte[] text = unique(sopInstanceUid);
    return new ByteWriter(2 + text.length).u16(partition).bytes(text).toBytes();
  }

  static byte[] patient(int partition, long patient) {
    return new ByteWriter(6).u16(partition).u32(patient).toBytes();
  }

  static byte[] study(int partition, long study) {
    return new ByteWriter(6).u16(partition).u32(study).toBytes();
  }

  static byte[] series(int partition, long study, long series) {
    return new ByteWriter(10).u16(partition).u32(study).u32(series).toBytes();
  }

  static byte[] members(int partition, long study, long series, long first) {
    return new ByteWriter(18).u16(partition).u32(study).u32(series).u64(first).toBytes();
  }

  static byte[] base(long series, long base) {
    return new ByteWriter(8).u32(series).u32(base).toBytes();
  }

  static byte[] bases(long series) {
    return new ByteWriter(4).u32(series).toBytes();
  }

  static byte[] partition(int partition) {
    return new ByteWriter(2).u16(partition).toBytes();
  }

  /** The beginning of all keys of a kind in a partition. */
  static byte[] kind(Kind kind, int partition) {
    return begin(kind, partition, 8).toBytes();
  }

  /** The beginning of all keys of a kind with one value. */
  static byte[] value(Kind kind, int partition, String value) {
    byte[] text = cut(value);
    return begin(kind, partition, text.length + 1).bytes(text).u8(END).toBytes();
  }

  /** The beginning of all keys of a kind whose value begins with a text. */
  static byte[] valuePrefix(Kind kind, int partition, String prefix) {
    byte[] text = cut(prefix);
    return begin(kind, partition, text.length).bytes(text).toBytes();
  }

  /** The key by which a value finds a study. */
  static byte[] valueOfStudy(Kind kind, int partition, String value, long study) {
    byte[] text = cut(value);
    return begin(kind, partition, text.length + 5).bytes(text).u8(END).u32(study).toBytes();
  }

  /** The beginning of all keys of a kind with one UID. */
  static byte[] uid(Kind kind, int partition, String uid) {
    byte[] text = unique(uid);
    return begin(kind, partition, text.length + 1).bytes(text).u8(END).toBytes();
  }

  static byte[] studyUid(int partition, String uid, long study) {
    byte[] text = unique(uid);
    return begin(Kind.STUDY_UID, partition, text.length + 5)
        .bytes(text)
        .u8(END)
        .u32(study)
        .toBytes();
  }

  static byte[] seriesUid(int partition, String uid, long study, long series) {
    byte[] text = unique(uid);
    return begin(Kind.SERIES_UID, partition, text.length + 9)
        .bytes(text)
        .u8(END)
        .u32(study)
        .u32(series)
        .toBytes();
  }

  static byte[] patientKey(int partition, PatientKey key) {
    return begin(Kind.PATIENT, partition, 80).bytes(unique(key)).toBytes();
  }

  private static byte[] unique(PatientKey key) {
    return unique(key.issuer() + '\0' + key.patientId() + '\0' + key.studyInstanceUid(), true);
  }

  static byte[] studyOfPatient(int partition, long patient, long study) {
    return begin(Kind.STUDY_OF_PATIENT, partition, 8).u32(patient).u32(study).toBytes();
  }

  static byte[] studiesOfPatient(int partition, long patient) {
    return begin(Kind.STUDY_OF_PATIENT, partition, 4).u32(patient).toBytes();
  }

  static byte[] amendment(int partition, long number) {
    return begin(Kind.AMENDMENT, partition, 8).u64(number).toBytes();
  }

  /** The beginning of the keys of the amendments that name a patient. */
  static byte[] amendmentsOf(int partition, PatientKey patient) {
    return begin(Kind.AMENDMENT_OF, partition, 80).u8('p').bytes(unique(patient)).u8(END).toBytes();
  }

  /** The beginning of the keys of the amendments that name a study. */
  static byte[] amendmentsOf(int partition, String studyInstanceUid) {
    byte[] text = unique(studyInstanceUid);
    return begin(Kind.AMENDMENT_OF, partition, text.length + 2)
        .u8('s')
        .bytes(text)
        .u8(END)
        .toBytes();
  }

  static byte[] amendmentOf(int partition, PatientKey patient, long number) {
    return numbered(amendmentsOf(partition, patient), number);
  }

  static byte[] amendmentOf(int partition, String studyInstanceUid, long number) {
    return numbered(amendmentsOf(partition, studyInstanceUid), number);
  }

  private static byte[] numbered(byte[] key, long number) {
    return new ByteWriter(key.length + 8).bytes(key).u64(number).toBytes();
  }

  /** The beginning of the keys of the studies that an amendment touches. */
  static byte[] amendedBy(int partition, long number) {
    return begin(Kind.AMENDED, partition, 8).u64(number).toBytes();
  }

  static byte[] amended(int partition, long number, String studyInstanceUid) {
    byte[] text = unique(studyInstanceUid);
    return begin(Kind.AMENDED, partition, 8 + text.length).u64(number).bytes(text).toBytes();
  }

  /** The beginning of the keys of what was accepted of one kind. */
  static byte[] accepted(int partition, int conflictKind) {
    return begin(Kind.ACCEPTED, partition, 1).u8(conflictKind).toBytes();
  }

  static byte[] accepted(int partition, int conflictKind, String what) {
    byte[] text = unique(what);
    return begin(Kind.ACCEPTED, partition, 1 + text.length).u8(conflictKind).bytes(text).toBytes();
  }

  static byte[] hold(int partition, String studyInstanceUid, String holdId) {
    byte[] text = unique(studyInstanceUid);
    byte[] id = holdId.getBytes(StandardCharsets.UTF_8);
    return begin(Kind.HOLD, partition, text.length + 1 + id.length)
        .bytes(text)
        .u8(END)
        .bytes(id.length <= 128 ? id : sha256(id))
        .toBytes();
  }

  /** The key of a row of a kind that has a number of its own. */
  static byte[] numbered(Kind kind, int partition, long number) {
    return begin(kind, partition, 8).u64(number).toBytes();
  }

  static byte[] garbage(int partition, long sequence, byte[] location) {
    return begin(Kind.GARBAGE, partition, 8 + location.length)
        .u64(sequence)
        .bytes(location)
        .toBytes();
  }

  static byte[] deletedInstance(int partition, long deletion, long sequence) {
    return begin(Kind.DELETED_INSTANCE, partition, 16).u64(deletion).u64(sequence).toBytes();
  }

  static byte[] detached(int partition, long study) {
    return begin(Kind.DETACHED, partition, 4).u32(study).toBytes();
  }

  static byte[] remains(int partition, long series) {
    return begin(Kind.REMAINS, partition, 4).u32(series).toBytes();
  }

  static byte[] label(int partition, String studyInstanceUid, String label) {
    byte[] uid = uid(Kind.LABEL, partition, studyInstanceUid);
    byte[] text = label.getBytes(StandardCharsets.UTF_8);
    return new ByteWriter(uid.length + text.length)
        .bytes(uid)
        .bytes(text.length <= 128 ? text : sha256(text))
        .toBytes();
  }

  static byte[] frames(int partition, long sequence) {
    return begin(Kind.FRAMES, partition, 8).u64(sequence).toBytes();
  }

  static byte[] conflict(int partition, long sequence, int conflictKind) {
    return begin(Kind.CONFLICT, partition, 9).u64(sequence).u8(conflictKind).toBytes();
  }

  /** The key by which a value finds a study in a key that was defined. */
  static byte[] namedValueOfStudy(int partition, int id, String value, long study) {
    byte[] text = cut(value);
    return begin(Kind.NAMED, partition, text.length + 7)
        .u16(id)
        .bytes(text)
        .u8(END)
        .u32(study)
        .toBytes();
  }

  /** The beginning of all keys of a key that was defined with one value. */
  static byte[] namedValue(int partition, int id, String value) {
    byte[] text = cut(value);
    return begin(Kind.NAMED, partition, text.length + 3).u16(id).bytes(text).u8(END).toBytes();
  }

  /** The beginning of all keys of a key that was defined whose value begins with a text. */
  static byte[] namedValuePrefix(int partition, int id, String prefix) {
    byte[] text = cut(prefix);
    return begin(Kind.NAMED, partition, text.length + 2).u16(id).bytes(text).toBytes();
  }

  /** The beginning of all keys of a key that was defined. */
  static byte[] namedValues(int partition, int id) {
    return begin(Kind.NAMED, partition, 2).u16(id).toBytes();
  }

  static byte[] refusal(int partition, int id, long sequence) {
    return begin(Kind.REFUSAL, partition, 10).u16(id).u64(sequence).toBytes();
  }

  /** The beginning of the keys of all that could not be indexed in a key. */
  static byte[] refusals(int partition, int id) {
    return begin(Kind.REFUSAL, partition, 2).u16(id).toBytes();
  }

  private static ByteWriter begin(Kind kind, int partition, int more) {
    return new ByteWriter(3 + more).u8(kind.code()).u16(partition);
  }

  /** The unsigned number of four bytes at the end of a key. */
  static long lastNumber(byte[] key) {
    return number(key, key.length - 4);
  }

  /** The unsigned number of four bytes at a place in a key. */
  static long number(byte[] key, int at) {
    return new ByteReader(key, at).u32();
  }

  static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /**
   * Whether a value that is asked for stands for itself and for nothing else: no wildcard, no
   * padding, nothing that is not ASCII, and not too long for a key.
   */
  static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '*' || c == '?' || c == '\\') {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= MAX_PLAIN_CHARACTERS;
  }

  /** The lowest key above all keys with a prefix; empty if there is none. */
  static byte[] behind(byte[] prefix) {
    int length = prefix.length;
    while (length > 0 && prefix[length - 1] == (byte) 0xFF) {
      length--;
    }
    byte[] behind = Arrays.copyOf(prefix, length);
    if (length > 0) {
      behind[length - 1]++;
    }
    return behind;
  }

  /** UTF-8 without the byte that ends a value, cut so that it fits into a key. */
  static byte[] cut(String value) {
    byte[] text = withoutEnd(value).getBytes(StandardCharsets.UTF_8);
    return text.length <= MAX_TEXT_BYTES ? text : Arrays.copyOf(text, MAX_TEXT_BYTES);
  }

  private static byte[] unique(String value) {
    return unique(value, false);
  }

  private static byte[] unique(String value, boolean keepEnds) {
    byte[] text = (keepEnds ? value : withoutEnd(value)).getBytes(StandardCharsets.UTF_8);
    if (text.length <= MAX_TEXT_BYTES) {
      return text;
    }
    return new ByteWriter(MAX_TEXT_BYTES + 33)
        .bytes(text, 0, MAX_TEXT_BYTES)
        .u8(1)
        .bytes(sha256(text))
        .toBytes();
  }

  private static String withoutEnd(String value) {
    return value.indexOf(0) < 0 ? value : value.replace('\0', '\1');
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
