package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Finding;
import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes records out of instances. Source: PS3.3 Sections F.3.2.2 and F.5. */
final class RecordFactory {
  private static final int IN_USE = 0xFFFF;

  private RecordFactory() {}

  /** The file that a record refers to. */
  record FileReference(
      FileId id, String sopClassUid, String sopInstanceUid, String transferSyntaxUid) {}

  static DataSet record(
      RecordType type,
      DataSet instance,
      Optional<FileReference> reference,
      Consumer<Finding> findings) {
    DataSet.Builder record = linked(DataSet.builder());
    record.set(Tag.DirectoryRecordType, type.text());
    reference.ifPresent(
        file ->
            record
                .set(Tag.ReferencedFileID, file.id().components().toArray(String[]::new))
                .set(Tag.ReferencedSOPClassUIDInFile, file.sopClassUid())
                .set(Tag.ReferencedSOPInstanceUIDInFile, file.sopInstanceUid())
                .set(Tag.ReferencedTransferSyntaxUIDInFile, file.transferSyntaxUid()));
    instance.element(Tag.SpecificCharacterSet).filter(RecordFactory::isHeld).ifPresent(record::set);
    for (int tag : type.keys()) {
      Optional<Element> element = instance.element(tag).filter(RecordFactory::isHeld);
      if (element.isPresent()) {
        record.set(element.get());
      } else if (isAmong(type.required(), tag) || isAmong(type.present(), tag)) {
        record.setEmpty(tag);
      }
      if (isAmong(type.required(), tag) && !instance.containsValue(tag)) {
        findings.accept(
            new Finding(
                Tag.toString(tag),
                0,
                "required key of a "
                    + type.text()
                    + " record has no value in "
                    + reference.map(file -> file.id().toString()).orElse("the instance"),
                "PS3.3 F.5"));
      }
    }
    return record.build();
  }

  private static boolean isHeld(Element element) {
    return element.bulk().isEmpty() && !element.isEncapsulated();
  }

  private static boolean isAmong(int[] tags, int tag) {
    for (int each : tags) {
      if (each == tag) {
        return true;
      }
    }
    return false;
  }

  /** Links to no record yet: the first three elements of each record, 34 bytes. */
  private static DataSet.Builder linked(DataSet.Builder record) {
    return record
        .set(Tag.OffsetOfTheNextDirectoryRecord, 0)
        .set(Tag.RecordInUseFlag, IN_USE)
        .set(Tag.OffsetOfReferencedLowerLevelDirectoryEntity, 0);
  }

  /** A record of another directory, without its links. */
  static DataSet unlinked(DirectoryRecord record) {
    DataSet.Builder copy = DataSet.builder();
    for (Element element : record.attributes().elements()) {
      if (!Tag.isGroupLength(element.tag())) {
        copy.set(element);
      }
    }
    record
        .fileId()
        .ifPresent(
            id ->
                copy.set(
                    Tag.ReferencedFileID, List.copyOf(id.components()).toArray(String[]::new)));
    return linked(copy.remove(Tag.MRDRDirectoryRecordOffset)).build();
  }
}
