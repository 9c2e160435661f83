package dev.vna.testkit;

import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One made-up study. Its instances are made when they are asked for, the same ones every time, so
 * that a long series costs no memory. Immutable.
 */
public final class SyntheticStudy {
  private final String studyInstanceUid;
  private final String patientId;
  private final int size;
  private final IntFunction<SyntheticInstance> maker;

  SyntheticStudy(
      String studyInstanceUid, String patientId, int size, IntFunction<SyntheticInstance> maker) {
    this.studyInstanceUid = studyInstanceUid;
    this.patientId = patientId;
    this.size = size;
    this.maker = maker;
  }

  /** Its Study Instance UID. */
  public String studyInstanceUid() {
    return studyInstanceUid;
  }

  /** Its patient's made-up Patient ID. */
  public String patientId() {
    return patientId;
  }

  /** How many instances it has. */
  public int size() {
    return size;
  }

  /**
   * Makes one of its instances.
   *
   * @param index from 0, in the order of series and Instance Number
   */
  public SyntheticInstance instance(int index) {
    return maker.apply(Objects.checkIndex(index, size));
  }

  /** Makes its instances one after the other. */
  public Stream<SyntheticInstance> instances() {
    return IntStream.range(0, size).mapToObj(maker);
  }

  /**
   * Writes each instance into a file named by its SOP Instance UID.
   *
   * @param directory is made if it is not there
   * @return the files, in the order of the instances
   * @throws IOException if one cannot be written
   */
  public List<Path> writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      SyntheticInstance instance = instance(i);
      files.add(instance.write(directory.resolve(instance.sopInstanceUid() + ".dcm")));
    }
    return files;
  }

  /** The same study with another value of an attribute in every instance, under the same UIDs. */
  public SyntheticStudy with(int tag, String value) {
    return new SyntheticStudy(
        tag == Tag.StudyInstanceUID ? value : studyInstanceUid,
        tag == Tag.PatientID ? value : patientId,
        size,
        index -> maker.apply(index).with(tag, value));
  }
}
