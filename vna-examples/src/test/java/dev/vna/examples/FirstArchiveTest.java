package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DicomFile;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstArchiveTest {
  @Test
  void main_file_comesBackAsItWas(@TempDir Path directory) throws Exception {
    SyntheticInstance instance = SyntheticStudies.seeded(2).ct(1).instance(0);
    Path file = instance.write(directory.resolve("ct.dcm"));
    Path copy = directory.resolve("copy.dcm");

    FirstArchive.main(
        new String[] {directory.resolve("data").toString(), file.toString(), copy.toString()});

    assertThat(DicomFile.read(copy).dataSet()).isEqualTo(DicomFile.read(file).dataSet());
  }
}
