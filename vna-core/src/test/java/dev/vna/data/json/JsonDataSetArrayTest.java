package dev.vna.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays remember elements; what they write is what single objects would be. */
class JsonDataSetArrayTest {
  private static final List<String> CHARACTER_SETS =
      List.of("ISO_IR 100", "ISO_IR 144", "ISO_IR 192", "ISO_IR 13");
  private static final byte[] WORDS = {'a', (byte) 0xC3, (byte) 0xA4, (byte) 0xE4, '^', 'b', '\\'};

  private static String array(JsonDataSetWriter writer, List<DataSet> dataSets) throws IOException {
    var out = new ByteArrayOutputStream();
    JsonDataSetArray array = writer.array(out);
    for (DataSet dataSet : dataSets) {
      array.add(dataSet);
    }
    array.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String singles(JsonDataSetWriter writer, List<DataSet> dataSets) {
    List<String> objects = new ArrayList<>();
    for (DataSet dataSet : dataSets) {
      objects.add(new String(writer.toBytes(dataSet), StandardCharsets.UTF_8));
    }
    return "[" + String.join(",", objects) + "]";
  }

  private static byte[] bytes(Random random, byte[] of, int most) {
    byte[] bytes = new byte[random.nextInt(most / 2 + 1) * 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = of[random.nextInt(of.length)];
    }
    return bytes;
  }

  private static void change(DataSet.Builder to, Random random, int depth) {
    switch (random.nextInt(14)) {
      case 0 -> to.set(Tag.SpecificCharacterSet, CHARACTER_SETS.get(random.nextInt(4)));
      case 1 -> to.remove(Tag.SpecificCharacterSet);
      case 2 -> to.setBytes(Tag.PatientName, Vr.PN, bytes(random, WORDS, 8));
      case 3 -> to.setBytes(Tag.StudyDescription, Vr.LO, bytes(random, WORDS, 8));
      case 4 -> to.set(Tag.InstanceNumber, Integer.toString(random.nextInt(3)));
      case 5 -> to.setBytes(0x00280106, random.nextBoolean() ? Vr.SS : Vr.US, two(random));
      case 6 -> to.setBytes(0x00091001, Vr.UN, bytes(random, WORDS, 6));
      case 7 -> to.setBytes(0x00091002, Vr.OB, new byte[random.nextInt(3) * 6000]);
      case 8 -> to.setBytes(0x00091003, Vr.UT, new byte[] {'x', (byte) 0xE4}).remove(0x00091002);
      case 9 -> to.set(Tag.PatientComments, "long ".repeat(random.nextInt(9) * 500));
      case 10 -> to.setBytes(0x00189919, Vr.FD, new byte[3 + random.nextInt(2)]);
      default -> {
        if (depth < 3) {
          List<DataSet> items = new ArrayList<>();
          for (int i = random.nextInt(3); i > 0; i--) {
            DataSet.Builder item = DataSet.builder();
            change(item, random, depth + 1);
            items.add(item.build());
          }
          to.setItems(
              random.nextBoolean() ? Tag.ReferencedImageSequence : Tag.RequestAttributesSequence,
              items);
        }
      }
    }
  }

  private static byte[] two(Random random) {
    return new byte[] {(byte) random.nextInt(2), (byte) 0xFF};
  }

  private static List<DataSet> alike(Random random, int count, DataSet first) {
    DataSet last = first;
    List<DataSet> dataSets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DataSet.Builder next = last.toBuilder().set(Tag.SOPInstanceUID, "1.2." + i);
      for (int j = random.nextInt(4); j > 0; j--) {
        change(next, random, 0);
      }
      last = next.build();
      dataSets.add(last);
    }
    return dataSets;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void add_headersThatAreAlike_writesWhatSinglesAre(long seed) throws IOException {
    List<DataSet> dataSets = alike(new Random(seed), 100, DataSet.ofHeader(new byte[0]));
    assertThat(dataSets).allMatch(DataSet::isHeader);
    for (JsonDataSetWriter writer :
        List.of(
            JsonDataSetWriter.create(),
            JsonDataSetWriter.create().withDecimalStrings(),
            JsonDataSetWriter.create().withBulkPolicy(BulkPolicy.inlineUpTo(4)))) {
      String array = array(writer, dataSets);

      assertThat(array).isEqualTo(singles(writer, dataSets));
    }
  }

  @Test
  void add_otherDataSetsThatAreAlike_writesWhatSinglesAre() throws IOException {
    List<DataSet> dataSets = alike(new Random(9), 100, DataSet.EMPTY);

    String array = array(JsonDataSetWriter.create(), dataSets);

    assertThat(array).isEqualTo(singles(JsonDataSetWriter.create(), dataSets));
  }

  @Test
  void add_sameBytesInOtherSyntaxes_writesWhatTheyMeanThere() throws IOException {
    byte[] bytes = {0x28, 0, 0x10, 0, 'U', 'S', 2, 0, 1, 2};
    byte[] bigEndian = {0, 0x28, 0, 0x10, 'U', 'S', 0, 2, 1, 2};
    DataSet little = DataSet.read(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    DataSet big = DataSet.read(bigEndian, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
    DataSet header =
        DataSet.ofHeader(new byte[0]).toBuilder()
            .setBytes(0x00280010, Vr.US, new byte[] {1, 2})
            .build();

    String array =
        array(JsonDataSetWriter.create(), List.of(header, big, little, header, header, big));

    assertThat(array.replaceAll("[^0-9,]+|0028", " ").trim().split("[ ,]+"))
        .containsExactly(
            "0010", "513", "0010", "258", "0010", "513", "0010", "513", "0010", "513", "0010",
            "258");
  }

  @Test
  void add_bulkThatDiffersByInstance_asksThePolicyEachTime() throws IOException {
    DataSet dataSet =
        DataSet.ofHeader(new byte[0]).toBuilder()
            .setBytes(0x00091001, Vr.OB, new byte[10])
            .setItems(
                Tag.ReferencedImageSequence,
                List.of(DataSet.builder().setBytes(0x00091001, Vr.OB, new byte[10]).build()))
            .build();
    List<String> asked = new ArrayList<>();
    JsonDataSetWriter writer =
        JsonDataSetWriter.create()
            .withBulkPolicy(
                value -> {
                  asked.add(value.path());
                  return BulkChoice.uri("x:" + asked.size());
                });

    String array = array(writer, List.of(dataSet, dataSet, dataSet));

    assertThat(asked).hasSize(6);
    assertThat(array).contains("x:1", "x:2", "x:3", "x:4", "x:5", "x:6");
  }

  @Test
  void add_valuesThatAreLeftOutInPart_tellsEachTime() throws IOException {
    DataSet dataSet =
        DataSet.ofHeader(new byte[0]).toBuilder().setBytes(0x00189919, Vr.FD, new byte[9]).build();
    JsonDataSetArray array = JsonDataSetWriter.create().array(new ByteArrayOutputStream());
    List<List<Finding>> findings = new ArrayList<>();

    for (int i = 0; i < 3; i++) {
      findings.add(array.add(dataSet));
    }

    assertThat(findings).allSatisfy(found -> assertThat(found).hasSize(1));
  }

  @Test
  void add_manyLargeElements_remembersNoMoreThanItMay() throws IOException {
    DataSet.Builder large = DataSet.ofHeader(new byte[0]).toBuilder();
    for (int i = 0; i < 2_000; i++) {
      large.setBytes(0x00100000 + i * 2 + 2, Vr.LO, fill(600));
    }
    List<DataSet> dataSets = List.of(large.build(), large.build());

    String array = array(JsonDataSetWriter.create(), dataSets);

    assertThat(array).isEqualTo(singles(JsonDataSetWriter.create(), dataSets));
  }

  private static byte[] fill(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'y');
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void add_withElementsOfAnother_isWhatTheTwoTogetherAre(long seed) throws IOException {
    Random random = new Random(seed);
    int[] tags = {
      Tag.InstanceAvailability,
      Tag.StudyDate,
      Tag.RequestAttributesSequence,
      Tag.RetrieveURL,
      Tag.PatientSex,
      Tag.PixelRepresentation
    };
    var out = new ByteArrayOutputStream();
    JsonDataSetArray array = JsonDataSetWriter.create().array(out);
    List<DataSet> together = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      DataSet.Builder dataSet = DataSet.builder();
      DataSet.Builder others = DataSet.builder();
      for (int tag : tags) {
        if (random.nextBoolean()) {
          if (tag == Tag.RequestAttributesSequence) {
            DataSet item = DataSet.builder().set(Tag.ScheduledProcedureStepID, "S" + i).build();
            dataSet.setItems(tag, List.of(item, item));
          } else {
            set(dataSet, tag, random);
          }
        }
        if (tag != Tag.RequestAttributesSequence && random.nextInt(3) == 0) {
          set(others, tag, random);
        }
      }
      array.add(dataSet.build(), others.build());
      together.add(dataSet.merge(others.build()).build());
    }
    array.finish();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(singles(JsonDataSetWriter.create(), together));
  }

  private static void set(DataSet.Builder to, int tag, Random random) {
    if (random.nextInt(4) == 0) {
      to.setEmpty(tag);
    } else if (tag == Tag.PixelRepresentation) {
      to.set(tag, random.nextInt(2));
    } else if (tag == Tag.StudyDate) {
      to.set(tag, "2026010" + random.nextInt(3));
    } else {
      to.set(tag, "V" + random.nextInt(3));
    }
  }

  @Test
  void add_sequenceAmongTheOthers_isRefused() {
    JsonDataSetArray array = JsonDataSetWriter.create().array(new ByteArrayOutputStream());
    DataSet others = DataSet.builder().setItems(Tag.RequestAttributesSequence, List.of()).build();

    assertThatThrownBy(() -> array.add(DataSet.builder().build(), others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0040,0275)");
  }
}
