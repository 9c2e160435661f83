package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetEditingTest {
  private static final int NAME = dev.vna.data.Tag.PatientName;
  private static final int ID = dev.vna.data.Tag.PatientID;
  private static final int CHARACTER_SET = dev.vna.data.Tag.SpecificCharacterSet;
  private static final int SEQUENCE = dev.vna.data.Tag.RequestAttributesSequence;
  private static final int CODES = dev.vna.data.Tag.ScheduledProtocolCodeSequence;
  private static final int MEANING = dev.vna.data.Tag.CodeMeaning;
  private static final int STEP_ID = dev.vna.data.Tag.ScheduledProcedureStepID;

  private static DataSet item(int tag, String value) {
    return DataSet.builder().set(tag, value).build();
  }

  /** Two items, the second of which has two codes. */
  private static DataSet nested() {
    DataSet second =
        DataSet.builder()
            .set(STEP_ID, "2")
            .setItems(CODES, List.of(item(MEANING, "one"), item(MEANING, "two")))
            .build();
    return DataSet.builder()
        .set(CHARACTER_SET, "ISO_IR 100")
        .set(NAME, "M\u00FCller")
        .setItems(SEQUENCE, List.of(item(STEP_ID, "1"), second))
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Uid.ImplicitVRLittleEndian,
        Uid.ExplicitVRLittleEndian,
        Uid.ExplicitVRBigEndian,
        Uid.DeflatedExplicitVRLittleEndian
      })
  void set_atDepth_changesThatElementAlone(String uid) throws IOException {
    TransferSyntax syntax = TransferSyntax.of(uid);
    DataSet read = DataSet.read(DataSetWriter.toBytes(nested(), syntax), syntax);

    DataSet changed =
        read.toBuilder()
            .set(TagPath.parse("RequestAttributesSequence[2].(0040,0008)[1].CodeMeaning"), "new")
            .remove(TagPath.parse("RequestAttributesSequence[1].ScheduledProcedureStepID"))
            .build();
    DataSet again = DataSet.read(DataSetWriter.toBytes(changed, syntax), syntax);

    for (DataSet result : List.of(changed, again)) {
      List<DataSet> items = result.items(SEQUENCE);
      assertThat(items.get(0).isEmpty()).isTrue();
      assertThat(items.get(1).string(STEP_ID)).contains("2");
      assertThat(items.get(1).items(CODES).get(0).string(MEANING)).contains("new");
      assertThat(items.get(1).items(CODES).get(1).string(MEANING)).contains("two");
      assertThat(result.string(NAME)).contains("M\u00FCller");
    }
    assertThat(again.findings()).isEmpty();
  }

  @Test
  void set_anyItem_changesAllThatAreThere() {
    TagPath meanings = TagPath.of(SEQUENCE).anyItem().then(CODES).anyItem().then(MEANING);

    DataSet changed = nested().toBuilder().set(meanings, "same").build();

    assertThat(changed.elements(meanings))
        .extracting(e -> e.strings().get(0))
        .containsExactly("same", "same");
    assertThat(changed.items(SEQUENCE).get(0)).isEqualTo(nested().items(SEQUENCE).get(0));
    assertThat(changed.string(meanings)).contains("same");
    assertThat(DataSet.EMPTY.toBuilder().set(meanings, "x").build().isEmpty()).isTrue();
  }

  @Test
  void set_missingOnTheWay_isMade() {
    DataSet changed =
        DataSet.builder()
            .set(TagPath.of(SEQUENCE).item(1).then(CODES).item(1).then(MEANING), "deep")
            .set(TagPath.of(SEQUENCE).item(2).thenPrivate("ACME", 0x0029, 1), Vr.US, "7")
            .addItem(TagPath.of(SEQUENCE), item(STEP_ID, "3"))
            .build();

    assertThat(changed.string(TagPath.parse("(0040,0275)[1].(0040,0008)[1].(0008,0104)")))
        .contains("deep");
    assertThat(changed.element(TagPath.parse("(0040,0275)[*].(0029,\"ACME\",01)")).orElseThrow())
        .extracting(Element::tag, e -> e.strings().get(0))
        .containsExactly(0x00291001, "7");
    assertThat(changed.items(TagPath.of(SEQUENCE))).hasSize(3);
    assertThatThrownBy(
            () -> changed.toBuilder().set(TagPath.of(SEQUENCE).item(5).then(STEP_ID), "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0040,0275)[5]");
  }

  @Test
  void remove_itemsOrAbsentThings_leavesTheRest() {
    DataSet one = nested().toBuilder().remove(TagPath.of(SEQUENCE).item(1)).build();
    DataSet none = nested().toBuilder().remove(TagPath.of(SEQUENCE).anyItem()).build();
    DataSet untouched =
        nested().toBuilder()
            .remove(TagPath.of(SEQUENCE).item(9))
            .remove(TagPath.of(SEQUENCE).item(9).then(STEP_ID))
            .remove(TagPath.ofPrivate("ACME", 0x0029, 1))
            .remove(TagPath.of(dev.vna.data.Tag.StudyID))
            .build();

    assertThat(one.items(SEQUENCE)).hasSize(1);
    assertThat(one.items(SEQUENCE).get(0).string(STEP_ID)).contains("2");
    assertThat(none.items(SEQUENCE)).isEmpty();
    assertThat(none.contains(SEQUENCE)).isTrue();
    assertThat(untouched).isEqualTo(nested());
  }

  @Test
  void rename_elements_keepsTheirValues() {
    DataSet changed =
        nested().toBuilder()
            .rename(NAME, dev.vna.data.Tag.ReferringPhysicianName)
            .rename(TagPath.of(SEQUENCE).anyItem().then(STEP_ID), dev.vna.data.Tag.StudyID)
            .build();

    assertThat(changed.contains(NAME)).isFalse();
    assertThat(changed.string(dev.vna.data.Tag.ReferringPhysicianName)).contains("M\u00FCller");
    assertThat(changed.items(SEQUENCE))
        .extracting(i -> i.string(dev.vna.data.Tag.StudyID).orElseThrow())
        .containsExactly("1", "2");
    assertThatThrownBy(() -> nested().toBuilder().rename(NAME, dev.vna.data.Tag.StudyDate))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void edit_itemsOfSequence_givesABuilderOfEach() {
    DataSet changed =
        nested().toBuilder()
            .edit(TagPath.of(SEQUENCE), i -> i.set(ID, "A").remove(STEP_ID))
            .build();

    assertThat(changed.items(SEQUENCE)).allMatch(i -> i.string(ID).orElse("").equals("A"));
    assertThat(changed.items(SEQUENCE)).noneMatch(i -> i.contains(STEP_ID));
  }

  @Test
  @Tag("check-044")
  @Tag("check-045")
  void toBuilder_ofItem_keepsTheCharacterSetAroundIt() throws DataSetException {
    byte[] bytes =
        EncodedBytes.explicit()
            .element(CHARACTER_SET, "CS", "ISO_IR 144")
            .sequence(SEQUENCE, -1)
            .item(-1)
            .element(NAME, "PN", "\u00BB\u00EE ")
            .itemEnd()
            .sequenceEnd()
            .bytes();
    DataSet dataSet = DataSet.read(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    DataSet item = dataSet.items(SEQUENCE).get(0).toBuilder().set(ID, "A1").build();
    DataSet moved =
        DataSet.builder()
            .set(CHARACTER_SET, "ISO_IR 192")
            .setItems(SEQUENCE, List.of(item))
            .build();

    assertThat(item.string(NAME)).contains("\u041B\u044E");
    assertThat(moved.items(SEQUENCE).get(0).string(NAME))
        .isEqualTo(dataSet.items(SEQUENCE).get(0).string(NAME));
  }

  @Test
  @Tag("check-045")
  @Tag("check-048")
  void set_textInItemThatTheCharacterSetLacks_turnsAllIntoOneOther() throws IOException {
    TagPath meaning = TagPath.of(SEQUENCE).item(2).then(CODES).item(1).then(MEANING);

    DataSet changed = nested().toBuilder().set(meaning, "\u5C71\u7530").build();
    DataSet read =
        DataSet.read(
            DataSetWriter.toBytes(changed, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN),
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    assertThat(read.strings(CHARACTER_SET)).containsExactly("ISO_IR 192");
    assertThat(read.string(NAME)).contains("M\u00FCller");
    assertThat(read.string(meaning)).contains("\u5C71\u7530");
    assertThat(read.items(SEQUENCE).get(1).contains(CHARACTER_SET)).isFalse();
    assertThat(read.items(SEQUENCE).get(1).items(CODES).get(0).contains(CHARACTER_SET)).isFalse();
  }

  @Test
  @Tag("check-045")
  @Tag("check-048")
  void merge_otherCharacterSet_losesNothingOfEither() {
    DataSet greek =
        DataSet.builder().set(CHARACTER_SET, "ISO_IR 126").set(NAME, "\u0394\u03B9").build();
    DataSet latin =
        DataSet.builder()
            .set(CHARACTER_SET, "ISO_IR 100")
            .set(dev.vna.data.Tag.InstitutionName, "H\u00F4pital")
            .build();
    DataSet plain = item(ID, "A1");

    DataSet both = greek.toBuilder().merge(latin).build();
    DataSet adopted = plain.toBuilder().merge(greek).build();
    DataSet same = greek.toBuilder().merge(plain).build();

    assertThat(both.strings(CHARACTER_SET)).containsExactly("ISO_IR 192");
    assertThat(both.string(NAME)).contains("\u0394\u03B9");
    assertThat(both.string(dev.vna.data.Tag.InstitutionName)).contains("H\u00F4pital");
    assertThat(adopted.strings(CHARACTER_SET)).containsExactly("ISO_IR 126");
    assertThat(adopted.string(NAME)).contains("\u0394\u03B9");
    assertThat(same.strings(CHARACTER_SET)).containsExactly("ISO_IR 126");
  }

  @Test
  @Tag("check-029")
  void merge_emptyAndAbsent_areNotTheSame() {
    DataSet base = DataSet.builder().set(NAME, "A").set(ID, "1").build();

    DataSet merged = base.toBuilder().merge(DataSet.builder().setEmpty(NAME).build()).build();

    assertThat(merged.contains(NAME)).isTrue();
    assertThat(merged.containsValue(NAME)).isFalse();
    assertThat(merged.string(ID)).contains("1");
  }

  @Test
  void coerce_changes_keepsWhatThereWas() {
    DataSet base =
        DataSet.builder()
            .set(CHARACTER_SET, "ISO_IR 100")
            .set(NAME, "M\u00FCller")
            .setPrivate("ACME", 0x0029, 1, Vr.LO, "old")
            .build();
    DataSet changes =
        DataSet.builder()
            .set(NAME, "New")
            .set(ID, "1")
            .setPrivate("ACME", 0x0029, 1, Vr.LO, "new")
            .build();
    var why =
        new Coercion(
            "INDEX", "", Coercion.Reason.COERCE, OffsetDateTime.parse("2026-01-31T10:30:00+01:00"));

    DataSet coerced = base.toBuilder().coerce(changes, why).build();
    DataSet original = coerced.items(dev.vna.data.Tag.OriginalAttributesSequence).get(0);
    DataSet modified = original.items(dev.vna.data.Tag.ModifiedAttributesSequence).get(0);

    assertThat(coerced.string(NAME)).contains("New");
    assertThat(coerced.string(ID)).contains("1");
    assertThat(modified.string(NAME)).contains("M\u00FCller");
    assertThat(modified.contains(ID)).isFalse();
    assertThat(modified.privateElement("ACME", 0x0029, 1).orElseThrow().strings())
        .containsExactly("old");
    assertThat(original.string(dev.vna.data.Tag.AttributeModificationDateTime))
        .contains("20260131103000.000000+0100");
    assertThat(original.contains(dev.vna.data.Tag.SourceOfPreviousValues)).isTrue();
    assertThat(original.string(dev.vna.data.Tag.ReasonForTheAttributeModification))
        .contains("COERCE");
    assertThat(
            coerced.toBuilder()
                .coerce(changes, why)
                .build()
                .items(dev.vna.data.Tag.OriginalAttributesSequence))
        .hasSize(2);
  }
}
