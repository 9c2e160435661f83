package dev.vna.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileHeadsTest {
  private final FileHeads heads = new FileHeads();

  @Test
  void of_manyInstancesAndSenders_isWhatFileMetaEncodes() {
    for (String uid : List.of("1.2.3", "1.2.4", "1.22.3", "2", Uid.CTImageStorage, "1.2.3")) {
      for (String sender : List.of("", "CT1", "CT2")) {
        byte[] head = heads.of(request(uid, sender));

        FileMeta meta =
            FileMeta.of(Uid.CTImageStorage, uid, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
        FileMeta expected = sender.isEmpty() ? meta : meta.withSourceAeTitle(sender);
        assertThat(head).as("uid=%s", uid).isEqualTo(expected.encode());
      }
    }
  }

  @Test
  void of_moreKindsThanAreKept_isRightForAll() {
    for (int round = 0; round < 2; round++) {
      for (int sender = 0; sender < 200; sender++) {
        byte[] head = heads.of(request("1.2.3", "CT" + sender));

        assertThat(head)
            .isEqualTo(
                FileMeta.of(Uid.CTImageStorage, "1.2.3", TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)
                    .withSourceAeTitle("CT" + sender)
                    .encode());
      }
    }
  }

  private static StoreRequest request(String uid, String sender) {
    return new StoreRequest(
        Uid.CTImageStorage,
        uid,
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        new Source(Optional.of(sender), Optional.empty(), Optional.empty()));
  }
}
