package dev.vna.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Finding;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDataSetWriterTest {
  private static String json(DataSet dataSet) {
    return new String(JsonDataSetWriter.create().toBytes(dataSet), StandardCharsets.UTF_8);
  }

  private static byte[] littleEndian(int bytes, java.util.function.Consumer<ByteBuffer> values) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    values.accept(buffer);
    return buffer.array();
  }

  @Test
  @Tag("check-111")
  void write_everyKindOfElement_isThatOfTheStandard() {
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.SOPInstanceUID, "1.2.3")
            .set(dev.vna.data.Tag.StudyDate, "20200131")
            .set(dev.vna.data.Tag.ReferringPhysicianName, "")
            .set(dev.vna.data.Tag.PatientName, "Wang^XiaoDong=王^小东=")
            .set(dev.vna.data.Tag.OtherPatientNames, "A^B", "", "=I", "==P")
            .set(dev.vna.data.Tag.PatientComments, " two\r\nlines\\\"quoted\" \t")
            .set(dev.vna.data.Tag.ImageType, "ORIGINAL", "", "AXIAL")
            .set(dev.vna.data.Tag.Rows, 512)
            .set(dev.vna.data.Tag.FrameIncrementPointer, "00181063")
            .setBytes(0x00280106, Vr.SS, new byte[] {0, (byte) 0x80})
            .setItems(
                dev.vna.data.Tag.ReferencedStudySequence,
                List.of(
                    DataSet.EMPTY,
                    DataSet.builder().set(dev.vna.data.Tag.StudyInstanceUID, "1").build()))
            .setItems(dev.vna.data.Tag.ReferencedImageSequence, List.of())
            .set(0x00090010, Vr.LO, "CREATOR")
            .setBytes(0x00091001, Vr.UN, new byte[] {1, 2})
            .build();

    assertThat(json(dataSet))
        .isEqualTo(
            "{\"00080005\":{\"vr\":\"CS\",\"Value\":[\"ISO_IR 192\"]},"
                + "\"00080008\":{\"vr\":\"CS\",\"Value\":[\"ORIGINAL\",null,\"AXIAL\"]},"
                + "\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]},"
                + "\"00080020\":{\"vr\":\"DA\",\"Value\":[\"20200131\"]},"
                + "\"00080090\":{\"vr\":\"PN\"},"
                + "\"00081110\":{\"vr\":\"SQ\",\"Value\":[{},"
                + "{\"0020000D\":{\"vr\":\"UI\",\"Value\":[\"1\"]}}]},"
                + "\"00081140\":{\"vr\":\"SQ\"},"
                + "\"00090010\":{\"vr\":\"LO\",\"Value\":[\"CREATOR\"]},"
                + "\"00091001\":{\"vr\":\"UN\",\"InlineBinary\":\"AQI=\"},"
                + "\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Wang^XiaoDong\","
                + "\"Ideographic\":\"王^小东\"}]},"
                + "\"00101001\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"A^B\"},null,"
                + "{\"Ideographic\":\"I\"},{\"Phonetic\":\"P\"}]},"
                + "\"00104000\":{\"vr\":\"LT\",\"Value\":"
                + "[\" two\\r\\nlines\\\\\\\"quoted\\\" \\t\"]},"
                + "\"00280009\":{\"vr\":\"AT\",\"Value\":[\"00181063\"]},"
                + "\"00280010\":{\"vr\":\"US\",\"Value\":[512]},"
                + "\"00280106\":{\"vr\":\"SS\",\"Value\":[-32768]}}");
  }

  @ParameterizedTest
  @Tag("check-111")
  @Tag("bug-61")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "1,1",
        "-0,-0",
        "0.10,0.10",
        "1.0,1.0",
        "-12.5e-03,-12.5e-03",
        "1E+5,1E+5",
        "0,0",
        "123456789.1234567,123456789.1234567",
        "+1,\"+1\"",
        "007,\"007\"",
        ".5,\".5\"",
        "1.,\"1.\"",
        "1.5x,\"1.5x\"",
        "-,\"-\"",
        "1e,\"1e\"",
        "0x10,\"0x10\"",
        "NaN,\"NaN\"",
        "1 2,\"1 2\"",
      })
  void write_decimalString_keepsItsText(String text, String expected) {
    DataSet dataSet = DataSet.builder().set(dev.vna.data.Tag.SliceThickness, text).build();

    assertThat(json(dataSet))
        .isEqualTo("{\"00180050\":{\"vr\":\"DS\",\"Value\":[" + expected + "]}}");
    assertThat(
            new String(
                JsonDataSetWriter.create().withDecimalStrings().toBytes(dataSet),
                StandardCharsets.UTF_8))
        .contains("[\"" + text + "\"]");
  }

  @Test
  @Tag("check-111")
  void write_integerString_isANumberIfWhole() {
    DataSet dataSet =
        DataSet.builder().set(dev.vna.data.Tag.InstanceNumber, "12", "1.0", "", "-3", "+3").build();

    assertThat(json(dataSet)).contains("[12,\"1.0\",null,-3,\"+3\"]");
  }

  @Test
  @Tag("check-111")
  void write_numbersPastWhatJsonHolds_areStrings() {
    DataSet dataSet =
        DataSet.builder()
            .setBytes(0x00720082, Vr.SV, littleEndian(16, b -> b.putLong(-5).putLong(1L << 53)))
            .setBytes(0x00720083, Vr.UV, littleEndian(16, b -> b.putLong(5).putLong(-1)))
            .setBytes(
                0x00720076,
                Vr.FL,
                littleEndian(
                    16,
                    b ->
                        b.putFloat(Float.NaN)
                            .putFloat(Float.POSITIVE_INFINITY)
                            .putFloat(0.1f)
                            .putFloat(-0f)))
            .setBytes(
                0x00720074,
                Vr.FD,
                littleEndian(
                    24,
                    b -> b.putDouble(Double.NEGATIVE_INFINITY).putDouble(1e300).putDouble(-2.5)))
            .build();

    assertThat(json(dataSet))
        .isEqualTo(
            "{\"00720074\":{\"vr\":\"FD\",\"Value\":[\"-Infinity\",1.0E300,-2.5]},"
                + "\"00720076\":{\"vr\":\"FL\",\"Value\":[\"NaN\",\"Infinity\",0.1,-0.0]},"
                + "\"00720082\":{\"vr\":\"SV\",\"Value\":[-5,\"9007199254740992\"]},"
                + "\"00720083\":{\"vr\":\"UV\",\"Value\":[5,\"18446744073709551615\"]}}");
  }

  @Test
  @Tag("check-111")
  void write_anyFloatingPointNumber_isReadBackExactly() throws IOException {
    var random = new Random(7);
    List<Double> doubles = new ArrayList<>();
    List<Float> floats = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double bits = Double.longBitsToDouble(random.nextLong());
      doubles.add(Double.isFinite(bits) ? bits : i);
      doubles.add(random.nextInt(2_000_000) / 1000.0 - 1000);
      float single = Float.intBitsToFloat(random.nextInt());
      floats.add(Float.isFinite(single) ? single : i);
      floats.add(random.nextInt(2_000_000) / 1000f - 1000);
    }
    byte[] fd = littleEndian(8 * doubles.size(), b -> doubles.forEach(b::putDouble));
    byte[] fl = littleEndian(4 * floats.size(), b -> floats.forEach(b::putFloat));
    DataSet dataSet =
        DataSet.builder().setBytes(0x00720074, Vr.FD, fd).setBytes(0x00720076, Vr.FL, fl).build();

    DataSet read =
        JsonDataSetReader.create()
            .read(new java.io.ByteArrayInputStream(JsonDataSetWriter.create().toBytes(dataSet)))
            .dataSet();

    assertThat(read.bytes(0x00720074)).hasValue(fd);
    assertThat(read.bytes(0x00720076)).hasValue(fl);
  }

  @Test
  @Tag("check-049")
  void write_characterSet_isUtf8OrAbsent() {
    DataSet latin1 =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 100")
            .set(dev.vna.data.Tag.PatientName, "Buc^Jérôme")
            .build();
    DataSet empty =
        DataSet.builder()
            .setEmpty(dev.vna.data.Tag.SpecificCharacterSet)
            .set(dev.vna.data.Tag.PatientID, "1")
            .build();

    assertThat(json(latin1))
        .isEqualTo(
            "{\"00080005\":{\"vr\":\"CS\",\"Value\":[\"ISO_IR 192\"]},"
                + "\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Buc^Jérôme\"}]}}");
    assertThat(json(empty)).isEqualTo("{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"1\"]}}");
  }

  @Test
  @Tag("check-049")
  void write_itemWithCharacterSetOfItsOwn_isDecodedWithIt() throws DataSetException {
    DataSet item =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 144")
            .set(dev.vna.data.Tag.PatientName, "Люк")
            .build();
    DataSet after = DataSet.builder().set(dev.vna.data.Tag.PatientName, "é").build();
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 100")
            .setItems(dev.vna.data.Tag.OtherPatientIDsSequence, List.of(item, after))
            .build();
    DataSet header =
        HeaderParser.parse(dataSet.encoded(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).header();

    assertThat(json(dataSet)).contains("\"Люк\"").contains("\"é\"");
    assertThat(json(header)).isEqualTo(json(dataSet));
  }

  @Test
  @Tag("check-111")
  void write_groupLengthsAndFileMeta_areLeftOutUnlessAskedFor() {
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.TransferSyntaxUID, "1.2")
            .setBytes(0x00080000, Vr.UL, new byte[4])
            .build();

    assertThat(json(dataSet)).isEqualTo("{}");
    assertThat(
            new String(
                JsonDataSetWriter.create().withFileMeta().toBytes(dataSet), StandardCharsets.UTF_8))
        .isEqualTo("{\"00020010\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]}}");
  }

  @Test
  @Tag("check-111")
  void write_unknownVrOfAKnownElement_hasThatOfTheDictionary() {
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 100")
            .setBytes(dev.vna.data.Tag.PatientName, Vr.UN, new byte[] {'J', (byte) 0xE9})
            .setBytes(0x00280106, Vr.UN, new byte[] {1, 0})
            .build();

    assertThat(json(dataSet))
        .contains("\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Jé\"}]}")
        .contains("\"00280106\":{\"vr\":\"UN\",\"InlineBinary\":\"AQA=\"}");
  }

  @Test
  @Tag("check-111")
  void write_bulk_isWhatThePolicySays() throws IOException {
    DataSet item =
        DataSet.builder().setBytes(0x54001010, Vr.OW, new byte[] {1, 2, 3, 4, 5, 6}).build();
    DataSet dataSet =
        DataSet.builder()
            .setItems(0x54000100, List.of(DataSet.EMPTY, item))
            .setBytes(dev.vna.data.Tag.PixelData, Vr.OW, new byte[100_000])
            .build();
    List<String> asked = new ArrayList<>();
    BulkPolicy policy =
        value -> {
          asked.add(value.path() + ' ' + value.vr() + ' ' + value.length() + ' ' + value.bulk());
          return value.tag() == dev.vna.data.Tag.PixelData
              ? BulkChoice.uri("frames/1?\"")
              : BulkChoice.inline();
        };
    DataSet header =
        HeaderParser.parse(dataSet.encoded(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).header();
    var out = new ByteArrayOutputStream();

    List<Finding> none = JsonDataSetWriter.create().withBulkPolicy(policy).write(header, out);
    List<Finding> leftOut =
        JsonDataSetWriter.create().write(dataSet, OutputStreamThatForgets.INSTANCE);

    assertThat(none).isEmpty();
    assertThat(asked)
        .containsExactly(
            "(5400,0100)[2].(5400,1010) OW 6 Optional.empty",
            "(7FE0,0010) OW 100000 Optional[BulkReference[offset=74, length=100000]]");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"54000100\":{\"vr\":\"SQ\",\"Value\":[{},"
                + "{\"54001010\":{\"vr\":\"OW\",\"InlineBinary\":\"AQIDBAUG\"}}]},"
                + "\"7FE00010\":{\"vr\":\"OW\",\"BulkDataURI\":\"frames/1?\\\"\"}}");
    assertThat(leftOut)
        .extracting(Finding::path, Finding::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("(7FE0,0010)", "left out: bulk, length=100000"));
  }

  private static final class OutputStreamThatForgets extends java.io.OutputStream {
    static final OutputStreamThatForgets INSTANCE = new OutputStreamThatForgets();

    @Override
    public void write(int b) {}
  }

  @Test
  @Tag("bug-08")
  void write_emptyItem_isAnEmptyObject() throws DataSetException {
    DataSet dataSet =
        DataSet.builder()
            .setItems(dev.vna.data.Tag.ReferencedStudySequence, List.of(DataSet.EMPTY))
            .build();
    DataSet header =
        HeaderParser.parse(dataSet.encoded(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).header();

    assertThat(json(dataSet)).isEqualTo("{\"00081110\":{\"vr\":\"SQ\",\"Value\":[{}]}}");
    assertThat(json(header)).isEqualTo(json(dataSet));
  }

  @Test
  @Tag("bug-09")
  void write_deepestNesting_doesNotRecurse() throws DataSetException {
    var bytes = new ByteArrayOutputStream();
    int depth = 1000;
    for (int i = 0; i < depth; i++) {
      bytes.writeBytes(new byte[] {8, 0, 0x10, 0x11, 'S', 'Q', 0, 0, -1, -1, -1, -1});
      bytes.writeBytes(new byte[] {-2, -1, 0, (byte) 0xE0, -1, -1, -1, -1});
    }
    for (int i = 0; i < depth; i++) {
      bytes.writeBytes(new byte[] {-2, -1, 0x0D, (byte) 0xE0, 0, 0, 0, 0});
      bytes.writeBytes(new byte[] {-2, -1, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0});
    }
    HeaderParser parser =
        HeaderParser.of(
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Limits.DEFAULT.withMaxDepth(depth));
    parser.feed(bytes.toByteArray(), 0, bytes.size());
    DataSet header = parser.finish().header();

    assertThat(json(header))
        .startsWith("{\"00081110\":{")
        .endsWith("[{}]}".repeat(1) + "}]}".repeat(999) + "}");
  }

  @Test
  void array_manyDataSets_isOneArray() throws IOException {
    var out = new ByteArrayOutputStream();
    JsonDataSetArray array = JsonDataSetWriter.create().array(out);
    for (int i = 0; i < 3_000; i++) {
      array.add(DataSet.builder().set(dev.vna.data.Tag.PatientID, "P" + i).build());
    }
    array.finish();
    var empty = new ByteArrayOutputStream();
    JsonDataSetWriter.create().array(empty).finish();
    List<String> ids = new ArrayList<>();

    JsonDataSetReader.create()
        .readAll(
            new java.io.ByteArrayInputStream(out.toByteArray()),
            read -> ids.add(read.dataSet().string(dev.vna.data.Tag.PatientID).orElseThrow()));

    assertThat(ids).hasSize(3_000).startsWith("P0", "P1").endsWith("P2999");
    assertThat(empty.toString(StandardCharsets.UTF_8)).isEqualTo("[]");
  }

  @Test
  void write_longAndUnusualText_isEscaped() {
    String text = "x\u0001\u007F😀\uD83D".repeat(1_000);
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(dev.vna.data.Tag.PatientComments, text)
            .build();

    assertThat(json(dataSet)).contains("\"" + "x\\u0001\u007F😀?".repeat(1_000) + "\"");
  }
}
