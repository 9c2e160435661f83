package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificCharacterSetTest {
  private static SpecificCharacterSet set(String terms) {
    return SpecificCharacterSet.of(List.of(terms.split("\\\\", -1)));
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @Tag("check-039")
  @Tag("check-040")
  @CsvSource({
    "charsets/chrarab.dcm, قباني^لنزار",
    "charsets/chrfren.dcm, Buc^Jérôme",
    "charsets/chrfrenmulti.dcm, Buc^Jérôme",
    "charsets/chrgerm.dcm, Äneas^Rüdiger",
    "charsets/chrgreek.dcm, Διονυσιος",
    "charsets/chrh31.dcm, Yamada^Tarou=山田^太郎=やまだ^たろう",
    "charsets/chrh32.dcm, ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    "charsets/chrhbrw.dcm, שרון^דבורה",
    "charsets/chri2.dcm, Hong^Gildong=洪^吉洞=홍^길동",
    "charsets/chrjapmulti.dcm, やまだ^たろう",
    "charsets/chrkoreanmulti.dcm, 김희중",
    "charsets/chrruss.dcm, Люкceмбypг",
    "charsets/chrx1.dcm, Wang^XiaoDong=王^小東=",
    "charsets/chrx2.dcm, Wang^XiaoDong=王^小东=",
  })
  void decode_nameOfTheCorpus_isWhatItsMakersWrote(String file, String name) throws IOException {
    byte[] bytes = Corpus.sample(file).bytes();

    DataSet dataSet = DicomFile.read(new ByteArrayInputStream(bytes), bytes.length).dataSet();

    assertThat(dataSet.string(dev.vna.data.Tag.PatientName)).contains(name);
  }

  @Test
  @Tag("check-039")
  @Tag("check-040")
  void decode_everyCharacterSetOfTheCorpus_losesNothingAndIsEncodedAgain() throws IOException {
    for (Corpus.Sample sample : Corpus.wellFormed()) {
      if (!sample.name().contains("charsets/")) {
        continue;
      }
      byte[] bytes = sample.bytes();
      DataSet dataSet = DicomFile.read(new ByteArrayInputStream(bytes), bytes.length).dataSet();
      SpecificCharacterSet characterSet = dataSet.characterSet();
      for (Element element : dataSet.elements()) {
        if (element.vr().usesCharacterSet()) {
          String text = characterSet.decode(element.bytes(), element.vr());

          assertThat(text).as(sample + " " + element).doesNotContain("\uFFFD");
          assertThat(characterSet.canEncode(text)).as(sample + " " + element).isTrue();
          byte[] again = characterSet.encode(text, element.vr());
          assertThat(characterSet.decode(again, element.vr())).isEqualTo(text);
        }
      }
    }
  }

  @ParameterizedTest
  @Tag("check-039")
  @CsvSource({
    "ISO_IR 100, é, E9",
    "ISO_IR 101, ł, B3",
    "ISO_IR 109, ħ, B1",
    "ISO_IR 110, ķ, F3",
    "ISO_IR 144, Л, BB",
    "ISO_IR 127, ق, E2",
    "ISO_IR 126, Δ, C4",
    "ISO_IR 138, ש, F9",
    "ISO_IR 148, ğ, F0",
    "ISO_IR 203, €, A4",
    "ISO_IR 166, ก, A1",
    "ISO_IR 13, ﾔ, D4",
    "ISO_IR 192, €, E282AC",
    "GB18030, 王, CDF5",
    "GBK, 王, CDF5",
  })
  void decodeAndEncode_singleSets_areInverse(String term, String text, String hex) {
    SpecificCharacterSet characterSet = set(term);
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);

    assertThat(characterSet.decode(bytes, Vr.LO)).isEqualTo(text);
    assertThat(characterSet.encode(text, Vr.LO)).isEqualTo(bytes);
    assertThat(characterSet.canEncode(text)).isTrue();
  }

  @ParameterizedTest
  @Tag("check-040")
  @CsvSource({
    // PS3.5 Annexes H, I and K.
    "'\\ISO 2022 IR 87', Yamada^Tarou=山田^太郎=やまだ^たろう",
    "'ISO 2022 IR 13\\ISO 2022 IR 87', ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    "'\\ISO 2022 IR 149', Hong^Gildong=洪^吉洞=홍^길동",
    "'\\ISO 2022 IR 58', Zhang^XiaoDong=张^小东=",
    "'\\ISO 2022 IR 159', 丂=丂",
    "'ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 87', é^Л=山田 x",
  })
  void encodeAndDecode_codeExtensions_areInverse(String terms, String text) {
    SpecificCharacterSet characterSet = set(terms);

    byte[] bytes = characterSet.encode(text, Vr.PN);

    assertThat(characterSet.canEncode(text)).isTrue();
    assertThat(characterSet.decode(bytes, Vr.PN)).isEqualTo(text);
  }

  @Test
  @Tag("check-040")
  void encode_japaneseName_hasTheBytesOfTheStandard() {
    // PS3.5 Section H.3.1.
    byte[] expected =
        latin1(
            "Yamada^Tarou=\u001B$B;3ED\u001B(B^\u001B$BB@O:\u001B(B="
                + "\u001B$B$d$^$@\u001B(B^\u001B$B$?$m$&\u001B(B");

    byte[] bytes = set("\\ISO 2022 IR 87").encode("Yamada^Tarou=山田^太郎=やまだ^たろう", Vr.PN);

    assertThat(bytes).isEqualTo(expected);
  }

  @Test
  @Tag("check-041")
  void decode_delimiters_returnToTheFirstSet() {
    SpecificCharacterSet korean = set("\\ISO 2022 IR 149");
    byte[] fire = latin1("\u001B$)C\u00FB\u00F3^\u00FB\u00F3\\\u00FB\u00F3");

    // After a delimiter G1 is empty again, so that the bytes stand for themselves.
    assertThat(korean.decode(fire, Vr.PN)).isEqualTo("洪^\u00FB\u00F3\\\u00FB\u00F3");
    assertThat(korean.decode(fire, Vr.LO)).isEqualTo("洪^洪\\\u00FB\u00F3");
    assertThat(korean.decode(latin1("\u001B$)C\u00FB\u00F3\r\n\u00FB\u00F3"), Vr.LT))
        .isEqualTo("洪\r\n\u00FB\u00F3");
    assertThat(korean.decode(latin1("\u001B$)C\u00FB\u00F3\\\u00FB\u00F3"), Vr.LT))
        .isEqualTo("洪\\洪");
  }

  @Test
  @Tag("check-042")
  void strings_secondByteLikeADelimiter_isNone() throws DataSetException {
    // Second bytes 5CH and 5EH: GB18030 "臷" 835C, "僞" 83 5E; JIS "構" 3D49, here 21 5C and 21 5E.
    DataSet chinese =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "GB18030 ")
            .element(0x00081030, "LO", "\u0083\\a\\\u0083^")
            .read();
    DataSet japanese =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "\\ISO 2022 IR 87")
            .element(dev.vna.data.Tag.PatientName, "PN", "\u001B$B!\\!^\u001B(B^b ")
            .read();

    assertThat(chinese.strings(0x00081030)).hasSize(2);
    assertThat(chinese.strings(0x00081030).get(0)).hasSize(2).endsWith("a");
    assertThat(japanese.string(dev.vna.data.Tag.PatientName)).contains("＋±^b");
  }

  @Test
  @Tag("check-042")
  void decode_padSpaceWithinTwoByteSet_isASpace() {
    assertThat(set("\\ISO 2022 IR 87").decode(latin1("\u001B$B;3 "), Vr.LO)).isEqualTo("山 ");
    assertThat(set("\\ISO 2022 IR 87").decode(latin1("\u001B$B;3E"), Vr.LO)).isEqualTo("山\uFFFD");
  }

  @Test
  @Tag("check-043")
  void of_setWithoutCodeExtensions_standsAlone() {
    assertThat(set("ISO_IR 192\\ISO 2022 IR 87").isUtf8()).isTrue();
    assertThat(set("\\GB18030").decode(new byte[] {(byte) 0xCD, (byte) 0xF5}, Vr.LO))
        .isEqualTo("王");
  }

  @Test
  @Tag("check-038")
  @Tag("bug-07")
  void of_unknownOrMisspeltTerm_isUnderstoodOrDefault() {
    assertThat(set("ISO-IR 100").decode(latin1("\u00E9"), Vr.LO)).isEqualTo("é");
    assertThat(set("iso_ir_144").decode(latin1("\u00BB"), Vr.LO)).isEqualTo("Л");
    assertThat(set("ISO_8859-2").decode(latin1("\u00B3"), Vr.LO)).isEqualTo("ł");
    assertThat(set("UTF-8").isUtf8()).isTrue();
    assertThat(set("KLINGON").decode(latin1("a\u00E9"), Vr.LO)).isEqualTo("aé");
    assertThat(set("\\\\")).isEqualTo(SpecificCharacterSet.DEFAULT);
    assertThat(set("").decode(latin1("\u001B$Zx"), Vr.LO)).isEqualTo("\uFFFD$Zx");
  }

  @Test
  @Tag("check-048")
  void encode_characterThatIsLacking_isReplacedVisibly() {
    assertThat(set("ISO_IR 100").encode("aЛb", Vr.LO)).isEqualTo(latin1("a?b"));
    assertThat(set("\\ISO 2022 IR 87").canEncode("عربي")).isFalse();
    assertThat(SpecificCharacterSet.DEFAULT.encode("é", Vr.LO)).isEqualTo(latin1("?"));
  }

  @Test
  @Tag("check-047")
  void string_vrWithoutCharacterSet_isNotDecoded() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 144")
            .element(0x00080060, "CS", "\u00BB ")
            .element(dev.vna.data.Tag.Manufacturer, "LO", "\u00BB ")
            .read();

    assertThat(dataSet.string(0x00080060)).contains("\u00BB");
    assertThat(dataSet.string(dev.vna.data.Tag.Manufacturer)).contains("Л");
  }
}
