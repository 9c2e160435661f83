package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PrivateElementsTest {
  private static final int SEQUENCE = dev.vna.data.Tag.ReferencedStudySequence;
  private static final String ACME = "ACME 1.1";
  private static final String OTHER = "OTHER";

  @Test
  @Tag("check-026")
  void setPrivate_newCreator_reservesABlockThatNobodyUses() {
    DataSet dataSet =
        DataSet.builder()
            .set(0x00290010, Vr.LO, OTHER)
            .set(0x00291001, Vr.LO, "theirs")
            .set(0x00291101, Vr.LO, "nobody's")
            .build();

    DataSet changed =
        dataSet.toBuilder()
            .setPrivate(ACME, 0x0029, 0x01, Vr.LO, "ours")
            .setPrivate(ACME, 0x0029, 0x02, Vr.US, "7")
            .build();

    assertThat(changed.string(0x00290012)).contains(ACME);
    assertThat(changed.string(0x00291201)).contains("ours");
    assertThat(changed.string(0x00291001)).contains("theirs");
    assertThat(changed.string(0x00291101)).contains("nobody's");
    assertThat(changed.privateElement(ACME, 0x0029, 0x02).orElseThrow().tag())
        .isEqualTo(0x00291202);
    assertThat(changed.privateCreator(0x00291201)).contains(ACME);
    assertThat(changed.privateCreator(0x00291101)).isEmpty();
    assertThat(changed.privateElement(ACME, 0x0029, 0x03)).isEmpty();
    assertThat(changed.privateElement(ACME, 0x0031, 0x01)).isEmpty();
  }

  @Test
  @Tag("check-026")
  void privateElement_creatorWithTwoBlocks_isFoundAndSetWhereItLies() {
    DataSet dataSet =
        DataSet.builder()
            .set(0x00290010, Vr.LO, ACME)
            .set(0x00291001, Vr.LO, "one")
            .set(0x00290020, Vr.LO, ACME)
            .set(0x00292002, Vr.LO, "two")
            .build();

    DataSet changed =
        dataSet.toBuilder()
            .setPrivate(ACME, 0x0029, 0x02, Vr.LO, "changed")
            .removePrivate(ACME, 0x0029, 0x01)
            .build();

    assertThat(dataSet.privateElement(ACME, 0x0029, 0x02).orElseThrow().tag())
        .isEqualTo(0x00292002);
    assertThat(changed.string(0x00292002)).contains("changed");
    assertThat(changed.contains(0x00291001)).isFalse();
    assertThat(changed.contains(0x00290010)).isTrue();
  }

  @Test
  @Tag("check-026")
  void setPrivate_publishedCreator_hasTheVrOfItsDictionary() {
    DataSet dataSet =
        DataSet.builder().setPrivate("SIEMENS MR HEADER", 0x0019, 0x0C, "1000").build();

    Element element = dataSet.privateElement("SIEMENS MR HEADER", 0x0019, 0x0C).orElseThrow();

    assertThat(element.vr()).isEqualTo(Vr.IS);
    assertThat(element.strings()).containsExactly("1000");
    assertThatThrownBy(() -> DataSet.builder().setPrivate(ACME, 0x0019, 0x0C, "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("check-026")
  void setPrivate_whatCannotBeOne_isRefused() {
    DataSet.Builder builder = DataSet.builder();

    assertThatThrownBy(() -> builder.setPrivate(ACME, 0x0028, 1, Vr.LO, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.setPrivate(ACME, 0x0007, 1, Vr.LO, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.setPrivate(ACME, 0x0029, 0x1001, Vr.LO, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.setPrivate(" ", 0x0029, 1, Vr.LO, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    for (int block = 0x10; block <= 0xFF; block++) {
      builder.set(0x00290000 | block, Vr.LO, "creator " + block);
    }
    assertThatThrownBy(() -> builder.setPrivate(ACME, 0x0029, 1, Vr.LO, "x"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Tag("check-026")
  void merge_blocksThatCollide_areRemapped() {
    DataSet base =
        DataSet.builder()
            .set(0x00290010, Vr.LO, OTHER)
            .set(0x00291001, Vr.LO, "theirs")
            .set(0x00290013, Vr.LO, ACME)
            .set(0x00291301, Vr.LO, "old")
            .build();
    DataSet added =
        DataSet.builder()
            .set(0x00290010, Vr.LO, ACME)
            .set(0x00291001, Vr.LO, "new")
            .set(0x00291002, Vr.LO, "more")
            .set(0x00290011, Vr.LO, "THIRD")
            .set(0x00291101, Vr.LO, "third")
            .build();

    DataSet merged = base.toBuilder().merge(added).build();

    assertThat(merged.string(0x00291001)).contains("theirs");
    assertThat(merged.string(0x00291301)).contains("new");
    assertThat(merged.string(0x00291302)).contains("more");
    assertThat(merged.privateElement("THIRD", 0x0029, 1).orElseThrow().strings())
        .containsExactly("third");
    assertThat(merged.string(0x00290010)).contains(OTHER);
    assertThat(merged.size()).isEqualTo(7);
  }

  @Test
  @Tag("check-026")
  void merge_chosenPrivateElements_bringTheirCreatorAlone() {
    DataSet added =
        DataSet.builder()
            .setPrivate(ACME, 0x0029, 1, Vr.LO, "one")
            .setPrivate(ACME, 0x0029, 2, Vr.LO, "two")
            .setPrivate(OTHER, 0x0029, 1, Vr.LO, "other")
            .build();

    DataSet merged = DataSet.builder().merge(added, tag -> tag == 0x00291101).build();

    assertThat(merged.string(0x00290010)).contains(OTHER);
    assertThat(merged.string(0x00291001)).contains("other");
    assertThat(merged.size()).isEqualTo(2);
  }

  @Test
  @Tag("check-026")
  void privateElement_inItem_obeysTheItemsOwnReservation() throws IOException {
    DataSet item = DataSet.builder().setPrivate(OTHER, 0x0029, 1, Vr.LO, "inner").build();
    DataSet dataSet =
        DataSet.builder()
            .setPrivate(ACME, 0x0029, 1, Vr.LO, "outer")
            .setItems(SEQUENCE, List.of(item))
            .build();
    byte[] bytes = DataSetWriter.toBytes(dataSet, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

    DataSet read = DataSet.read(bytes, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

    assertThat(read.privateElement(ACME, 0x0029, 1)).isPresent();
    assertThat(read.items(SEQUENCE).get(0).privateElement(ACME, 0x0029, 1)).isEmpty();
    assertThat(read.items(SEQUENCE).get(0).privateElement(OTHER, 0x0029, 1)).isPresent();
    assertThat(read.items(SEQUENCE).get(0).privateCreator(0x00291001)).contains(OTHER);
  }

  @Test
  @Tag("check-027")
  void edit_elementsWithoutCreatorOrBeforeIt_survive() throws IOException {
    byte[] bytes =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.PatientID, "LO", "A1")
            .element(0x00290001, "LO", "lower ")
            .element(0x00291001, "LO", "before")
            .element(0x00290010, "LO", ACME + " ".repeat(ACME.length() % 2))
            .element(0x00295501, "LO", "orphan")
            .bytes();
    DataSet dataSet = DataSet.read(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    DataSet changed = dataSet.toBuilder().set(dev.vna.data.Tag.PatientID, "B2").build();
    DataSet inImplicit =
        DataSet.read(
            DataSetWriter.toBytes(changed, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN),
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

    assertThat(DataSetWriter.toBytes(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
        .isEqualTo(bytes);
    for (int tag : new int[] {0x00290001, 0x00290010, 0x00291001, 0x00295501}) {
      assertThat(changed.bytes(tag).orElseThrow()).isEqualTo(dataSet.bytes(tag).orElseThrow());
      assertThat(inImplicit.bytes(tag).orElseThrow()).isEqualTo(dataSet.bytes(tag).orElseThrow());
    }
  }

  @Test
  @Tag("check-027")
  void merge_elementsWithoutCreator_neverLandInSomebodysBlock() {
    DataSet base = DataSet.builder().setPrivate(ACME, 0x0029, 1, Vr.LO, "ours").build();
    DataSet orphans =
        DataSet.builder()
            .set(0x00291001, Vr.LO, "would change what ours says")
            .set(0x00295501, Vr.LO, "kept")
            .set(0x00290001, Vr.LO, "kept, too")
            .build();

    DataSet merged = base.toBuilder().merge(orphans).build();

    assertThat(merged.string(0x00291001)).contains("ours");
    assertThat(merged.string(0x00295501)).contains("kept");
    assertThat(merged.string(0x00290001)).contains("kept, too");
  }
}
