package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A document or model, as the value of one element. Source: PS3.3 Sections C.24.2 and C.35. */
final class DocumentContent implements Content {
  /** Half of what an element can hold, and more than readers take. */
  private static final int MAX_BYTES = Integer.MAX_VALUE - 1;

  private final Path file;
  private final long size;
  private final ContentKind kind;
  private final Optional<CdaHeader> cda;
  private final String frameOfReferenceUid;

  DocumentContent(Path file, ContentKind kind, UidMaker uids) throws IOException {
    this.file = file;
    this.kind = kind;
    size = Files.size(file);
    if (size == 0 || size > MAX_BYTES) {
      throw new WrapException("a document of " + size + " bytes: want 1 to " + MAX_BYTES);
    }
    cda = kind == ContentKind.CDA ? Optional.of(CdaHeader.read(file)) : Optional.empty();
    frameOfReferenceUid = uids.next();
  }

  @Override
  public String sopClassUid() {
    return switch (kind) {
      case PDF -> Uid.EncapsulatedPDFStorage;
      case CDA -> Uid.EncapsulatedCDAStorage;
      default -> Uid.EncapsulatedSTLStorage;
    };
  }

  @Override
  public TransferSyntax transferSyntax() {
    return TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  }

  @Override
  public void describe(DataSet.Builder dataSet) {
    dataSet
        .set(Tag.Modality, kind == ContentKind.STL ? "M3D" : "DOC")
        // Nobody has looked: who may not show identification in pixels must not show this.
        .set(Tag.BurnedInAnnotation, "YES")
        .setEmpty(Tag.AcquisitionDateTime)
        .setEmpty(Tag.ConceptNameCodeSequence)
        .setEmpty(Tag.DocumentTitle)
        .set(Tag.MIMETypeOfEncapsulatedDocument, kind.mediaType())
        .set(Tag.EncapsulatedDocumentLength, (int) size);
    cda.ifPresent(
        header -> {
          dataSet.set(Tag.HL7InstanceIdentifier, header.instanceIdentifier());
          header.title().ifPresent(title -> dataSet.set(Tag.DocumentTitle, title));
        });
    if (kind == ContentKind.STL) {
      describeModel(dataSet);
    } else {
      dataSet.set(Tag.ConversionType, "WSD");
    }
  }

  private void describeModel(DataSet.Builder dataSet) {
    dataSet
        .set(Tag.FrameOfReferenceUID, frameOfReferenceUid)
        .setEmpty(Tag.PositionReferenceIndicator)
        .setItems(Tag.MeasurementUnitsCodeSequence, List.of(Templates.code("mm", "UCUM", "mm")));
  }

  @Override
  public List<String> notes() {
    return kind == ContentKind.STL
        ? List.of("STL names no unit: taken to be millimetres")
        : List.of();
  }

  @Override
  public int bulkTag() {
    return Tag.EncapsulatedDocument;
  }

  @Override
  public void writeBulk(OutputStream out) throws IOException {
    BulkWriter.plain(out, Tag.EncapsulatedDocument, file, size);
  }
}
