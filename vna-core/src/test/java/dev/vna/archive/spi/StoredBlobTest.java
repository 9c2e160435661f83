package dev.vna.archive.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Partition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StoredBlobTest {
  private static final byte[] BYTES = new byte[100_000];

  private static StoredBlob blob() {
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(BYTES));
    return new StoredBlob(
        new BlobKey(Partition.DEFAULT, 7),
        BlobLocation.of(new byte[] {1}),
        BYTES.length,
        digester.finish().sha256());
  }

  @Test
  void at_anotherLocation_isTheSameBlobThere() {
    StoredBlob blob = blob();
    BlobLocation elsewhere = BlobLocation.of(new byte[] {2});

    StoredBlob moved = blob.at(elsewhere);

    assertThat(moved.location()).isEqualTo(elsewhere);
    assertThat(moved.at(blob.location())).isEqualTo(blob);
  }

  @Test
  void matches_itsBytes_isTrue() throws IOException {
    boolean matches = blob().matches(new ByteArrayInputStream(BYTES));

    assertThat(matches).isTrue();
  }

  @Test
  void matches_nobodyTookSha256_readsToTheEnd() throws IOException {
    StoredBlob blob = new StoredBlob(blob().key(), blob().location(), 9, BlobDigests.noSha256());
    ByteArrayInputStream in = new ByteArrayInputStream(BYTES);

    boolean matches = blob.matches(in);

    assertThat(matches).isTrue();
    assertThat(in.available()).isZero();
  }

  @Test
  void matches_fewerBytesOrOthers_isFalse() throws IOException {
    byte[] others = BYTES.clone();
    others[BYTES.length - 1] ^= 1;

    boolean fewer = blob().matches(new ByteArrayInputStream(Arrays.copyOf(BYTES, 99_999)));
    boolean changed = blob().matches(new ByteArrayInputStream(others));

    assertThat(fewer).isFalse();
    assertThat(changed).isFalse();
  }
}
