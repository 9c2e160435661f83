package dev.vna.data.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TagPath;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.UidRegistry;
import dev.vna.data.Vr;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentifierTest {
  private static final byte[] SECRET =
      "a secret of the tests alone".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path directory;

  private static Deidentifier.Builder builder() {
    return Deidentifier.builder(SECRET);
  }

  private static Deidentifier retaining(ConfidentialityOption option) {
    return builder().retain(option).build();
  }

  private static DataSet.Builder instance() {
    return DataSet.builder()
        .set(Tag.SOPClassUID, Uid.CTImageStorage)
        .set(Tag.SOPInstanceUID, "1.2.3.4")
        .set(Tag.StudyInstanceUID, "1.2.3")
        .set(Tag.PatientName, "Doe^Jane")
        .set(Tag.PatientID, "4711")
        .set(Tag.Modality, "CT");
  }

  private static DicomFile file(DataSet dataSet) {
    return file(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private static DicomFile file(DataSet dataSet, TransferSyntax syntax) {
    String uid = dataSet.string(Tag.SOPInstanceUID).orElse("1.2");
    FileMeta meta = FileMeta.of(Uid.CTImageStorage, uid, syntax);
    return new DicomFile(meta.withSourceAeTitle("SECRET_AE"), dataSet);
  }

  private static Deidentified apply(Deidentifier deidentifier, DataSet.Builder dataSet)
      throws DataSetException {
    return deidentifier.deidentify(file(dataSet.build()));
  }

  private static DataSet result(Deidentifier deidentifier, DataSet.Builder dataSet)
      throws DataSetException {
    return apply(deidentifier, dataSet).file().dataSet();
  }

  private static DataSet basic(DataSet.Builder dataSet) throws DataSetException {
    return result(builder().build(), dataSet);
  }

  private static Optional<DeidentificationReport.Action> action(
      Deidentified deidentified, TagPath path) {
    return deidentified.report().entries().stream()
        .filter(entry -> entry.path().equals(path))
        .map(DeidentificationReport.Entry::action)
        .findFirst();
  }

  @Test
  void deidentify_basicProfile_doesWhatTheTableSays() throws DataSetException {
    DataSet.Builder dataSet =
        instance()
            .set(Tag.PatientBirthDate, "19700131")
            .set(Tag.PatientAge, "055Y")
            .set(Tag.InstitutionName, "Hospital")
            .set(Tag.StudyDescription, "of Jane")
            .set(Tag.AcquisitionDateTime, "20260131103000")
            .set(Tag.FrameOfReferenceUID, "1.2.3.5")
            .set(Tag.Rows, 512)
            .set(Tag.PatientPosition, "HFS");

    Deidentified done = apply(builder().build(), dataSet);
    DataSet after = done.file().dataSet();

    assertThat(after.contains(Tag.PatientBirthDate)).isTrue();
    assertThat(after.containsValue(Tag.PatientBirthDate)).isFalse();
    assertThat(after.contains(Tag.PatientAge)).isFalse();
    assertThat(after.contains(Tag.StudyDescription)).isFalse();
    assertThat(after.string(Tag.InstitutionName)).contains("REMOVED");
    assertThat(after.string(Tag.AcquisitionDateTime)).contains("19000101000000");
    assertThat(after.string(Tag.SOPClassUID)).contains(Uid.CTImageStorage);
    assertThat(after.intValue(Tag.Rows)).hasValue(512);
    assertThat(after.string(Tag.PatientPosition)).contains("HFS");
    assertThat(UidRegistry.isValid(after.string(Tag.FrameOfReferenceUID).orElseThrow())).isTrue();
    assertThat(action(done, TagPath.of(Tag.PatientAge)))
        .contains(DeidentificationReport.Action.REMOVED);
    assertThat(action(done, TagPath.of(Tag.PatientBirthDate)))
        .contains(DeidentificationReport.Action.EMPTIED);
    assertThat(action(done, TagPath.of(Tag.FrameOfReferenceUID)))
        .contains(DeidentificationReport.Action.UID_REPLACED);
    assertThat(done.report().entries().toString()).doesNotContain("Jane", "4711", "Hospital");
  }

  @Test
  void deidentify_anyInstance_saysThatAndHow() throws DataSetException {
    DataSet after =
        result(
            builder()
                .retain(ConfidentialityOption.RETAIN_UIDS)
                .retain(ConfidentialityOption.RETAIN_MODIFIED_DATES)
                .build(),
            instance());

    assertThat(after.string(Tag.PatientIdentityRemoved)).contains("YES");
    assertThat(after.string(Tag.DeidentificationMethod)).isPresent();
    assertThat(after.items(Tag.DeidentificationMethodCodeSequence))
        .extracting(item -> item.string(Tag.CodeValue).orElseThrow())
        .containsExactly("113100", "113107", "113110");
    assertThat(after.string(Tag.LongitudinalTemporalInformationModified)).contains("MODIFIED");
    assertThat(basic(instance()).string(Tag.LongitudinalTemporalInformationModified))
        .contains("REMOVED");
  }

  @Test
  void deidentify_twice_keepsWhatTheFirstSaid() throws DataSetException {
    Deidentified once = apply(builder().build(), instance());

    Deidentified twice = retaining(ConfidentialityOption.RETAIN_UIDS).deidentify(once.file());

    assertThat(twice.file().dataSet().items(Tag.DeidentificationMethodCodeSequence))
        .extracting(item -> item.string(Tag.CodeValue).orElseThrow())
        .containsExactly("113100", "113110");
    assertThat(twice.file().dataSet().strings(Tag.DeidentificationMethod)).hasSize(1);
  }

  @Test
  void deidentify_allLevels_areTreated() throws DataSetException {
    DataSet deepest = DataSet.builder().set(Tag.PatientComments, "x").set(Tag.Rows, 7).build();
    DataSet inner =
        DataSet.builder()
            .set(Tag.ReferencedSOPClassUID, Uid.CTImageStorage)
            .set(Tag.ReferencedSOPInstanceUID, "1.2.3.4")
            .setItems(Tag.PurposeOfReferenceCodeSequence, List.of(deepest))
            .build();

    Deidentified done =
        apply(builder().build(), instance().setItems(Tag.ReferencedImageSequence, List.of(inner)));
    DataSet after = done.file().dataSet();
    DataSet item = after.items(Tag.ReferencedImageSequence).get(0);

    assertThat(item.string(Tag.ReferencedSOPInstanceUID))
        .isEqualTo(after.string(Tag.SOPInstanceUID));
    assertThat(item.string(Tag.ReferencedSOPClassUID)).contains(Uid.CTImageStorage);
    assertThat(item.items(Tag.PurposeOfReferenceCodeSequence).get(0).size()).isEqualTo(1);
    assertThat(action(done, TagPath.parse("(0008,1140)[1].(0040,A170)[1].PatientComments")))
        .contains(DeidentificationReport.Action.REMOVED);
  }

  @Test
  void deidentify_fileMeta_isMadeAnew() throws IOException {
    Path from = directory.resolve("from.dcm");
    Path to = directory.resolve("to.dcm");
    file(instance().build()).write(from);
    byte[] bytes = Files.readAllBytes(from);
    byte[] preamble = "Jane was here".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(preamble, 0, bytes, 0, preamble.length);
    Files.write(from, bytes);

    builder().build().deidentify(from, to);

    DicomFile after = DicomFile.read(to);
    assertThat(after.fileMeta().sourceAeTitle()).isEmpty();
    assertThat(after.fileMeta().mediaStorageSopInstanceUid())
        .isEqualTo(after.dataSet().string(Tag.SOPInstanceUID))
        .isNotEqualTo(Optional.of("1.2.3.4"));
    assertThat(new String(Files.readAllBytes(to), StandardCharsets.ISO_8859_1))
        .doesNotContain("Jane", "SECRET_AE", "4711");
    assertThat(directory.toFile().list()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Uid.ImplicitVRLittleEndian,
        Uid.ExplicitVRLittleEndian,
        Uid.ExplicitVRBigEndian,
        Uid.DeflatedExplicitVRLittleEndian
      })
  void deidentify_fileOrMemory_givesTheSameInEverySyntax(String uid) throws IOException {
    byte[] pixels = new byte[300_000];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 7);
    }
    DataSet dataSet =
        instance()
            .set(Tag.BitsAllocated, 16)
            .setItems(
                Tag.MaskSubtractionSequence,
                List.of(
                    DataSet.builder()
                        .setBytes(Tag.RedPaletteColorLookupTableData, Vr.OW, pixels)
                        .build()))
            .setBytes(Tag.PixelData, Vr.OW, pixels)
            .build();
    TransferSyntax syntax = TransferSyntax.of(uid);
    Path from = directory.resolve("from.dcm");
    Path to = directory.resolve("to.dcm");
    file(dataSet, syntax).write(from);

    DeidentificationReport report = builder().build().deidentify(from, to);
    Deidentified inMemory = builder().build().deidentify(DicomFile.read(from));
    DicomFile read = DicomFile.read(to);

    assertThat(read.dataSet().bytes(Tag.PixelData).orElseThrow())
        .isEqualTo(DicomFile.read(from).dataSet().bytes(Tag.PixelData).orElseThrow());
    assertThat(read.dataSet().findings()).isEmpty();
    assertThat(read.fileMeta().transferSyntax()).isEqualTo(syntax);
    inMemory.file().write(directory.resolve("memory.dcm"));
    assertThat(directory.resolve("memory.dcm")).hasSameBinaryContentAs(to);
    assertThat(inMemory.report()).isEqualTo(report);
  }

  @Test
  void deidentify_uids_areMappedConsistentlyBySecret() throws DataSetException {
    Deidentifier other =
        Deidentifier.builder("another secret for it".getBytes(StandardCharsets.US_ASCII)).build();
    DataSet.Builder dataSet =
        instance()
            .set(Tag.InstanceCreatorUID, "John Doe")
            .setItems(
                Tag.ReferencedStudySequence,
                List.of(DataSet.builder().set(Tag.ReferencedSOPInstanceUID, "1.2.3").build()));

    DataSet one = basic(dataSet);
    DataSet two = basic(instance());

    assertThat(one.string(Tag.StudyInstanceUID)).isEqualTo(two.string(Tag.StudyInstanceUID));
    assertThat(builder().build().uid("1.2.3")).isEqualTo(one.string(Tag.StudyInstanceUID).get());
    assertThat(one.string(TagPath.parse("(0008,1110)[1].ReferencedSOPInstanceUID")))
        .isEqualTo(one.string(Tag.StudyInstanceUID));
    assertThat(result(other, instance()).string(Tag.StudyInstanceUID))
        .isNotEqualTo(one.string(Tag.StudyInstanceUID));
    assertThat(one.string(Tag.InstanceCreatorUID).orElseThrow()).startsWith("2.25.");
    assertThat(builder().build().uid(Uid.CTImageStorage)).isEqualTo(Uid.CTImageStorage);
    assertThat(builder().build().uid("1.2.840.10008.1.1.Jane")).startsWith("2.25.");
    assertThat(UidRegistry.isValid(builder().build().uid("1"))).isTrue();
  }

  @Test
  void deidentify_retainUids_keepsUidsButNotOtherText() throws DataSetException {
    DataSet after =
        result(
            retaining(ConfidentialityOption.RETAIN_UIDS),
            instance().set(Tag.FrameOfReferenceUID, "Doe.Jane"));

    assertThat(after.string(Tag.SOPInstanceUID)).contains("1.2.3.4");
    assertThat(after.string(Tag.FrameOfReferenceUID).orElseThrow()).startsWith("2.25.");
  }

  @Test
  void deidentify_patient_isOnePseudonymByIdAndIssuer() throws DataSetException {
    DataSet one = basic(instance());
    DataSet renamed = basic(instance().set(Tag.PatientName, "Doe-Smith^Jane"));
    DataSet issued = basic(instance().set(Tag.IssuerOfPatientID, "ELSEWHERE"));
    DataSet nobody = basic(instance().setEmpty(Tag.PatientID));
    DataSet nobodyElse =
        basic(instance().setEmpty(Tag.PatientID).set(Tag.StudyInstanceUID, "1.2.9"));

    assertThat(one.string(Tag.PatientID)).isPresent().isNotEqualTo(Optional.of("4711"));
    assertThat(one.string(Tag.PatientName))
        .contains(one.string(Tag.PatientID).orElseThrow() + "^ANONYMOUS");
    assertThat(renamed.string(Tag.PatientID)).isEqualTo(one.string(Tag.PatientID));
    assertThat(issued.string(Tag.PatientID)).isNotEqualTo(one.string(Tag.PatientID));
    assertThat(nobody.string(Tag.PatientID)).isNotEqualTo(nobodyElse.string(Tag.PatientID));
  }

  @Test
  void deidentify_modifiedDates_shiftsAllOfAPatientAlike() throws DataSetException {
    Deidentifier deidentifier = retaining(ConfidentialityOption.RETAIN_MODIFIED_DATES);
    DataSet.Builder dataSet =
        instance()
            .set(Tag.StudyDate, "20260131")
            .set(Tag.StudyTime, "103000")
            .set(Tag.SeriesDate, "2026.02.02")
            .set(Tag.DateOfLastCalibration, "20250101", "20250103")
            .set(Tag.AcquisitionDateTime, "20260131103000.5+0100")
            .set(Tag.TimezoneOffsetFromUTC, "+0100")
            .set(Tag.ContentDate, "yesterday");

    DataSet one = result(deidentifier, dataSet);
    DataSet two = result(deidentifier, instance().set(Tag.StudyDate, "20200101"));
    long shift = ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 31), one.date(Tag.StudyDate).get());

    assertThat(shift).isBetween(-3650L, -1L);
    assertThat(one.date(Tag.SeriesDate)).contains(LocalDate.of(2026, 2, 2).plusDays(shift));
    assertThat(one.strings(Tag.DateOfLastCalibration)).hasSize(2);
    assertThat(one.dateTime(Tag.AcquisitionDateTime).orElseThrow())
        .hasToString(
            LocalDate.of(2026, 1, 31).plusDays(shift).toString().replace("-", "")
                + "103000.5+0100");
    assertThat(one.string(Tag.StudyTime)).contains("103000");
    assertThat(one.string(Tag.TimezoneOffsetFromUTC)).contains("+0100");
    assertThat(one.string(Tag.ContentDate)).contains("19000101");
    assertThat(two.date(Tag.StudyDate)).contains(LocalDate.of(2020, 1, 1).plusDays(shift));
    assertThat(
            result(deidentifier, instance().set(Tag.PatientID, "2").set(Tag.StudyDate, "20200101"))
                .date(Tag.StudyDate))
        .isNotEqualTo(two.date(Tag.StudyDate));
  }

  @Test
  void deidentify_fullDates_keepsThem() throws DataSetException {
    DataSet after =
        result(
            retaining(ConfidentialityOption.RETAIN_FULL_DATES),
            instance().set(Tag.StudyDate, "20260131").set(Tag.PatientBirthDate, "19700131"));

    assertThat(after.string(Tag.StudyDate)).contains("20260131");
    assertThat(after.containsValue(Tag.PatientBirthDate)).isFalse();
    assertThat(after.string(Tag.LongitudinalTemporalInformationModified)).contains("UNMODIFIED");
    assertThatThrownBy(
            () ->
                builder()
                    .retain(ConfidentialityOption.RETAIN_FULL_DATES)
                    .retain(ConfidentialityOption.RETAIN_MODIFIED_DATES)
                    .build())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void deidentify_retainedGroups_keepTheirsAlone() throws DataSetException {
    DataSet.Builder dataSet =
        instance()
            .set(Tag.PatientSex, "F")
            .set(Tag.PatientWeight, "70")
            .set(Tag.InstitutionName, "Hospital")
            .set(Tag.DeviceSerialNumber, "SN1");

    DataSet patient =
        result(retaining(ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS), dataSet);
    DataSet institution =
        result(retaining(ConfidentialityOption.RETAIN_INSTITUTION_IDENTITY), dataSet);
    DataSet device = result(retaining(ConfidentialityOption.RETAIN_DEVICE_IDENTITY), dataSet);

    assertThat(patient.string(Tag.PatientSex)).contains("F");
    assertThat(patient.string(Tag.PatientWeight)).contains("70");
    assertThat(patient.string(Tag.DeviceSerialNumber)).contains("REMOVED");
    assertThat(institution.string(Tag.InstitutionName)).contains("Hospital");
    assertThat(institution.containsValue(Tag.PatientSex)).isFalse();
    assertThat(device.string(Tag.DeviceSerialNumber)).contains("SN1");
    assertThat(device.string(Tag.InstitutionName)).contains("REMOVED");
  }

  @Test
  void deidentify_privateElements_goButThoseKnownToBeSafe() throws DataSetException {
    DataSet.Builder dataSet =
        instance()
            .setPrivate("SIEMENS MR HEADER", 0x0019, 0x0C, "1000")
            .setPrivate("SIEMENS MR HEADER", 0x0019, 0x08, Vr.CS, "JANE")
            .setPrivate("ACME", 0x0029, 0x01, Vr.LO, "Jane")
            .setPrivate("ACME", 0x0029, 0x02, Vr.UI, "1.2.3")
            .set(0x00091001, Vr.LO, "Jane");

    DataSet none = basic(dataSet);
    DataSet safe = result(retaining(ConfidentialityOption.RETAIN_SAFE_PRIVATE), dataSet);
    Deidentified told = apply(builder().retainPrivate("ACME", 0x0029, 0x02).build(), dataSet);

    assertThat(none.elements()).noneMatch(element -> Tag.isPrivate(element.tag()));
    assertThat(safe.privateElement("SIEMENS MR HEADER", 0x0019, 0x0C)).isPresent();
    assertThat(safe.elements().stream().filter(e -> Tag.isPrivate(e.tag()))).hasSize(2);
    assertThat(told.file().dataSet().privateElement("ACME", 0x0029, 0x02).orElseThrow().strings())
        .containsExactly(builder().build().uid("1.2.3"));
    assertThat(told.file().dataSet().privateElement("ACME", 0x0029, 0x01)).isEmpty();
    assertThat(action(told, TagPath.of(0x00291001)))
        .contains(DeidentificationReport.Action.REMOVED);
  }

  @Test
  void deidentify_whatNobodyKnows_isRemoved() throws DataSetException {
    DataSet after =
        basic(
            instance()
                .set(0x00180099, Vr.LO, "unknown attribute")
                .setBytes(
                    Tag.ReferencedImageSequence,
                    Vr.UN,
                    "no items".getBytes(StandardCharsets.US_ASCII))
                .set(Tag.Rows, Vr.LT, "Jane")
                .set(Tag.Radionuclide, Vr.LO, "Jane")
                .set(0x50000022, Vr.LO, "curve")
                .set(0x60001500, Vr.LO, "overlay"));

    assertThat(after.contains(0x00180099)).isFalse();
    assertThat(after.contains(Tag.ReferencedImageSequence)).isFalse();
    assertThat(after.contains(Tag.Rows)).isFalse();
    assertThat(after.contains(0x50000022)).isFalse();
    assertThat(after.contains(0x60001500)).isFalse();
  }

  @Test
  void deidentify_graphics_goUnlessDeclaredClean() throws DataSetException {
    DataSet layer = DataSet.builder().set(Tag.GraphicLayer, "LAYER1").build();
    DataSet.Builder dataSet =
        instance()
            .set(Tag.OverlayRows, 8)
            .setBytes(Tag.OverlayData, Vr.OW, new byte[8])
            .setItems(Tag.GraphicAnnotationSequence, List.of(layer));

    DataSet basic = basic(dataSet);
    DataSet declared =
        result(builder().declareClean(ConfidentialityOption.CLEAN_GRAPHICS).build(), dataSet);

    assertThat(basic.contains(Tag.OverlayRows)).isFalse();
    assertThat(basic.contains(Tag.OverlayData)).isFalse();
    assertThat(basic.string(TagPath.parse("GraphicAnnotationSequence[1].GraphicLayer")))
        .contains("LAYER1");
    assertThat(basic.items(Tag.GraphicAnnotationSequence).get(0).contains(Tag.TextObjectSequence))
        .isTrue();
    assertThat(declared.contains(Tag.OverlayData)).isTrue();
  }

  @Test
  void deidentify_descriptors_areCleanedByTheCallersCleaner() throws DataSetException {
    Deidentifier deidentifier =
        builder().cleanDescriptors(TextCleaner.keepingWords(Set.of("Chest", "routine"))).build();
    DataSet.Builder dataSet =
        instance()
            .set(Tag.SeriesDescription, "CHEST of Jane, routine")
            .set(Tag.StudyDescription, "Jane")
            .set(Tag.PatientComments, "chest");

    Deidentified done = apply(deidentifier, dataSet);
    DataSet after = done.file().dataSet();

    assertThat(after.string(Tag.SeriesDescription)).contains("CHEST routine");
    assertThat(after.contains(Tag.StudyDescription)).isFalse();
    assertThat(action(done, TagPath.of(Tag.SeriesDescription)))
        .contains(DeidentificationReport.Action.CLEANED);
    assertThat(done.report().applied()).contains(ConfidentialityOption.CLEAN_DESCRIPTORS);
  }

  @Test
  void deidentify_structuredContent_goesOrIsCleanedItemByItem() throws DataSetException {
    DataSet text =
        DataSet.builder()
            .set(Tag.ValueType, "TEXT")
            .set(Tag.TextValue, "normal chest of Jane")
            .build();
    DataSet name =
        DataSet.builder().set(Tag.ValueType, "PNAME").set(Tag.PersonName, "Doe^Jane").build();
    DataSet uid = DataSet.builder().set(Tag.ValueType, "UIDREF").set(Tag.UID, "1.2.3").build();
    DataSet container =
        DataSet.builder()
            .set(Tag.ValueType, "CONTAINER")
            .setItems(Tag.ContentSequence, List.of(text, name, uid))
            .build();
    DataSet.Builder dataSet = instance().setItems(Tag.ContentSequence, List.of(container));

    DataSet basic = basic(dataSet);
    DataSet cleaned =
        result(
            builder()
                .cleanStructuredContent(TextCleaner.keepingWords(Set.of("normal", "chest")))
                .build(),
            dataSet);
    String inner = "ContentSequence[1].ContentSequence";

    assertThat(basic.items(Tag.ContentSequence)).hasSize(1);
    assertThat(basic.items(Tag.ContentSequence).get(0).contains(Tag.ContentSequence)).isFalse();
    assertThat(cleaned.string(TagPath.parse(inner + "[1].TextValue"))).contains("normal chest");
    assertThat(cleaned.string(TagPath.parse(inner + "[2].PersonName"))).contains("REMOVED^REMOVED");
    assertThat(cleaned.string(TagPath.parse(inner + "[3].(0040,A124)")))
        .contains(builder().build().uid("1.2.3"));
  }

  @Test
  void deidentify_objectOfNoPatient_getsNoPatientModule() throws DataSetException {
    DataSet after =
        basic(
            DataSet.builder()
                .set(Tag.SOPClassUID, Uid.HangingProtocolStorage)
                .set(Tag.SOPInstanceUID, "1.2.3.4")
                .setItems(Tag.ReasonForRequestedProcedureCodeSequence, List.of(DataSet.EMPTY)));

    assertThat(after.contains(Tag.PatientIdentityRemoved)).isFalse();
    assertThat(after.contains(Tag.ReasonForRequestedProcedureCodeSequence)).isTrue();
    assertThat(after.items(Tag.ReasonForRequestedProcedureCodeSequence)).isEmpty();
  }

  @Test
  void deidentify_encapsulatedDocument_isReplaced() throws DataSetException {
    DataSet after =
        basic(
            instance()
                .set(Tag.DocumentTitle, "Letter to Jane")
                .setBytes(Tag.EncapsulatedDocument, Vr.OB, new byte[1000])
                .set(Tag.EncapsulatedDocumentLength, 1000));

    assertThat(after.bytes(Tag.EncapsulatedDocument).orElseThrow()).hasSize(2);
    assertThat(after.intValue(Tag.EncapsulatedDocumentLength)).hasValue(2);
    assertThat(after.containsValue(Tag.DocumentTitle)).isFalse();
  }

  @Test
  void notices_whatPixelDataMayShow_areGiven() throws DataSetException {
    DataSet.Builder pixels = instance().setBytes(Tag.PixelData, Vr.OB, new byte[4]);

    Deidentified burnedIn = apply(builder().build(), pixels.set(Tag.BurnedInAnnotation, "YES"));
    Deidentified declared =
        apply(builder().declareClean(ConfidentialityOption.CLEAN_PIXEL_DATA).build(), pixels);
    Deidentified silent = apply(builder().build(), pixels.set(Tag.BurnedInAnnotation, "NO"));

    assertThat(burnedIn.report().notices()).hasSize(1);
    assertThat(declared.report().notices()).isEmpty();
    assertThat(declared.file().dataSet().string(Tag.BurnedInAnnotation)).contains("NO");
    assertThat(declared.file().dataSet().items(Tag.DeidentificationMethodCodeSequence)).hasSize(2);
    assertThat(silent.report().notices()).isEmpty();
    assertThat(burnedIn.file().dataSet().string(Tag.BurnedInAnnotation)).contains("YES");
  }

  @ParameterizedTest
  @EnumSource(ConfidentialityOption.class)
  void build_optionsThatNeedMoreThanAName_areNotTakenByNameAlone(ConfidentialityOption option) {
    boolean retain = option.name().startsWith("RETAIN_");
    if (!retain) {
      assertThatThrownBy(() -> builder().retain(option))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(retaining(option).options())
          .containsExactlyInAnyOrder(ConfidentialityOption.BASIC_PROFILE, option);
      assertThatThrownBy(() -> builder().declareClean(option))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void deidentify_sequencesInUnknownNestedWithoutEnd_endAtALimit() throws DataSetException {
    byte[] value = new byte[0];
    for (int i = 0; i < 3000; i++) {
      // An item with (0008,1140) in VR UN, which no reader looks into before it is asked to.
      value =
          ByteBuffer.allocate(value.length + 20)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) 0xFFFE)
              .putShort((short) 0xE000)
              .putInt(value.length + 12)
              .putShort((short) 0x0008)
              .putShort((short) 0x1140)
              .put(new byte[] {'U', 'N', 0, 0})
              .putInt(value.length)
              .put(value)
              .array();
    }

    Deidentified done =
        apply(builder().build(), instance().setBytes(Tag.ReferencedImageSequence, Vr.UN, value));

    assertThat(done.file().dataSet().contains(Tag.ReferencedImageSequence)).isTrue();
    assertThat(done.report().entries()).hasSizeLessThan(200);
  }

  @Test
  void deidentify_whatCannotBe_isRefused() throws IOException {
    Path from = directory.resolve("from.dcm");
    file(instance().build()).write(from);
    Path broken = Files.write(directory.resolve("broken.dcm"), new byte[] {8, 0, 5, 0, 'C'});
    Path to = Files.write(directory.resolve("to.dcm"), new byte[] {1});
    DataSet directoryRecords =
        DataSet.builder().setItems(Tag.DirectoryRecordSequence, List.of(DataSet.EMPTY)).build();

    assertThatThrownBy(() -> builder().build().deidentify(from, from))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().build().deidentify(broken, to))
        .isInstanceOf(DataSetException.class);
    assertThat(to).hasBinaryContent(new byte[] {1});
    assertThatThrownBy(() -> builder().build().deidentify(file(directoryRecords)))
        .isInstanceOf(DataSetException.class);
    assertThatThrownBy(() -> Deidentifier.builder(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
