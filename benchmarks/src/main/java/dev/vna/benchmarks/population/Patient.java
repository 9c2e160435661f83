package dev.vna.benchmarks.population;

import java.nio.charset.StandardCharsets;

/**
 * A made-up patient.
 *
 * @param id Patient ID
 * @param name Patient's Name, a value of VR PN
 * @param birthDate Patient's Birth Date
 * @param sex Patient's Sex
 */
public record Patient(String id, String name, String birthDate, String sex) {
  /** The character set that the patient's name needs: Latin-1 if that will do. */
  String characterSet() {
    return StandardCharsets.ISO_8859_1.newEncoder().canEncode(name) ? "ISO_IR 100" : "ISO_IR 192";
  }

  @Override
  public String toString() {
    return "Patient[...]";
  }
}
