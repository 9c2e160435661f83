package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.Conflict;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that name no issuer of their Patient ID, in studies that do. */
class AssumedIssuerTest {
  private static final PatientKey KNOWN = PatientKey.ofId("P1", "HOSPITAL");

  @TempDir Path directory;
  private Archive archive;

  @BeforeEach
  void open() throws IOException {
    archive = Archive.builder(directory).minFreeBytes(0).open();
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  /** An instance of the first study whose patient has this issuer, if it is not empty. */
  private void store(int number, String issuer) throws IOException {
    DataSet.Builder instance = ct(1, 1, number, 1);
    if (!issuer.isEmpty()) {
      instance.set(Tag.IssuerOfPatientID, issuer);
    }
    archive.store(file(instance.build()));
  }

  private Optional<PatientKey> patientOf(int number) throws IOException {
    return archive.open(instanceUid(1, 1, number, 1)).entry().patient();
  }

  private List<Conflict.Kind> conflicts() throws IOException {
    return archive.conflicts().waiting(0, 100).stream().map(Conflict::kind).toList();
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-58")
  void store_withoutIssuerIntoStudyThatHasOne_joinsItsPatient() throws IOException {
    store(1, "HOSPITAL");
    store(2, "");

    assertThat(patientOf(2)).contains(KNOWN).isEqualTo(patientOf(1));
    assertThat(conflicts()).isEmpty();
    assertThat(archive.find(Query.studies().build()).items()).hasSize(1);
    assertThat(archive.open(instanceUid(1, 1, 2, 1)).isCorrected()).isFalse();
  }

  @Test
  void rebuild_afterJoining_isTheSame() throws IOException {
    store(1, "HOSPITAL");
    store(2, "");
    archive.deleteInstance(instanceUid(1, 1, 1, 1), "test");
    Optional<PatientKey> before = patientOf(2);
    archive.close();

    Archive.builder(directory).rebuildIndex(ProgressListener.NONE);

    open();
    assertThat(before).contains(KNOWN);
    assertThat(patientOf(2)).contains(KNOWN);
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void store_otherPatientIdWithoutIssuer_staysItsOwnAndIsListed() throws IOException {
    store(1, "HOSPITAL");
    archive.store(file(ct(1, 1, 2, 1).set(Tag.PatientID, "P9").build()));

    assertThat(patientOf(2)).contains(PatientKey.ofId("P9"));
    assertThat(conflicts()).containsExactly(Conflict.Kind.STUDY_OF_TWO_PATIENTS);
  }

  @Test
  void store_studyWithTwoIssuersOfTheId_isNoGuess() throws IOException {
    store(1, "HOSPITAL");
    store(2, "OTHER");
    store(3, "");

    assertThat(patientOf(3)).contains(PatientKey.ofId("P1"));
    assertThat(conflicts()).contains(Conflict.Kind.STUDY_OF_TWO_PATIENTS);
  }

  @Test
  void store_sameIdInAnotherStudy_staysWithoutIssuer() throws IOException {
    store(1, "HOSPITAL");
    archive.store(file(ct(1, 2, 1, 1).build()));

    assertThat(archive.open(instanceUid(1, 2, 1, 1)).entry().patient())
        .contains(PatientKey.ofId("P1"));
  }
}
