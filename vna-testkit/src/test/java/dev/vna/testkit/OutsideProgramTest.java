package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OutsideProgramTest {
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void find_programOfTheSystem_isOnThePath() {
    assertThat(OutsideProgram.find("ls")).hasValueSatisfying(p -> assertThat(p).isAbsolute());
  }

  @Test
  void find_unknownProgram_isEmpty() {
    assertThat(OutsideProgram.find("no-such-program-anywhere")).isEmpty();
  }
}
