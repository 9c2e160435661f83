package dev.vna.index;

import dev.vna.data.Tag;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Texts cut into overlapping pieces of three characters, by which what lies anywhere in a text is
 * found. A text is folded first, so that case and accents do not part what may match; then two ends
 * of text follow it, so that each of its characters begins a gram and a piece of one or two is the
 * beginning of one.
 *
 * <pre>
 * GRAMS   partition: 2 | field: 1 | three characters, in UTF-8, 0 for the end     study: 4, many
 *         partition: 2 | field: 1 | FF                                            study: 4, many
 * </pre>
 *
 * <p>Under FF are the studies whose text is longer than {@link #MAX_CHARACTERS}, which no
 * conforming one is: the grams are those of its beginning, and whoever looks for one has to look at
 * these too.
 */
final class Grams {
  /** So many characters of a text are cut up. */
  static final int MAX_CHARACTERS = 512;

  /** The characters of a gram. */
  static final int SIZE = 3;

  private static final byte[] LONG_TEXT = {(byte) 0xFF};

  /** What a text is of; the byte in the key. */
  enum Field {
    /** Accession Number. */
    ACCESSION('a'),
    /** Patient ID. */
    PATIENT_ID('i'),
    /** Component groups of Patient's Name, each as it matches. */
    PATIENT_NAME('n'),
    /** Study Description. */
    DESCRIPTION('q');

    private final byte code;

    Field(char code) {
      this.code = (byte) code;
    }

    /** The field of an attribute, if it has one. */
    static Optional<Field> of(int tag) {
      return switch (tag) {
        case Tag.AccessionNumber -> Optional.of(ACCESSION);
        case Tag.PatientID -> Optional.of(PATIENT_ID);
        case Tag.PatientName -> Optional.of(PATIENT_NAME);
        case Tag.StudyDescription -> Optional.of(DESCRIPTION);
        default -> Optional.empty();
      };
    }
  }

  private Grams() {}

  /** The beginning of all keys of a field. */
  static byte[] field(int partition, Field field) {
    return new ByteWriter(3).u16(partition).u8(field.code).toBytes();
  }

  /** The key of a gram; of fewer characters, the beginning of all keys of those that begin so. */
  static byte[] key(int partition, Field field, String gram) {
    byte[] text = gram.getBytes(StandardCharsets.UTF_8);
    return new ByteWriter(16).u16(partition).u8(field.code).bytes(text).toBytes();
  }

  /** The key under which are the studies whose text is too long to be cut up whole. */
  static byte[] longTextKey(int partition, Field field) {
    return new ByteWriter(4).u16(partition).u8(field.code).bytes(LONG_TEXT).toBytes();
  }

  /** Adds the keys of all grams of a text, which is folded already. */
  static void addKeys(int partition, Field field, String folded, TreeSet<byte[]> keys) {
    int[] characters = folded.codePoints().limit(MAX_CHARACTERS + 1L).toArray();
    int length = Math.min(characters.length, MAX_CHARACTERS);
    if (characters.length > length) {
      keys.add(longTextKey(partition, field));
    }
    // Beyond the last there are zeros: the end of the text.
    int[] padded = Arrays.copyOf(Arrays.copyOf(characters, length), length + SIZE - 1);
    for (int i = 0; i < length; i++) {
      keys.add(key(partition, field, new String(padded, i, SIZE)));
    }
  }

  /** An empty set of keys, in the order of the table. */
  static TreeSet<byte[]> newKeys() {
    return new TreeSet<>(Arrays::compareUnsigned);
  }

  /**
   * A text without case and accents. Each character is folded for itself, so that the fold of a
   * piece of a text is a piece of the fold of the text; a mark that stands alone becomes nothing.
   */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        folded.append((char) (c >= 'a' && c <= 'z' ? c - 32 : c));
      } else {
        foldInto(folded, c);
      }
    }
    return folded.toString();
  }

  private static void foldInto(StringBuilder folded, int character) {
    Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .map(Character::toUpperCase)
        .forEach(folded::appendCodePoint);
  }
}
