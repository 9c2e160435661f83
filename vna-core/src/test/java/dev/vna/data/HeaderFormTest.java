package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of a header says what the form, read the slow way, says. */
class HeaderFormTest {
  private static final int MUTANTS = 20_000;
  private static final List<String> LONG_FORMS =
      List.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

  private static byte[] header() throws DataSetException {
    DataSet item = DataSet.builder().set(Tag.CodeValue, "77").build();
    return DataSet.ofHeader(new byte[0]).toBuilder()
        .set(Tag.SpecificCharacterSet, "ISO_IR 192")
        .set(Tag.Modality, "CT")
        .setItems(Tag.AnatomicRegionSequence, List.of(item, item))
        .set(Tag.PatientID, "A1")
        .set(Tag.PatientComments, "")
        .set(Tag.Rows, 512)
        .setBytes(0x00291010, Vr.UN, new byte[] {1, 2, 3, 4})
        .build()
        .encoded();
  }

  private static byte[] element(int tag, String vr, int mark, int... rest) {
    ByteBuffer made = ByteBuffer.allocate(8 + rest.length).order(ByteOrder.LITTLE_ENDIAN);
    made.putShort((short) (tag >>> 16)).putShort((short) tag);
    made.put(vr.getBytes(StandardCharsets.US_ASCII)).putShort((short) mark);
    for (int one : rest) {
      made.put((byte) one);
    }
    return made.array();
  }

  /** What stands in a header, one line for each element by rising tag; empty if it is none. */
  private static Optional<List<String>> slowly(byte[] header) {
    SortedMap<Integer, String> found = new TreeMap<>(Integer::compareUnsigned);
    ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      if (in.remaining() < 8) {
        return Optional.empty();
      }
      int tag = in.getShort() << 16 | (in.getShort() & 0xFFFF);
      String letters = "" + (char) in.get() + (char) in.get();
      if (Arrays.stream(Vr.values()).noneMatch(vr -> vr.name().equals(letters))) {
        return Optional.empty();
      }
      int mark = in.getShort() & 0xFFFF;
      boolean isBulk = mark == 0xFFFE || mark == 0xFFFD;
      long length = isBulk ? 16 : mark;
      if (!isBulk && (mark == 0xFFFF || LONG_FORMS.contains(letters))) {
        length = in.remaining() < 4 ? -1 : in.getInt();
      }
      if (length < 0 || length > in.remaining()) {
        return Optional.empty();
      }
      String value = text(header, in.position(), (int) length);
      found.putIfAbsent(
          tag, Tag.toString(tag) + letters + isBulk + (mark == 0xFFFD) + (isBulk ? "" : value));
      in.position(in.position() + (int) length);
    }
    return Optional.of(new ArrayList<>(found.values()));
  }

  private static String text(byte[] bytes, int from, int length) {
    return Arrays.toString(Arrays.copyOfRange(bytes, from, from + length));
  }

  private static List<String> byTable(byte[] header) throws DataSetException {
    Table table = HeaderForm.table(header, 0, header.length);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      boolean isBulk = table.isFlagged(i, Table.BULK);
      String value = text(header, table.valueStart(i), table.valueLength(i));
      found.add(
          Tag.toString(table.tag(i))
              + table.vrOf(i)
              + isBulk
              + table.isFlagged(i, Table.FRAGMENTS)
              + (isBulk ? "" : value));
    }
    return found;
  }

  private static void assertSame(byte[] header) throws DataSetException {
    Optional<List<String>> slowly = slowly(header);
    if (slowly.isPresent()) {
      assertThat(byTable(header)).isEqualTo(slowly.get());
    } else {
      assertThatThrownBy(() -> byTable(header)).isInstanceOf(DataSetException.class);
    }
  }

  private static byte[] join(byte[]... parts) {
    var joined = new Bytes(64);
    for (byte[] part : parts) {
      joined.put(part, 0, part.length);
    }
    return Arrays.copyOf(joined.array, joined.size);
  }

  @Test
  void table_ofWhatIsIrregular_isComplete() throws DataSetException {
    byte[] bulk = element(Tag.PixelData, "OW", 0xFFFE, new int[16]);
    byte[] fragments = element(Tag.PixelData, "OB", 0xFFFD, new int[16]);
    byte[] bulkText = element(Tag.PatientComments, "LT", 0xFFFE, new int[16]);
    byte[] longText = element(Tag.PatientComments, "LT", 0xFFFF, 2, 0, 0, 0, 'A', ' ');
    byte[] twice = element(Tag.Modality, "CS", 2, 'M', 'R');

    assertSame(new byte[0]);
    assertSame(bulk);
    assertSame(join(header(), bulk));
    assertSame(join(header(), fragments, element(0x7FE10010, "LO", 0)));
    assertSame(join(header(), bulkText, longText));
    assertSame(join(longText, header(), twice, bulk));
    assertSame(join(header(), header(), bulk));
    assertSame(join(bulkText, twice, bulk, header()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void table_ofChangedBytes_isWhatTheyAreSlowly(long seed) throws DataSetException {
    Random random = new Random(seed);
    byte[] header = join(header(), element(Tag.PixelData, "OW", 0xFFFE, new int[16]));
    int sound = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = Arrays.copyOf(header, header.length - random.nextInt(20) / 18);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(mutant.length);
        mutant[at] = random.nextBoolean() ? mutant[at] : header[random.nextInt(header.length)];
        mutant[at] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : mutant[at];
      }
      sound += slowly(mutant).isPresent() ? 1 : 0;
      assertSame(mutant);
    }
    assertThat(sound).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
  }
}
