package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  @Test
  void vr_everyKeywordOfTag_isKnownByTagAndKeyword() throws IllegalAccessException {
    int constants = 0;
    for (Field field : dev.vna.data.Tag.class.getFields()) {
      int tag = field.getInt(null);
      assertThat(Dictionary.keyword(tag)).as(field.getName()).contains(field.getName());
      assertThat(Dictionary.tag(field.getName())).hasValue(tag);
      assertThat(Dictionary.vm(tag)).isPresent();
      constants++;
    }
    assertThat(constants).isGreaterThan(5000);
  }

  @Test
  @Tag("check-001")
  void vr_repeatingGroups_isThatOfThePattern() {
    assertThat(Dictionary.vr(0x60000010)).isEqualTo(Vr.US);
    assertThat(Dictionary.vr(0x60FE0010)).isEqualTo(Vr.US);
    assertThat(Dictionary.keyword(0x60220010)).contains("OverlayRows");
    assertThat(Dictionary.vr(0x50063000)).isEqualTo(Vr.OW);
    assertThat(Dictionary.vr(0x60100001)).isEqualTo(Vr.UN);
    assertThat(Dictionary.keyword(0x002031AB)).contains("SourceImageIDs");
  }

  @Test
  @Tag("check-001")
  void vr_privateElement_isThatOfItsCreator() {
    assertThat(Dictionary.vr(0x00291010)).isEqualTo(Vr.UN);
    assertThat(Dictionary.vr(0x00291010, "SIEMENS CSA HEADER")).isEqualTo(Vr.OB);
    assertThat(Dictionary.vr(0x0029FE08, "SIEMENS CSA HEADER ")).isEqualTo(Vr.CS);
    assertThat(Dictionary.vr(0x00291010, "NOBODY")).isEqualTo(Vr.UN);
    assertThat(Dictionary.name(0x00291010, "SIEMENS CSA HEADER")).isPresent();
    assertThat(Dictionary.vr(0x00290010)).isEqualTo(Vr.LO);
  }

  @Test
  void vr_unknownAndGroupLength_isUnknownAndUl() {
    assertThat(Dictionary.vr(0x00080003)).isEqualTo(Vr.UN);
    assertThat(Dictionary.vr(0x12340000)).isEqualTo(Vr.UL);
    assertThat(Dictionary.keyword(0x00090010)).isEmpty();
    assertThat(Dictionary.tag("NoSuchKeyword")).isEmpty();
    assertThat(Dictionary.vr(dev.vna.data.Tag.PixelData)).isEqualTo(Vr.OW);
    assertThat(Dictionary.isRetired(dev.vna.data.Tag.OtherPatientIDs)).isTrue();
    assertThat(Dictionary.isRetired(dev.vna.data.Tag.PatientID)).isFalse();
  }

  @Test
  void toString_tag_isTheSpellingOfTheStandard() {
    assertThat(dev.vna.data.Tag.toString(0x7FE00010)).isEqualTo("(7FE0,0010)");
    assertThat(dev.vna.data.Tag.toString(0xFFFCFFFC)).isEqualTo("(FFFC,FFFC)");
    assertThat(dev.vna.data.Tag.of(0xFFFE, 0xE000)).isEqualTo(dev.vna.data.Tag.Item);
  }

  @Test
  void uidRegistry_storageClasses_areStorageAndNothingElse() {
    assertThat(UidRegistry.storageSopClasses())
        .hasSizeGreaterThan(190)
        .contains(Uid.CTImageStorage);
    assertThat(UidRegistry.isStorageSopClass(Uid.Verification)).isFalse();
    assertThat(UidRegistry.isStorageSopClass(Uid.StorageCommitmentPushModel)).isFalse();
    assertThat(UidRegistry.isStorageSopClass(Uid.MediaStorageDirectoryStorage)).isFalse();
    assertThat(UidRegistry.isStorageSopClass("1.2.3")).isFalse();
    assertThat(UidRegistry.isNonPatientStorageSopClass(Uid.HangingProtocolStorage)).isTrue();
    assertThat(UidRegistry.isNonPatientStorageSopClass(Uid.InventoryStorage)).isTrue();
    assertThat(UidRegistry.isNonPatientStorageSopClass(Uid.CTImageStorage)).isFalse();
    assertThat(UidRegistry.type(Uid.CTImageStorage)).contains("SOP Class");
    assertThat(UidRegistry.name(Uid.CTImageStorage)).contains("CT Image Storage");
  }

  @Test
  @Tag("check-031")
  void isValid_formsOfUids_areToldApart() {
    assertThat(UidRegistry.isValid("1.2.840.10008.1.1")).isTrue();
    assertThat(UidRegistry.isValid("2.25.329800735698586629295641978511506172918")).isTrue();
    assertThat(UidRegistry.isValid("0.0")).isTrue();
    assertThat(UidRegistry.isValid("1." + "2".repeat(62))).isTrue();
    assertThat(UidRegistry.isValid("1." + "2".repeat(63))).isFalse();
    assertThat(UidRegistry.isValid("")).isFalse();
    assertThat(UidRegistry.isValid("1.02")).isFalse();
    assertThat(UidRegistry.isValid("1..2")).isFalse();
    assertThat(UidRegistry.isValid(".1")).isFalse();
    assertThat(UidRegistry.isValid("1.2.")).isFalse();
    assertThat(UidRegistry.isValid("1.2 ")).isFalse();
    assertThat(UidRegistry.isValid("../../1")).isFalse();
  }

  @Test
  void transferSyntax_everyOneOfTheStandard_isKnown() {
    int known = 0;
    for (Field field : Uid.class.getFields()) {
      String uid = uid(field);
      if (UidRegistry.type(uid).filter(t -> t.equals("Transfer Syntax")).isPresent()) {
        assertThat(TransferSyntax.of(uid).isKnown()).as(field.getName()).isTrue();
        known++;
      }
    }
    assertThat(known).isEqualTo(63);
  }

  private static String uid(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void transferSyntax_traits_areThoseOfTheStandard() {
    TransferSyntax jpip = TransferSyntax.of(Uid.JPIPReferencedDeflate);
    assertThat(jpip.carriesWholeObject()).isFalse();
    assertThat(jpip.deflated()).isTrue();
    assertThat(TransferSyntax.of(Uid.XMLEncoding).carriesWholeObject()).isFalse();
    assertThat(TransferSyntax.of(Uid.JPEGBaseline8Bit).lossy()).isTrue();
    assertThat(TransferSyntax.of(Uid.JPEG2000Lossless).lossy()).isFalse();
    assertThat(TransferSyntax.of(Uid.MPEG2MPML).video()).isTrue();
    assertThat(TransferSyntax.of(Uid.ImplicitVRLittleEndian + "\0").explicitVr()).isFalse();
    assertThat(TransferSyntax.of("1.2.3").isKnown()).isFalse();
    assertThat(TransferSyntax.of("1.2.3").encapsulated()).isTrue();
    assertThat(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN.isNativeUncompressed()).isTrue();
    assertThat(TransferSyntax.of(Uid.RLELossless).isNativeUncompressed()).isFalse();
    TransferSyntax own =
        TransferSyntax.ofPrivate("1.2.3", TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    assertThat(own.explicitVr()).isFalse();
    assertThat(own.isKnown()).isFalse();
  }
}
