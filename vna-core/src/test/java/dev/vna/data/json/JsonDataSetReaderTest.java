package dev.vna.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.Finding;
import dev.vna.data.Limits;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Vr;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDataSetReaderTest {
  private static InputStream in(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private static DecodedDataSet read(String json) throws IOException {
    return JsonDataSetReader.create().read(in(json));
  }

  @Test
  @Tag("check-111")
  void read_everyKindOfElement_givesItsValues() throws IOException {
    DecodedDataSet read =
        read(
            """
            {"00080008":{"vr":"CS","Value":["ORIGINAL",null,"AXIAL"]},
             "00080090":{"vr":"PN"},
             "00081110":{"vr":"SQ","Value":[{},{"0020000D":{"vr":"UI","Value":["1.2"]}}]},
             "00081140":{"vr":"SQ","Value":[]},
             "00091001":{"vr":"UN","InlineBinary":"AQID"},
             "00100010":{"vr":"PN","Value":[{"Alphabetic":"Wang^XiaoDong","Phonetic":"W"}]},
             "00101001":{"vr":"PN","Value":[{"Ideographic":"王"},null,{}]},
             "00180050":{"vr":"DS","Value":[1.50,"+2.",null]},
             "00200013":{"vr":"IS","Value":["007"]},
             "00280009":{"vr":"AT","Value":["00181063"]},
             "00280010":{"vr":"US","Value":[512]},
             "00280011":{"vr":"US","Value":["256"]},
             "00720074":{"vr":"FD","Value":["NaN",-0.5,"-Infinity"]},
             "00720083":{"vr":"UV","Value":["18446744073709551615",1]}}
            """);
    DataSet dataSet = read.dataSet();

    assertThat(read.findings()).isEmpty();
    assertThat(read.unresolved()).isEmpty();
    assertThat(dataSet.strings(dev.vna.data.Tag.SpecificCharacterSet))
        .containsExactly("ISO_IR 192");
    assertThat(dataSet.strings(dev.vna.data.Tag.ImageType))
        .containsExactly("ORIGINAL", "", "AXIAL");
    assertThat(dataSet.contains(dev.vna.data.Tag.ReferringPhysicianName)).isTrue();
    assertThat(dataSet.items(dev.vna.data.Tag.ReferencedStudySequence)).hasSize(2);
    assertThat(
            dataSet
                .items(dev.vna.data.Tag.ReferencedStudySequence)
                .get(1)
                .string(dev.vna.data.Tag.StudyInstanceUID))
        .contains("1.2");
    assertThat(dataSet.element(dev.vna.data.Tag.ReferencedImageSequence).orElseThrow().vr())
        .isEqualTo(Vr.SQ);
    assertThat(dataSet.bytes(0x00091001)).hasValue(new byte[] {1, 2, 3, 0});
    assertThat(dataSet.string(dev.vna.data.Tag.PatientName)).contains("Wang^XiaoDong==W");
    assertThat(dataSet.strings(dev.vna.data.Tag.OtherPatientNames)).containsExactly("=王", "", "");
    assertThat(dataSet.strings(dev.vna.data.Tag.SliceThickness)).containsExactly("1.50", "+2.", "");
    assertThat(dataSet.string(dev.vna.data.Tag.InstanceNumber)).contains("007");
    assertThat(dataSet.string(dev.vna.data.Tag.FrameIncrementPointer)).contains("00181063");
    assertThat(dataSet.intValue(dev.vna.data.Tag.Rows)).hasValue(512);
    assertThat(dataSet.intValue(dev.vna.data.Tag.Columns)).hasValue(256);
    assertThat(dataSet.doubles(0x00720074))
        .containsExactly(Double.NaN, -0.5, Double.NEGATIVE_INFINITY);
    assertThat(dataSet.strings(0x00720083)).containsExactly("18446744073709551615", "1");
    byte[] encoded = DataSetWriter.toBytes(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    assertThat(
            JsonDataSetWriter.create()
                .toBytes(DataSet.read(encoded, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))
        .isEqualTo(JsonDataSetWriter.create().toBytes(dataSet));
  }

  @Test
  @Tag("check-111")
  void read_whatIsForgiven_isListed() throws IOException {
    DecodedDataSet read =
        read(
            """
            {"PatientName":{"vr":"PN","Value":["x"]},
             "0020000d":{"Value":["1.2"]},
             "00100020":{"vr":"LO","Value":"ID","other":[{"deep":[]}]},
             "00100010":{"Value":["A^B"],"vr":"PN"},
             "00080005":{"vr":"CS","Value":["ISO_IR 100"]},
             "00081110":{"Value":[{"00081150":{"Value":["1"],"vr":"UI"}}],"vr":"SQ"},
             "00020010":{"vr":"UI","Value":["1.2"]},
             "00080000":{"vr":"UL","Value":[4]}}
            """);
    DataSet dataSet = read.dataSet();

    assertThat(dataSet.string(dev.vna.data.Tag.PatientName)).contains("A^B");
    assertThat(dataSet.string(dev.vna.data.Tag.PatientID)).contains("ID");
    assertThat(dataSet.string(dev.vna.data.Tag.StudyInstanceUID)).contains("1.2");
    assertThat(dataSet.items(dev.vna.data.Tag.ReferencedStudySequence)).hasSize(1);
    assertThat(dataSet.characterSet().isUtf8()).isTrue();
    assertThat(dataSet.elements())
        .extracting(e -> e.tag())
        .containsExactly(0x00080005, 0x00081110, 0x00100010, 0x00100020, 0x0020000D);
    assertThat(read.findings())
        .extracting(Finding::what)
        .hasSize(7)
        .allMatch(what -> !what.contains("PatientName") && !what.contains("deep"));
    assertThat(read.findings().get(1).path()).isEqualTo("(0020,000D)");
    assertThat(read.findings().get(1).offset()).isGreaterThan(40);
  }

  @Test
  @Tag("check-111")
  void read_bulkDataUri_isResolvedOrListed() throws IOException {
    String json =
        """
        {"00081110":{"vr":"SQ","Value":[{"00420011":{"vr":"OB","BulkDataURI":"a/1"}}]},
         "7FE00010":{"BulkDataURI":"a/2","vr":"OW"}}
        """;

    DecodedDataSet listed = read(json);
    DecodedDataSet resolved =
        JsonDataSetReader.create()
            .withBulkResolver(
                uri ->
                    uri.uri().equals("a/2")
                        ? Optional.of(new byte[] {1, 2, 3, 4})
                        : Optional.empty())
            .read(in(json));

    assertThat(listed.unresolved())
        .containsExactly(
            new BulkUri("(0008,1110)[1].(0042,0011)", 0x00420011, Vr.OB, "a/1"),
            new BulkUri("(7FE0,0010)", 0x7FE00010, Vr.OW, "a/2"));
    assertThat(listed.dataSet().contains(0x7FE00010)).isFalse();
    assertThat(listed.dataSet().items(0x00081110).get(0).isEmpty()).isTrue();
    assertThat(resolved.unresolved()).extracting(BulkUri::uri).containsExactly("a/1");
    assertThat(resolved.dataSet().bytes(0x7FE00010)).hasValue(new byte[] {1, 2, 3, 4});
  }

  @ParameterizedTest
  @Tag("bug-09")
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "5",
        "{}{}",
        "[{},5]",
        "[{}",
        "[[]]",
        "{\"00100010\":5}",
        "{\"00100010\":{\"vr\":5}}",
        "{\"00100010\":{\"vr\":\"PN\",\"vr\":\"LO\"}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[true]}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[[]]}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":1}]}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"a\",\"Alphabetic\":\"b\"}]}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"a\\\\b\"}]}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[\"a\"],\"Value\":[\"b\"]}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[\"a\"],\"InlineBinary\":\"AA==\"}}",
        "{\"00100010\":{\"vr\":\"PN\"},\"00100010\":{\"vr\":\"PN\"}}",
        "{\"00100010\":{\"vr\":\"PN\"},\"00100020\":{\"vr\":\"LO\"},\"00100010\":{\"vr\":\"PN\"}}",
        "{\"00100020\":{\"vr\":\"LO\",\"Value\":[{\"00100010\":{\"vr\":\"PN\"}}]}}",
        "{\"00100020\":{\"vr\":\"LO\",\"Value\":[{}]}}",
        "{\"00081110\":{\"vr\":\"SQ\",\"Value\":[\"a\"]}}",
        "{\"00081110\":{\"vr\":\"SQ\",\"Value\":[{},\"a\"]}}",
        "{\"00081110\":{\"vr\":\"SQ\",\"InlineBinary\":\"AA==\"}}",
        "{\"00081110\":{\"Value\":[{}],\"vr\":\"LO\"}}",
        "{\"00081110\":{\"Value\":[{}]}",
        "{\"00280010\":{\"vr\":\"US\",\"Value\":[65536]}}",
        "{\"00280010\":{\"vr\":\"US\",\"Value\":[1,null]}}",
        "{\"00280010\":{\"vr\":\"US\",\"Value\":[\"many\"]}}",
        "{\"00280009\":{\"vr\":\"AT\",\"Value\":[181063]}}",
        "{\"00280009\":{\"vr\":\"AT\",\"Value\":[\"PatientID\"]}}",
        "{\"00091001\":{\"Value\":[\"a\"]}}",
        "{\"7FE00010\":{\"vr\":\"OB\",\"InlineBinary\":\"!!!!\"}}",
        "{\"7FE00010\":{\"vr\":\"OB\",\"InlineBinary\":5}}",
        "{\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":5}}",
        "{\"FFFEE000\":{\"vr\":\"UN\"}}",
        "{\"00100010\":{\"vr\":\"PN\",\"Value\":[\"\u0001\"]}}",
      })
  void read_whatIsNoDataSet_isRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(DataSetException.class);
  }

  @Test
  @Tag("bug-09")
  void read_failure_saysWhereAndNoValue() {
    DataSetException e =
        catchThrowableOfType(
            DataSetException.class,
            () ->
                read(
                    "{\"00081110\":{\"vr\":\"SQ\",\"Value\":[{},"
                        + "{\"00280010\":{\"vr\":\"US\",\"Value\":[\"Secret\"]}}]}}"));
    DataSetException broken =
        catchThrowableOfType(
            DataSetException.class, () -> read("{\"00100010\":{\"vr\":\"PN\",\"Value\":[Secret"));

    assertThat(e.path()).isEqualTo("(0008,1110)[2].(0028,0010)");
    assertThat(e.offset()).isEqualTo(76);
    assertThat(e).hasMessageNotContaining("Secret").hasNoCause();
    assertThat(broken.path()).isEqualTo("(0010,0010)");
    assertThat(broken).hasMessageNotContaining("Secret").hasNoCause();
  }

  private static String nested(int depth) {
    return "{\"00081110\":{\"vr\":\"SQ\",\"Value\":[".repeat(depth) + "{}" + "]}}".repeat(depth);
  }

  @Test
  @Tag("bug-09")
  void read_nesting_isLimited() throws IOException {
    Limits deepest = Limits.DEFAULT.withMaxDepth(1000);

    assertThat(
            JsonDataSetReader.create().withLimits(deepest).read(in(nested(1000))).dataSet().size())
        .isEqualTo(1);
    assertThat(read(nested(64)).dataSet().size()).isEqualTo(1);
    assertThatThrownBy(() -> read(nested(65)))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxDepth=64");
    assertThatThrownBy(() -> read(nested(100_000))).isInstanceOf(DataSetException.class);
    assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(100_000)))
        .isInstanceOf(DataSetException.class);
  }

  @Test
  @Tag("bug-09")
  void read_sizes_areLimited() {
    Limits small = Limits.DEFAULT.withMaxHeaderBytes(4096).withMaxElements(50);
    JsonDataSetReader reader = JsonDataSetReader.create().withLimits(small);
    List<String> tooLarge =
        List.of(
            "{\"00104000\":{\"vr\":\"LT\",\"Value\":[\"" + "x".repeat(5000) + "\"]}}",
            "{\"00104000\":{\"vr\":\"UC\",\"Value\":[" + "\"\",".repeat(5000) + "\"\"]}}",
            "{\"7FE00010\":{\"vr\":\"OB\",\"InlineBinary\":\"" + "AAAA".repeat(5000) + "\"}}",
            "{\"00081110\":{\"vr\":\"SQ\",\"Value\":[" + "{},".repeat(60) + "{}]}}",
            "{\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"" + "x".repeat(5000) + "\"}}");

    assertThat(tooLarge)
        .allSatisfy(
            json ->
                assertThatThrownBy(() -> reader.read(in(json)))
                    .isInstanceOf(DataSetException.class)
                    .hasMessageMatching(".*(limit|max[HE]).*"));
  }

  @Test
  @Tag("bug-09")
  void read_mutatedText_endsInADataSetOrTheException() {
    byte[] seed =
        (nested(3)
                + """
                {"00100010":{"vr":"PN","Value":[{"Alphabetic":"A^B"},null]},
                "00180050":{"vr":"DS","Value":[1.5,"x"]},"7FE00010":{"vr":"OB","InlineBinary":"AQID"},
                "00081110":{"vr":"SQ","Value":[{"00081150":{"vr":"UI","Value":["1"]}},{}]}}
                """)
            .substring(nested(3).length())
            .getBytes(StandardCharsets.UTF_8);
    var random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] mutant = seed.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(mutant.length);
        mutant[at] =
            random.nextBoolean() ? (byte) random.nextInt(256) : seed[random.nextInt(seed.length)];
      }
      try {
        DataSet dataSet =
            JsonDataSetReader.create().read(new ByteArrayInputStream(mutant)).dataSet();
        JsonDataSetWriter.create().toBytes(dataSet);
      } catch (DataSetException e) {
        refused++;
      } catch (IOException e) {
        throw new AssertionError("not the documented exception", e);
      }
    }
    assertThat(refused).isBetween(1_000, 5_000);
  }

  @Test
  void read_encodingOtherThanUtf8_isRefusedAsNoJson() {
    byte[][] texts = {
      {0, 0, '{', 0},
      {0, '{', 0, 0},
      {0, 0, 0, '{', 0, 0, 0, '}'},
      {'{', 0, '}', 0},
      {-2, -1, 0, '{'}
    };
    for (byte[] text : texts) {
      assertThatThrownBy(() -> JsonDataSetReader.create().read(new ByteArrayInputStream(text)))
          .isInstanceOf(DataSetException.class)
          .hasMessageContaining("no JSON");
    }
  }

  @Test
  void read_byteOrderMarkOfUtf8_isPassedOver() throws IOException {
    assertThat(read("\uFEFF{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"1\"]}}").dataSet().size())
        .isEqualTo(1);
  }

  @Test
  void read_streamThatFails_passesItsException() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("line is down");
          }

          @Override
          public int read(byte[] b, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> JsonDataSetReader.create().read(broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("line is down");
  }

  @Test
  @Tag("check-111")
  void read_valueOfMoreThan64KiBInAShortVr_isKept() throws IOException {
    String values = "1.5,".repeat(30_000) + "1.5";

    DataSet dataSet = read("{\"30060050\":{\"vr\":\"DS\",\"Value\":[" + values + "]}}").dataSet();

    assertThat(dataSet.doubles(0x30060050)).hasSize(30_001);
    assertThat(JsonDataSetWriter.create().toBytes(dataSet))
        .asString(StandardCharsets.UTF_8)
        .contains(values);
  }

  @Test
  @Tag("check-111")
  void read_strictly_refusesWhatIsElseForgiven() throws IOException {
    JsonDataSetReader strict =
        JsonDataSetReader.create().withLimits(Limits.DEFAULT.withStrict(true));

    assertThat(strict.read(in("{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"1\"]}}")).findings())
        .isEmpty();
    assertThatThrownBy(() -> strict.read(in("{\"00100020\":{\"Value\":[\"1\"]}}")))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("no VR")
        .hasMessageContaining("(0010,0020)");
  }
}
