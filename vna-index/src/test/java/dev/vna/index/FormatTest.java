package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.Hold;
import dev.vna.archive.NamedKey;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Source;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of every key and row, as {@code docs/index-format.md} draws them. */
class FormatTest {
  @TempDir private Path directory;

  private static void assertBytes(byte[] found, String... fields) {
    assertThat(HexFormat.of().formatHex(found)).isEqualTo(String.join("", fields).replace(" ", ""));
  }

  private static String hex(String ascii) {
    return HexFormat.of().formatHex(ascii.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static String text(String ascii) {
    return String.format("%02x", ascii.length()) + hex(ascii);
  }

  @Test
  void keys_ofRowsByNumber() {
    assertBytes(Keys.log(0x0102), "0000000000000102");
    assertBytes(Keys.logPart(0x0102, 3), "0000000000000102", "00000003");
    assertBytes(FeedPlaces.consumerKey("a"), hex("consumer/"), hex("a"));
    assertBytes(Keys.sop(7, "1.2"), "0007", hex("1.2"));
    assertBytes(Keys.study(7, 8), "0007", "00000008");
    assertBytes(Keys.series(7, 8, 9), "0007", "00000008", "00000009");
    assertBytes(Keys.members(7, 8, 9, 10), "0007", "00000008", "00000009", "000000000000000a");
    assertBytes(Keys.patient(7, 11), "0007", "0000000b");
    assertBytes(Keys.base(9, 1), "00000009", "00000001");
  }

  @Test
  void keys_ofValues() {
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.ACCESSION, 1, "A1", 8),
        hex("a"),
        "0001",
        hex("A1"),
        "00",
        "00000008");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.STUDY_ID, 1, "7", 8),
        hex("b"),
        "0001",
        hex("7"),
        "00",
        "00000008");
    assertBytes(Keys.conflict(1, 5, 2), hex("c"), "0001", "0000000000000005", "02");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.STUDY_DATE, 1, "20260102", 8),
        hex("d"),
        "0001",
        hex("20260102"),
        "00",
        "00000008");
    assertBytes(
        Keys.seriesUid(1, "1.2", 8, 9), hex("e"), "0001", hex("1.2"), "00", "00000008", "00000009");
    assertBytes(Keys.frames(1, 5), hex("f"), "0001", "0000000000000005");
    assertBytes(
        Keys.garbage(1, 5, new byte[] {1, 2}), hex("g"), "0001", "0000000000000005", "0102");
    assertBytes(Keys.numbered(Keys.Kind.DELETION, 1, 5), hex("j"), "0001", "0000000000000005");
    assertBytes(Keys.label(1, "1.2", "urgent"), hex("l"), "0001", hex("1.2"), "00", hex("urgent"));
    assertBytes(Keys.detached(1, 8), hex("o"), "0001", "00000008");
    assertBytes(Keys.uid(Keys.Kind.ACCESS, 1, "1.2"), hex("v"), "0001", hex("1.2"), "00");
    assertBytes(
        Keys.deletedInstance(1, 5, 6), hex("w"), "0001", "0000000000000005", "0000000000000006");
    assertBytes(Keys.numbered(Keys.Kind.PURGED, 1, 5), hex("y"), "0001", "0000000000000005");
    assertBytes(Keys.remains(1, 9), hex("z"), "0001", "00000009");
    assertBytes(Keys.hold(1, "1.2", "h"), hex("h"), "0001", hex("1.2"), "00", hex("h"));
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.PATIENT_ID, 1, "P", 8),
        hex("i"),
        "0001",
        hex("P"),
        "00",
        "00000008");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.MODALITY, 1, "CT", 8),
        hex("m"),
        "0001",
        hex("CT"),
        "00",
        "00000008");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.PATIENT_NAME, 1, "DOE^A", 8),
        hex("n"),
        "0001",
        hex("DOE^A"),
        "00",
        "00000008");
    assertBytes(
        Keys.namedValueOfStudy(1, 2, "120", 8),
        hex("k"),
        "0001",
        "0002",
        hex("120"),
        "00",
        "00000008");
    assertBytes(Keys.refusal(1, 2, 5), hex("x"), "0001", "0002", "0000000000000005");
    assertBytes(Keys.amendment(1, 5), hex("A"), "0001", "0000000000000005");
    assertBytes(
        Keys.amendmentOf(1, new PatientKey("I", "P", ""), 5),
        hex("B"),
        "0001",
        hex("pI") + "00" + hex("P") + "00" + "00",
        "0000000000000005");
    assertBytes(
        Keys.amendmentOf(1, "1.2", 5), hex("B"), "0001", hex("s1.2") + "00", "0000000000000005");
    assertBytes(Keys.amended(1, 5, "1.2"), hex("C"), "0001", "0000000000000005", hex("1.2"));
    assertBytes(Keys.accepted(1, 2, "x"), hex("D"), "0001", "02", hex("x"));
    assertBytes(
        Keys.patientKey(1, new PatientKey("I", "P", "")),
        hex("p"),
        "0001",
        hex("I"),
        "00",
        hex("P"),
        "00");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.DESCRIPTION, 1, "Knee", 8),
        hex("q"),
        "0001",
        hex("Knee"),
        "00",
        "00000008");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.REFERRING_PHYSICIAN, 1, "DOE^A", 8),
        hex("r"),
        "0001",
        hex("DOE^A"),
        "00",
        "00000008");
    assertBytes(
        Keys.valueOfStudy(Keys.Kind.STUDY_DATE_TIME, 1, "202601021011", 8),
        hex("t"),
        "0001",
        hex("202601021011"),
        "00",
        "00000008");
    assertBytes(Keys.studyUid(1, "1.2", 8), hex("s"), "0001", hex("1.2"), "00", "00000008");
    assertBytes(Keys.studyOfPatient(1, 11, 8), hex("u"), "0001", "0000000b", "00000008");
  }

  @Test
  void keys_ofGrams() {
    assertBytes(Grams.key(1, Grams.Field.ACCESSION, "A-1"), "0001", hex("a"), hex("A-1"));
    assertBytes(Grams.key(1, Grams.Field.PATIENT_ID, "7\0\0"), "0001", hex("i"), hex("7"), "0000");
    assertBytes(
        Grams.key(1, Grams.Field.PATIENT_NAME, "山田\0"), "0001", hex("n"), "e5b1b1 e794b0 00");
    assertBytes(Grams.longTextKey(1, Grams.Field.DESCRIPTION), "0001", hex("q"), "ff");
  }

  @Test
  void keys_ofDays() {
    assertBytes(Days.key(1, "CT", "20260102"), "0001", hex("CT"), "00", hex("20260102"));
    assertBytes(Days.key(1, "", "20260102"), "0001", "00", hex("20260102"));
    assertBytes(Days.key(1, "CT", ""), "0001", hex("CT"), "00");
    assertBytes(Days.oddKey(1), "0001", "ff");
    assertBytes(Days.row(8), "00000008");
  }

  @Test
  void rowsOfTheGramTable_areStudiesByRisingNumber() throws IOException {
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.write(
          tx -> {
            for (long study : new long[] {300, 8, 9}) {
              DataSet attributes =
                  TestRecords.header("1.5", "1.6", "1.7").set(Tag.PatientID, "P1").build();
              StudyKeys none = StudyKeys.of(1, study, false, attributes, List.of());
              StudyKeys.of(1, study, true, attributes, List.of()).replace(none, tx);
            }
            StringBuilder rows = new StringBuilder();
            try (Tx.Scan scan = tx.scan(Table.GRAMS)) {
              byte[] key = Grams.key(1, Grams.Field.PATIENT_ID, "P1\0");
              for (boolean more = scan.seekPrefix(key); more; more = scan.nextPrefix(key)) {
                rows.append(HexFormat.of().formatHex(scan.value())).append(' ');
              }
            }
            assertThat(rows).hasToString("00000008 00000009 0000012c ");
            return tx;
          });
    }
  }

  @Test
  void keys_ofLongText_areCutAndStayUnique() {
    String one = "1.".repeat(400);
    String other = one + "1";

    assertThat(Keys.sop(1, one)).hasSize(2 + Keys.MAX_TEXT_BYTES + 1 + 32);
    assertThat(Keys.sop(1, other)).isNotEqualTo(Keys.sop(1, one));
    assertThat(Keys.valueOfStudy(Keys.Kind.ACCESSION, 1, one, 8))
        .hasSize(3 + Keys.MAX_TEXT_BYTES + 5);
  }

  private static Payload payload() {
    byte[] sha256 = new byte[32];
    sha256[31] = (byte) 0xFF;
    return new Payload(
        "1.3",
        "1.4",
        Optional.of("1.5"),
        Optional.of("1.6"),
        Optional.empty(),
        new Source(Optional.of("CT1"), Optional.of(""), Optional.empty()),
        new PatientKey("I", "P", ""),
        "1.7",
        TestRecords.TIME,
        5000,
        340,
        new Payload.Sha256(sha256),
        BlobLocation.of(new byte[] {1, 2}),
        new Payload.EncodedHeader(new byte[] {0x55, 0x66}, 0));
  }

  @Test
  void payload_ofAnInstance() {
    byte[] bytes = payload().toBytes();

    assertBytes(
        bytes,
        text("1.3"), // SOP class
        text("1.4"), // transfer syntax
        "04" + hex("1.5"), // study, which may be absent: length and one
        "04" + hex("1.6"), // series
        "00", // no assigned issuer
        "04" + hex("CT1"), // calling AE title
        "01", // called AE title: there, and empty
        "00", // no address
        text("I"), // patient: issuer
        text("P"), // patient: ID
        text(""), // patient: study
        text("1.7"), // SOP instance
        "0000000060000000 00000007", // received
        "0000000000001388", // blob size
        "00000154", // data set offset
        "00".repeat(31) + "ff", // SHA-256
        "02 0102", // location
        "5566"); // header
    Payload read = Payload.read(bytes);
    assertThat(read.source().calledAeTitle()).contains("");
    assertThat(read.header().toBytes()).containsExactly(0x55, 0x66);
  }

  @Test
  void logRow_ofAnInstance() {
    ByteWriter row = LogRow.inTree(Fact.Disposition.REPLACES, 7, 8, 9, 1);
    try (Packed packed = new Packed()) {
      packed.write(new byte[] {0x55}, row);
    }

    assertBytes(row.toBytes(), "01", "01", "0007", "00000008", "00000009", "00000001", "00 55");
  }

  @Test
  void logRow_ofAnInstanceOutsideTheTree() {
    ByteWriter row = LogRow.outside(Fact.Disposition.NEW, 7);
    try (Packed packed = new Packed()) {
      packed.write(new byte[] {0x55}, row);
    }

    assertBytes(row.toBytes(), "02", "00", "0007", "00 55");
  }

  @Test
  void logRow_ofADeletedInstance() {
    ByteWriter row = LogRow.inTree(Fact.Disposition.REPLACES, 7, 8, 9, 1);
    ByteWriter outside = LogRow.outside(Fact.Disposition.NEW, 7);
    try (Packed packed = new Packed()) {
      packed.write(new byte[] {0x55}, row);
      packed.write(new byte[] {0x55}, outside);
    }

    byte[] deleted = LogRow.deleted(row.toBytes(), true, 300);
    byte[] deletedOutside = LogRow.deleted(outside.toBytes(), false, 300);

    String place = "00000008 00000009 00000001";
    assertBytes(deleted, "04", "01", "0007", "01", "000000000000012c", place, "00 55");
    assertBytes(deletedOutside, "05", "00", "0007", "00", "000000000000012c", "00 55");
    assertThat(LogRow.undeleted(deleted)).isEqualTo(row.toBytes());
    assertThat(LogRow.undeleted(deletedOutside)).isEqualTo(outside.toBytes());
    assertThat(((LogRow.Deleted) LogRow.read(deleted)).deletion()).isEqualTo(300);
  }

  @Test
  void rowsOfDeletions() throws IOException {
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.write(
          tx -> {
            Partition partition = new Partition("default");
            Partitions.put(tx, 1, partition);
            StudyNotes.putLabel(tx, 1, "1.5", "urgent");
            StudyNotes.putAccess(tx, 1, "1.5", LocalDate.ofEpochDay(2));
            assertBytes(tx.get(Table.KEYS, Keys.label(1, "1.5", "urgent")), text("urgent"));
            assertBytes(tx.get(Table.KEYS, Keys.uid(Keys.Kind.ACCESS, 1, "1.5")), "04");
            Fact.Deleted fact =
                new Fact.Deleted(
                    partition,
                    TestRecords.TIME,
                    QueryLevel.STUDY,
                    Optional.of("1.5"),
                    Optional.empty(),
                    Optional.empty(),
                    "me",
                    "why");
            DeletionRow deletion = new DeletionRow(1, 5, fact);
            deletion.versions = 2;
            deletion.blobBytes = 300;
            deletion.studies.add(8L);
            deletion.notes = StudyNotes.take(tx, 1, "1.5");
            deletion.put(tx);
            byte[] row = tx.get(Table.KEYS, Keys.numbered(Keys.Kind.DELETION, 1, 5));
            assertBytes(
                row,
                "02 ac02",
                "01 00000008",
                "01" + text("urgent"),
                "01 04",
                HexFormat.of().formatHex(FactCodec.encode(fact)));
            deletion.putPurged(tx);
            assertThat(tx.get(Table.KEYS, Keys.numbered(Keys.Kind.PURGED, 1, 5))).isEqualTo(row);
            Detached.put(tx, 1, 8, 5);
            assertBytes(tx.get(Table.KEYS, Keys.detached(1, 8)), "0000000000000005");
            Remains.add(tx, (LogRow.InTree) LogRow.read(instanceInSeries9()));
            assertBytes(tx.get(Table.KEYS, Keys.remains(7, 9)), "01");
            byte[] sha256 = new byte[32];
            BlobLocation location = BlobLocation.of(new byte[] {1, 2});
            Garbage.put(tx, 1, new StoredBlob(new BlobKey(partition, 5), location, 300, sha256));
            assertBytes(
                tx.get(Table.KEYS, Keys.garbage(1, 5, location.token())),
                "000000000000012c",
                "00".repeat(32));
            return tx;
          });
    }
  }

  private static byte[] instanceInSeries9() {
    ByteWriter row = LogRow.inTree(Fact.Disposition.NEW, 7, 8, 9, 1);
    try (Packed packed = new Packed()) {
      packed.write(new byte[] {0x55}, row);
    }
    return row.toBytes();
  }

  @Test
  void logRow_ofAChange() {
    LogRow.Changed row =
        new LogRow.Changed(
            Change.Kind.DELETED,
            7,
            TestRecords.TIME,
            Optional.of("1.5"),
            Optional.empty(),
            Optional.empty());

    assertBytes(
        row.toBytes(),
        "03", // a change
        "06", // deleted
        "0007",
        "0000000060000000 00000007",
        "04" + hex("1.5"),
        "00",
        "00");
    assertThat(LogRow.read(row.toBytes())).isEqualTo(row);
  }

  @Test
  void members_ofASeries() {
    Members members = new Members();
    members.append(1000, false);
    members.append(1001, true);
    members.append(1200, false);

    assertBytes(members.toBytes(1000), "00", "03", "8e03");
    assertBytes(members.toBytes(0), "d00f", "03", "8e03");
  }

  private static Aggregate aggregate(TagBits held) {
    Aggregate aggregate = new Aggregate(held);
    DataSet header = TestRecords.header("1.5", "1.6", "1.7").set(Tag.PatientID, "P").build();
    aggregate.offer(3, LevelAttributes.in(header), header);
    return aggregate;
  }

  /** Groups: one of number 3, with its attributes by their places in the list. */
  private static final String GROUPS = "01" + "03" + "03" + "01" + "1a" + String.format("%02x", 60);

  /** Specific Character Set, in header form. */
  private static final String UTF_8 = "08000500" + hex("CS") + "0a00" + hex("ISO_IR 192");

  @Test
  void patientRow() {
    PatientRow patient = new PatientRow(1, 11, new PatientKey("I", "P", ""));
    patient.filed = 1;
    patient.studies = 1;
    patient.series = 2;
    patient.instances = 300;
    patient.attributes = aggregate(LevelAttributes.OF_PATIENT);

    assertBytes(
        patient.toBytes(),
        text("I") + text("P") + text(""),
        "01 01 02 ac02",
        GROUPS,
        UTF_8,
        "10002000" + hex("LO") + "0200" + hex("P "));
  }

  @Test
  void studyRow() {
    StudyRow study = new StudyRow(1, 8, 11, "1.5");
    study.filed = 2;
    study.series = 1;
    study.instances = 5;
    study.blobBytes = 300;
    study.versions = 6;
    study.versionBytes = 301;
    study.modalities.add("CT", 1);
    study.sopClasses.add("1.3", 5);
    study.otherDemographics = 4;

    assertBytes(
        study.toBytes(),
        "0000000b" + text("1.5"),
        "02 01 05 ac02",
        "06 ad02",
        "01" + text("CT") + "01",
        "01" + text("1.3") + "05",
        "04 00",
        "00",
        UTF_8);
  }

  @Test
  void seriesRow() {
    SeriesRow series = new SeriesRow(1, 8, 9, "1.6");
    series.filed = 2;
    series.instances = 1;
    series.bases = 1;
    series.talliedModality = "CT";
    series.secondStudy = 4;

    assertBytes(series.toBytes(), text("1.6"), "02 01 01", text("CT"), "04", "00", UTF_8);
  }

  @Test
  void rowsOfTheMainAndTheKeyTable() throws IOException {
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.write(
          tx -> {
            IndexFormat.write(tx, TestRecords.ARCHIVE);
            State state = new State();
            state.position = new LogPosition(5, "t");
            state.lastPartition = 1;
            state.lastPatient = 2;
            state.lastStudy = 3;
            state.lastSeries = 4;
            state.patients = 5;
            state.studies = 6;
            state.series = 7;
            state.instances = 8;
            state.blobBytes = 300;
            state.write(tx);
            Partitions.put(tx, 1, new Partition("default"));
            Fact.Amendment undone =
                new Fact.Undone(new Partition("default"), TestRecords.TIME, 3, "me", "why");
            Amendments.put(tx, 1, 5, undone, List.of(), List.of());
            Amendments.touch(tx, 1, 5, "1.5");
            Accepted.put(tx, 1, Conflict.Kind.SERIES_IN_TWO_STUDIES, "x", 5, "1.6");
            Holds.put(tx, 1, "1.5", new Hold(Hold.Kind.FREEZE, "h", "why", TestRecords.TIME));

            assertBytes(
                tx.get(Table.MAIN, ascii("format")),
                "00000005",
                "0123456789abcdef7edcba9876543210");
            assertBytes(
                tx.get(Table.MAIN, ascii("state")),
                "0000000000000005" + text("t"),
                "01 02 03 04",
                "05 06 07 08 ac02");
            assertBytes(tx.get(Table.MAIN, ascii("partition/default")), "0001");
            assertBytes(
                tx.get(Table.MAIN, HexFormat.of().parseHex(hex("partition#") + "0001")),
                hex("default"));
            assertBytes(
                tx.get(Table.KEYS, Keys.amendment(1, 5)),
                "0000000000000000",
                HexFormat.of().formatHex(FactCodec.encode(undone)));
            assertBytes(tx.get(Table.KEYS, Keys.amended(1, 5, "1.5")), text("1.5"));
            assertBytes(
                tx.get(Table.KEYS, Keys.accepted(1, 4, "x")), "0000000000000005", text("1.6"));
            assertBytes(
                tx.get(Table.KEYS, Keys.hold(1, "1.5", "h")),
                "0000000060000000 00000007",
                "01",
                text("h") + text("why"));
            return tx;
          });
    }
  }

  @Test
  void rowsOfDefinedKeys() {
    NamedKeyRow row =
        new NamedKeyRow(2, NamedKey.of("image", Tag.ReferencedImageSequence, Tag.KVP), 9);
    row.builtThrough = 7;
    row.refused = 300;

    assertBytes(row.key(), hex("key#"), "0002");
    assertBytes(
        row.toBytes(),
        "00", // not dropped
        "0000000000000009", // defined at
        "0000000000000007", // built through
        "ac02", // refused
        text("image"),
        text("(0008,1140)[*].(0018,0060)"));
    assertThat(NamedKeyRow.read(row.key(), row.toBytes()).key).isEqualTo(row.key);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  @Test
  void levelAttributes_keepTheirPlaces() {
    // Places are in the rows of every index: an attribute may be added at the end, never moved.
    assertThat(LevelAttributes.index(Tag.PatientName)).isZero();
    assertThat(LevelAttributes.index(Tag.ReferencedPatientSequence)).isEqualTo(25);
    assertThat(LevelAttributes.index(Tag.StudyInstanceUID)).isEqualTo(26);
    assertThat(LevelAttributes.index(Tag.PatientState)).isEqualTo(59);
    assertThat(LevelAttributes.index(Tag.SeriesInstanceUID)).isEqualTo(60);
    assertThat(LevelAttributes.index(Tag.SoftwareVersions)).isEqualTo(89);
    assertThat(LevelAttributes.count()).isEqualTo(90).isLessThan(LevelAttributes.MAX);
    assertThat(LevelAttributes.level(Tag.InstanceNumber)).isEqualTo(QueryLevel.INSTANCE);
  }

  @Test
  void pageToken_ofAPageInTheOrderOfAKey() {
    Query query = Query.studies().where(Tag.PatientName, "D*").build();
    PageToken token =
        PageToken.first(query, QueryLevel.INSTANCE)
            .at('n', 0, 8, 9, 10, OrderKey.place(new byte[] {'D', 'O', 'E'}));

    String text = token.toText(query, TestRecords.ARCHIVE);

    byte[] bytes = Base64.getUrlDecoder().decode(text);
    assertBytes(
        Arrays.copyOf(bytes, bytes.length - 4), // all but the CRC
        "02 01 03" + hex("n"), // version, query level, page level, walked
        "00000000 00000008 00000009 000000000000000a", // patient, study, series, instance
        "0004 00" + hex("DOE")); // place: it has a value, and that
    PageToken read = PageToken.of(query.after(text), QueryLevel.INSTANCE, TestRecords.ARCHIVE);
    assertThat(read.isSameAs(token)).isTrue();
  }
}
