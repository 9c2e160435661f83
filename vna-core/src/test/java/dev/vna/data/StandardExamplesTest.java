package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.json.JsonDataSetReader;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.data.xml.XmlDataSetReader;
import dev.vna.data.xml.XmlDataSetWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that PS3.5 Annexes H to K spell byte by byte, as JSON and XML have them. */
class StandardExamplesTest {
  @ParameterizedTest
  @org.junit.jupiter.api.Tag("check-040")
  @org.junit.jupiter.api.Tag("check-049")
  @org.junit.jupiter.api.Tag("check-111")
  @CsvSource({
    // Japanese, with the alphabetic group in ASCII: H.3.1.
    "'\\ISO 2022 IR 87', 59616D6164615E5461726F753D"
        + "1B24423B3345441B28425E1B244242404F3A1B28423D"
        + "1B24422464245E24401B28425E1B2442243F246D24261B2842,"
        + "Yamada^Tarou, 山田^太郎, やまだ^たろう",
    // Japanese, with half-width katakana: H.3.2.
    "'ISO 2022 IR 13\\ISO 2022 IR 87', D4CFC0DE5EC0DBB33D"
        + "1B24423B3345441B284A5E1B244242404F3A1B284A3D"
        + "1B24422464245E24401B284A5E1B2442243F246D24261B284A,"
        + "ﾔﾏﾀﾞ^ﾀﾛｳ, 山田^太郎, やまだ^たろう",
    // Korean: I.2.
    "'\\ISO 2022 IR 149', 486F6E675E47696C646F6E673D"
        + "1B242943FBF35E1B242943D1CED4D73D"
        + "1B242943C8AB5E1B242943B1E6B5BF,"
        + "Hong^Gildong, 洪^吉洞, 홍^길동",
    // Chinese in UTF-8 and in GB18030: J.1 and J.2; GBK has the same codes.
    "ISO_IR 192, 57616E675E5869616F446F6E673DE78E8B5EE5B08FE69DB13D," + "Wang^XiaoDong, 王^小東, ",
    "GB18030, 57616E675E5869616F446F6E673DCDF55ED0A1B6AB3D, Wang^XiaoDong, 王^小东, ",
    "GBK, 57616E675E5869616F446F6E673DCDF55ED0A1B6AB3D, Wang^XiaoDong, 王^小东, ",
    // Chinese with code extensions: K.2.
    "'\\ISO 2022 IR 58', 5A68616E675E5869616F446F6E673D"
        + "1B242941D5C55E1B242941D0A1B6AB3D, Zhang^XiaoDong, 张^小东, ",
    // Sets of one byte: Cyrillic, Arabic, Greek, Hebrew, Latin.
    "ISO_IR 144, BBEEDA6365DCD17970D3, Люкceмбypг, , ",
    "ISO_IR 127, E2C8C7E6EA5EE4E6D2C7D1, قباني^لنزار, , ",
    "ISO_IR 126, C4E9EFEDF5F3E9EFF2, Διονυσιος, , ",
    "ISO_IR 138, F9F8E5EF5EE3E1E5F8E4, שרון^דבורה, , ",
    "ISO_IR 100, 4275635E4AE972F46D65, Buc^Jérôme, , ",
    "ISO_IR 100, C46E6561735E52FC6469676572, Äneas^Rüdiger, , ",
  })
  void write_nameInAnyCharacterSet_isUnicodeByGroups(
      String terms, String hex, String alphabetic, String ideographic, String phonetic)
      throws IOException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(Tag.SpecificCharacterSet, "CS", terms.length() % 2 == 0 ? terms : terms + " ")
            .element(Tag.PatientName, "PN", even(HexFormat.of().parseHex(hex)))
            .read();
    String groups =
        "{\"Alphabetic\":\""
            + alphabetic
            + (ideographic == null ? "" : "\",\"Ideographic\":\"" + ideographic)
            + (phonetic == null ? "" : "\",\"Phonetic\":\"" + phonetic)
            + "\"}";

    byte[] json = JsonDataSetWriter.create().toBytes(dataSet);
    byte[] xml = XmlDataSetWriter.create().toBytes(dataSet);

    assertThat(new String(json, StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"00080005\":{\"vr\":\"CS\",\"Value\":[\"ISO_IR 192\"]},"
                + "\"00100010\":{\"vr\":\"PN\",\"Value\":["
                + groups
                + "]}}");
    DataSet fromJson = JsonDataSetReader.create().read(new ByteArrayInputStream(json)).dataSet();
    DataSet fromXml = XmlDataSetReader.create().read(new ByteArrayInputStream(xml)).dataSet();
    assertThat(fromXml).isEqualTo(fromJson);
    assertThat(fromJson.personName(Tag.PatientName)).isEqualTo(dataSet.personName(Tag.PatientName));
  }

  private static byte[] even(byte[] value) {
    return Values.padded(value, Vr.PN);
  }
}
