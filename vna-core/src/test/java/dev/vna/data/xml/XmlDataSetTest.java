package dev.vna.data.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.Finding;
import dev.vna.data.Limits;
import dev.vna.data.Vr;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDataSetTest {
  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<NativeDicomModel xmlns=\"http://dicom.nema.org/PS3.19/models/NativeDICOM\""
          + " xml:space=\"preserve\">";
  private static final String END = "</NativeDicomModel>";

  private static String xml(DataSet dataSet) {
    return new String(XmlDataSetWriter.create().toBytes(dataSet), StandardCharsets.UTF_8);
  }

  private static InputStream in(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static DecodedDataSet read(String content) throws IOException {
    return XmlDataSetReader.create().read(in(BEGIN + content + END));
  }

  private static String attribute(String tag, String vr, String content) {
    return "<DicomAttribute tag=\"" + tag + "\" vr=\"" + vr + "\">" + content + "</DicomAttribute>";
  }

  @Test
  @Tag("check-111")
  void write_everyKindOfElement_isThatOfTheStandard() {
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.ImageType, "ORIGINAL", "", "AXIAL")
            .set(dev.vna.data.Tag.ReferringPhysicianName, "")
            .setItems(
                dev.vna.data.Tag.ReferencedStudySequence,
                List.of(
                    DataSet.EMPTY,
                    DataSet.builder().set(dev.vna.data.Tag.StudyInstanceUID, "1").build()))
            .set(0x00090010, Vr.LO, "CREATOR <&>")
            .setBytes(0x00091001, Vr.UN, new byte[] {1, 2})
            .set(dev.vna.data.Tag.PatientName, "Wang^XiaoDong^^^=王^小东=")
            .set(dev.vna.data.Tag.SliceThickness, "+1.50")
            .setBytes(
                0x00720076, Vr.FL, new byte[] {0, 0, (byte) 0xC0, 0x3F, 0, 0, (byte) 0x80, -1})
            .build();

    assertThat(xml(dataSet))
        .isEqualTo(
            BEGIN
                + "<DicomAttribute tag=\"00080005\" vr=\"CS\" keyword=\"SpecificCharacterSet\">"
                + "<Value number=\"1\">ISO_IR 192</Value></DicomAttribute>"
                + "<DicomAttribute tag=\"00080008\" vr=\"CS\" keyword=\"ImageType\">"
                + "<Value number=\"1\">ORIGINAL</Value><Value number=\"2\"/>"
                + "<Value number=\"3\">AXIAL</Value></DicomAttribute>"
                + "<DicomAttribute tag=\"00080090\" vr=\"PN\" keyword=\"ReferringPhysicianName\">"
                + "</DicomAttribute>"
                + "<DicomAttribute tag=\"00081110\" vr=\"SQ\" keyword=\"ReferencedStudySequence\">"
                + "<Item number=\"1\"></Item><Item number=\"2\">"
                + "<DicomAttribute tag=\"0020000D\" vr=\"UI\" keyword=\"StudyInstanceUID\">"
                + "<Value number=\"1\">1</Value></DicomAttribute></Item></DicomAttribute>"
                + "<DicomAttribute tag=\"00090010\" vr=\"LO\">"
                + "<Value number=\"1\">CREATOR &lt;&amp;&gt;</Value></DicomAttribute>"
                + "<DicomAttribute tag=\"00091001\" vr=\"UN\""
                + " privateCreator=\"CREATOR &lt;&amp;&gt;\">"
                + "<InlineBinary>AQI=</InlineBinary></DicomAttribute>"
                + "<DicomAttribute tag=\"00100010\" vr=\"PN\" keyword=\"PatientName\">"
                + "<PersonName number=\"1\"><Alphabetic><FamilyName>Wang</FamilyName>"
                + "<GivenName>XiaoDong</GivenName><NameSuffix/></Alphabetic>"
                + "<Ideographic><FamilyName>王</FamilyName><GivenName>小东</GivenName>"
                + "</Ideographic></PersonName></DicomAttribute>"
                + "<DicomAttribute tag=\"00180050\" vr=\"DS\" keyword=\"SliceThickness\">"
                + "<Value number=\"1\">+1.50</Value></DicomAttribute>"
                + "<DicomAttribute tag=\"00720076\" vr=\"FL\" keyword=\"SelectorFLValue\">"
                + "<Value number=\"1\">1.5</Value><Value number=\"2\">-INF</Value>"
                + "</DicomAttribute>"
                + END);
  }

  @Test
  @Tag("check-111")
  void writeAndRead_anyText_isKeptButForWhatXmlCannotHold() throws IOException {
    String text = " a\r\nb\tc\u0085\u2028 <]]>& 😀";
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(dev.vna.data.Tag.PatientComments, text)
            .set(dev.vna.data.Tag.AdditionalPatientHistory, "x\u001By\u0000z\uFFFE")
            .build();
    var out = new ByteArrayOutputStream();

    List<Finding> findings = XmlDataSetWriter.create().write(dataSet, out);
    DataSet read =
        XmlDataSetReader.create().read(in(out.toString(StandardCharsets.UTF_8))).dataSet();

    assertThat(read.string(dev.vna.data.Tag.PatientComments)).contains(text);
    assertThat(read.string(dev.vna.data.Tag.AdditionalPatientHistory)).contains("x␛y␀z\uFFFD");
    assertThat(findings)
        .extracting(Finding::path, Finding::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "(0010,21B0)", "characters replaced that XML cannot hold"));
  }

  @Test
  @Tag("check-111")
  void write_bulk_isWhatThePolicySays() throws IOException {
    DataSet dataSet =
        DataSet.builder()
            .setBytes(0x00091001, Vr.OB, new byte[] {1, 2})
            .setBytes(dev.vna.data.Tag.PixelData, Vr.OW, new byte[100_000])
            .build();

    String byUri =
        new String(
            XmlDataSetWriter.create()
                .withBulkPolicy(v -> BulkChoice.uri("http://x/?a=1&b=" + v.path()))
                .toBytes(dataSet),
            StandardCharsets.UTF_8);
    List<Finding> leftOut = XmlDataSetWriter.create().write(dataSet, new ByteArrayOutputStream());

    assertThat(byUri).contains("<BulkData uri=\"http://x/?a=1&amp;b=(7FE0,0010)\"/>");
    assertThat(XmlDataSetReader.create().read(in(byUri)).unresolved())
        .containsExactly(
            new BulkUri("(0009,1001)", 0x00091001, Vr.OB, "http://x/?a=1&b=(0009,1001)"),
            new BulkUri("(7FE0,0010)", 0x7FE00010, Vr.OW, "http://x/?a=1&b=(7FE0,0010)"));
    assertThat(leftOut).extracting(Finding::what).containsExactly("left out: bulk, length=100000");
  }

  @Test
  @Tag("check-111")
  void read_bulkByUuid_isResolved() throws IOException {
    String xml = BEGIN + attribute("7FE00010", "OB", "<BulkData uuid=\"u-1\"/>") + END;

    DataSet resolved =
        XmlDataSetReader.create()
            .withBulkResolver(
                uri ->
                    uri.uri().equals("urn:uuid:u-1")
                        ? Optional.of(new byte[] {7, 8})
                        : Optional.empty())
            .read(in(xml))
            .dataSet();

    assertThat(resolved.bytes(0x7FE00010)).hasValue(new byte[] {7, 8});
  }

  @Test
  @Tag("check-111")
  void read_whatIsForgiven_isListed() throws IOException {
    DecodedDataSet read =
        XmlDataSetReader.create()
            .read(
                in(
                    "<NativeDicomModel>\n"
                        + " <!-- a comment --><?pi x?><DicomAttribute tag=\"0020000d\""
                        + " vr=\"UI\"><Value number=\"1\">1.2</Value>"
                        + "</DicomAttribute><DicomAttribute"
                        + " keyword=\"PatientID\"><Value>ID</Value></DicomAttribute>"
                        + "<Other><Nested/>text</Other>"
                        + attribute(
                            "00080008",
                            "CS",
                            "<Value number=\"2\">B</Value><Value number=\"4\">D</Value>")
                        + attribute("00020010", "UI", "<Value number=\"1\">1</Value>")
                        + "</NativeDicomModel>"));
    DataSet dataSet = read.dataSet();

    assertThat(dataSet.string(dev.vna.data.Tag.StudyInstanceUID)).contains("1.2");
    assertThat(dataSet.string(dev.vna.data.Tag.PatientID)).contains("ID");
    assertThat(dataSet.strings(dev.vna.data.Tag.ImageType)).containsExactly("", "B", "", "D");
    assertThat(dataSet.size()).isEqualTo(3);
    assertThat(read.findings())
        .extracting(Finding::what)
        .containsExactly(
            "not in the namespace of the model",
            "tag in lower case",
            "tag is missing: that of the keyword is taken",
            "VR is none: that of the dictionary is taken",
            "value without a number",
            "passed over: an element that means nothing here",
            "left out: no element of a data set");
  }

  @ParameterizedTest
  @Tag("bug-09")
  @ValueSource(
      strings = {
        "<DicomAttribute vr=\"PN\"/>",
        "<DicomAttribute tag=\"PatientID\" vr=\"LO\"/>",
        "<DicomAttribute tag=\"00100010\" vr=\"PN\"><Value number=\"1\">a</Value></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><PersonName number=\"1\"/></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><Item number=\"1\"/></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><Value number=\"0\"/></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><Value number=\"x\"/></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><Value"
            + " number=\"2147483647\"/></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><Value"
            + " number=\"1\"><b/></Value></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"><Value"
            + " number=\"1\">a\\b</Value></DicomAttribute>",
        "<DicomAttribute tag=\"00280010\" vr=\"US\"><Value"
            + " number=\"1\">-1</Value></DicomAttribute>",
        "<DicomAttribute tag=\"00081110\" vr=\"SQ\"><Value number=\"1\">a</Value></DicomAttribute>",
        "<DicomAttribute tag=\"7FE00010\" vr=\"OB\"><BulkData/></DicomAttribute>",
        "<DicomAttribute tag=\"7FE00010\""
            + " vr=\"OB\"><InlineBinary>!</InlineBinary></DicomAttribute>",
        "<DicomAttribute tag=\"7FE00010\" vr=\"OB\"><InlineBinary>AA==</InlineBinary>"
            + "<InlineBinary>AA==</InlineBinary></DicomAttribute>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\"/><DicomAttribute tag=\"00100020\" vr=\"LO\"/>",
        "<DicomAttribute tag=\"00100020\" vr=\"LO\">",
        "</NativeDicomModel><NativeDicomModel>",
        "&undeclared;",
        "&#0;",
        "\u0001",
      })
  void read_whatIsNoDataSet_isRefused(String content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(DataSetException.class);
  }

  @ParameterizedTest
  @Tag("bug-09")
  @ValueSource(strings = {"", "x", "<a/>", "<NativeDicomModel>", "<NativeDicomModel/><a/>", "{}"})
  void read_whatIsNoModel_isRefused(String document) {
    assertThatThrownBy(() -> XmlDataSetReader.create().read(in(document)))
        .isInstanceOf(DataSetException.class);
  }

  @Test
  @Tag("bug-52")
  void read_entitiesAndDocumentTypes_areRefusedAndFetchNothing(@TempDir Path directory)
      throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "do not read");
    String model =
        "<NativeDicomModel>"
            + attribute("00100020", "LO", "<Value number=\"1\">&e;</Value>")
            + "</NativeDicomModel>";
    List<String> types =
        List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;\">]>",
            "<!DOCTYPE x>");

    assertThat(types)
        .allSatisfy(
            type ->
                assertThatThrownBy(() -> XmlDataSetReader.create().read(in(type + model)))
                    .isInstanceOf(DataSetException.class)
                    .hasMessageNotContaining("secret")
                    .hasMessageNotContaining("do not read"));
  }

  private static String nested(int depth) {
    return "<DicomAttribute tag=\"00081110\" vr=\"SQ\"><Item number=\"1\">".repeat(depth)
        + "</Item></DicomAttribute>".repeat(depth);
  }

  @Test
  @Tag("bug-09")
  void read_nesting_isLimited() throws IOException {
    Limits deepest = Limits.DEFAULT.withMaxDepth(1000);

    DataSet deep =
        XmlDataSetReader.create()
            .withLimits(deepest)
            .read(in(BEGIN + nested(1000) + END))
            .dataSet();

    assertThat(xml(deep)).contains(nested(1).substring(0, 20));
    assertThatThrownBy(() -> read(nested(65)))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxDepth=64");
    assertThatThrownBy(() -> read("<x>".repeat(100_000))).isInstanceOf(DataSetException.class);
  }

  @Test
  @Tag("bug-09")
  void read_sizes_areLimited() {
    Limits small = Limits.DEFAULT.withMaxHeaderBytes(4096).withMaxElements(50);
    XmlDataSetReader reader = XmlDataSetReader.create().withLimits(small);
    String million = "x".repeat(1_000_000);
    List<String> tooLarge =
        List.of(
            attribute("00104000", "LT", "<Value number=\"1\">" + million + "</Value>"),
            attribute("00104000", "UC", "<Value number=\"1000\"/>"),
            attribute("7FE00010", "OB", "<InlineBinary>" + "AAAA".repeat(5000) + "</InlineBinary>"),
            attribute("00081110", "SQ", "<Item number=\"1\"/>".repeat(60)),
            attribute("7FE00010", "OB", "<BulkData uri=\"" + million + "\"/>"),
            "<!--" + million + "-->",
            "<" + million + "/>");

    assertThat(tooLarge)
        .allSatisfy(
            content ->
                assertThatThrownBy(() -> reader.read(in(BEGIN + content + END)))
                    .isInstanceOf(DataSetException.class));
  }

  @Test
  @Tag("bug-09")
  void read_failure_saysWhereAndNoValue() {
    DataSetException e =
        catchThrowableOfType(
            DataSetException.class,
            () ->
                read(
                    attribute(
                        "00081110",
                        "SQ",
                        "<Item number=\"1\">"
                            + attribute("00280010", "US", "<Value number=\"1\">Secret</Value>"))));
    DataSetException broken =
        catchThrowableOfType(
            DataSetException.class,
            () -> read("<DicomAttribute tag=\"00100010\" vr=\"PN\"><Secret</Secret>"));

    assertThat(e.path()).isEqualTo("(0008,1110)[1].(0028,0010)");
    assertThat(e.offset()).isGreaterThan(200);
    assertThat(e).hasMessageNotContaining("Secret").hasNoCause();
    assertThat(broken.path()).isEqualTo("(0010,0010)");
    assertThat(broken).hasMessageNotContaining("Secret");
  }

  @Test
  @Tag("bug-09")
  void read_mutatedText_endsInADataSetOrTheException() {
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.PatientName, "A^B=C=D", "", "E")
            .set(dev.vna.data.Tag.SliceThickness, "1.5", "x")
            .setBytes(0x00091001, Vr.OB, new byte[] {1, 2, 3, 4})
            .setItems(dev.vna.data.Tag.ReferencedStudySequence, List.of(DataSet.EMPTY))
            .build();
    byte[] seed = XmlDataSetWriter.create().toBytes(dataSet);
    var random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] mutant = seed.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(mutant.length);
        mutant[at] =
            random.nextBoolean() ? (byte) random.nextInt(256) : seed[random.nextInt(seed.length)];
      }
      try {
        DataSet read = XmlDataSetReader.create().read(new ByteArrayInputStream(mutant)).dataSet();
        JsonDataSetWriter.create().toBytes(read);
      } catch (DataSetException e) {
        refused++;
      } catch (IOException e) {
        throw new AssertionError("not the documented exception", e);
      }
    }
    assertThat(refused).isBetween(500, 3_000);
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

    assertThatThrownBy(() -> XmlDataSetReader.create().read(broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("line is down");
  }

  @ParameterizedTest
  @Tag("check-049")
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void read_unicode_isRead(String encoding) throws IOException {
    String content = attribute("00100020", "LO", "<Value number=\"1\">王</Value>");
    String document =
        "\uFEFF" + (BEGIN + content + END).replace("UTF-8", encoding.replaceAll("[LB]E", ""));
    byte[] bytes =
        document
            .substring(encoding.equals("UTF-16") ? 1 : 0)
            .getBytes(java.nio.charset.Charset.forName(encoding));

    DataSet read = XmlDataSetReader.create().read(new ByteArrayInputStream(bytes)).dataSet();

    assertThat(read.string(dev.vna.data.Tag.PatientID)).contains("王");
  }

  @Test
  @Tag("check-049")
  void read_otherEncoding_isRefused() {
    String latin1 = (BEGIN + END).replace("UTF-8", "ISO-8859-1");

    assertThatThrownBy(() -> XmlDataSetReader.create().read(in(latin1)))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("encoding");
  }
}
