package dev.vna.testkit.crash;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportListener;
import dev.vna.archive.transfer.ImportProgress;
import dev.vna.archive.transfer.ImportedItem;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/** Imports a source, and tells a port of each instance that is in. */
final class ImportMain {
  private ImportMain() {}

  /** Directory of the archive, source, journal, port. */
  public static void main(String[] arguments) throws Exception {
    try (Archive archive = Archive.open(Path.of(arguments[0]));
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[3]))) {
      var out = new DataOutputStream(socket.getOutputStream());
      BulkImport.into(archive)
          .from(Path.of(arguments[1]))
          .journal(Path.of(arguments[2]))
          .listener(new Teller(out))
          .run();
    }
  }

  /** Tells each instance at once. */
  private record Teller(DataOutputStream out) implements ImportListener {
    @Override
    public void imported(ImportedItem item) {
      tell(item.stored().orElseThrow().sopInstanceUid());
    }

    @Override
    public void progress(ImportProgress progress) {
      tell("");
    }

    private void tell(String word) {
      try {
        out.writeUTF(word);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
