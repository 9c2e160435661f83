package dev.vna.archive.transfer;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.Query;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRequest;
import dev.vna.archive.StoreResult;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.wrap.WrappedContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Stores content that is not DICOM.
 *
 * <pre>{@code
 * DataSet study = ContentImport.patientAndStudy(archive, studyInstanceUid);
 * WrappedContent report = Wrapping.of(Path.of("report.pdf")).patientAndStudy(study).wrap();
 * ContentImport.store(archive, report);
 * }</pre>
 */
public final class ContentImport {
  private ContentImport() {}

  /**
   * What the archive knows of a study and its patient, with the corrections that lie over it.
   *
   * @throws NoSuchInstanceException if there is no such study
   */
  public static DataSet patientAndStudy(ArchiveView archive, String studyInstanceUid)
      throws IOException {
    Query query = Query.studies().where(Tag.StudyInstanceUID, studyInstanceUid).limit(1).build();
    return archive.find(query).items().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchInstanceException(
                    "no study " + studyInstanceUid + " in partition " + archive.partition()));
  }

  /**
   * Stores an object that was made of content; it streams. Returns when it is durable and can be
   * found.
   *
   * @throws dev.vna.archive.StoreRefusedException if it is refused
   * @throws IOException if the content cannot be read or is damaged, or storage fails; nothing of
   *     it is kept, unless storage failed at its end
   */
  public static StoreResult store(ArchiveView archive, WrappedContent content) throws IOException {
    var request =
        new StoreRequest(
            content.sopClassUid(),
            content.sopInstanceUid(),
            content.transferSyntax(),
            Source.LOCAL);
    try (InstanceWriter writer = archive.beginStore(request)) {
      content.writeDataSet(new WriterOutput(writer));
      return writer.finish();
    }
  }

  /** A stream into the archive. */
  private static final class WriterOutput extends OutputStream {
    private final InstanceWriter writer;

    WriterOutput(InstanceWriter writer) {
      this.writer = writer;
    }

    @Override
    public void write(int b) {
      writer.write(ByteBuffer.wrap(new byte[] {(byte) b}));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      writer.write(ByteBuffer.wrap(bytes, offset, length));
    }
  }
}
