package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobKey;
import dev.vna.storage.S3Cuts.Cut;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not in a pack any more, and what is deleted of it, as records say it. */
class S3CutsTest {
  private final S3Cuts cuts =
      S3Cuts.of(
          S3Blobs.ARCHIVE, 9000, List.of(new Cut(500, 100), new Cut(100, 50), new Cut(150, 50)));

  @Test
  void of_cutsThatTouch_joinsThem() {
    assertThat(cuts.cuts()).containsExactly(new Cut(100, 100), new Cut(500, 100));
    assertThat(cuts.bytes()).isEqualTo(200);
  }

  @Test
  void place_aroundCuts_isWhereTheBytesAreNow() throws IOException {
    assertThat(cuts.place(99)).isEqualTo(99);
    assertThat(cuts.find(100)).isEmpty();
    assertThat(cuts.find(199)).isEmpty();
    assertThat(cuts.place(200)).isEqualTo(100);
    assertThat(cuts.place(600)).isEqualTo(400);
    assertThat(cuts.place(9000)).isEqualTo(8800);
    assertThatThrownBy(() -> cuts.place(599)).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void parse_whatWasEncoded_isTheSame() throws IOException {
    assertThat(S3Cuts.parse(cuts.encode())).contains(cuts);
  }

  @Test
  void parse_damaged_isEmpty() throws IOException {
    byte[] damaged = cuts.encode();
    damaged[20] ^= 1;

    assertThat(S3Cuts.parse(damaged)).isEmpty();
  }

  @Test
  void note_encoded_isReadAgain() throws IOException {
    BlobKey key = new BlobKey(Partition.DEFAULT, 42);
    S3Note note = new S3Note(S3Blobs.ARCHIVE, List.of(new S3Note.Deleted(key, 1536, 70_000)));

    assertThat(S3Note.parse(note.encode())).contains(note);
  }
}
