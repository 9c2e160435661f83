package dev.vna.archive;

import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetTransfer;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Stores a version of an instance again, as another instance. */
final class Restore {
  private static final int UUID_BYTES = 16;
  private static final int BUFFER_BYTES = 64 * 1024;

  private Restore() {}

  /** Stores it under a UID that follows from what it is: the same whenever it is done again. */
  static StoreResult underNewUid(ArchiveView view, InstanceEntry entry) throws IOException {
    ArchiveCore core = view.core();
    TransferSyntax syntax = core.transferSyntax(entry.transferSyntaxUid());
    String uid = uid(entry);
    DataSetTransfer transfer =
        DataSetTransfer.of(syntax, syntax)
            .withLimits(core.settings().limits())
            .setting(DataSet.builder().set(Tag.SOPInstanceUID, uid).build());
    long offset = entry.dataSetOffset();
    Source nobody = new Source(Optional.empty(), Optional.empty(), Optional.empty());
    try (InstanceWriter writer =
            view.beginStore(new StoreRequest(entry.sopClassUid(), uid, syntax, nobody));
        InputStream in =
            core.store().open(entry.blob(), offset, entry.blob().sizeBytes() - offset)) {
      OutputStream out = new BufferedOutputStream(new Pushed(writer), BUFFER_BYTES);
      transfer.copy(in, out);
      out.flush();
      return writer.finish();
    }
  }

  /** A UID made of a digest of the content, as of a UUID (PS3.5 Section B.2). */
  private static String uid(InstanceEntry entry) {
    byte[] uuid = Arrays.copyOf(entry.blob().sha256(), UUID_BYTES);
    uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x80);
    uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
    return "2.25." + new BigInteger(1, uuid);
  }

  /** Pushes what is written. */
  private static final class Pushed extends OutputStream {
    private final InstanceWriter writer;

    Pushed(InstanceWriter writer) {
      this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      writer.write(ByteBuffer.wrap(bytes, offset, length));
    }
  }
}
