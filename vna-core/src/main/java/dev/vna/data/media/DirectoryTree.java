package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The records of a directory that is being made, and the names of its files. For one thread. */
final class DirectoryTree {
  private static final String FOLDER = "DICOM";
  private static final int MAX_NUMBER = 999_999;

  final Map<String, DirectoryNode> roots = new LinkedHashMap<>();
  final Set<String> instances = new HashSet<>();
  final List<Finding> findings = new ArrayList<>();
  private final Predicate<String[]> isTaken;

  /**
   * @param isTaken whether something else has that name
   */
  DirectoryTree(Predicate<String[]> isTaken) {
    this.isTaken = isTaken;
  }

  /** An instance that is to have a record. */
  record Entry(
      DataSet header,
      String sopClassUid,
      String sopInstanceUid,
      RecordType type,
      String transferSyntaxUid) {}

  /** One level on the way to an instance. */
  private record Step(RecordType type, String key, String folderPrefix) {}

  /** Where a file goes, and the folder of each step. */
  record Placement(FileId id, List<String[]> folders) {}

  private static List<Step> steps(RecordType type, DataSet header) {
    if (type.isRoot()) {
      return List.of();
    }
    return List.of(
        new Step(RecordType.PATIENT, key(RecordType.PATIENT, header), "PA"),
        new Step(RecordType.STUDY, key(RecordType.STUDY, header), "ST"),
        new Step(RecordType.SERIES, key(RecordType.SERIES, header), "SE"));
  }

  /**
   * What tells a record from its siblings. Without a Patient ID, each study has its own patient.
   */
  static String key(RecordType type, DataSet keys) {
    return switch (type) {
      case PATIENT -> {
        String id = keys.string(Tag.PatientID).orElse("").strip();
        String issuer = keys.string(Tag.IssuerOfPatientID).orElse("").strip();
        yield id.isEmpty()
            ? "study\n" + keys.string(Tag.StudyInstanceUID).orElse("")
            : "id\n" + id + '\n' + issuer;
      }
      case STUDY -> keys.string(Tag.StudyInstanceUID).orElse("");
      case SERIES -> keys.string(Tag.SeriesInstanceUID).orElse("");
      default -> keys.string(Tag.ReferencedSOPInstanceUIDInFile).orElse("");
    };
  }

  /** A place for the file of an instance. */
  Placement place(Entry entry) throws FileSetException {
    List<String[]> folders = new ArrayList<>();
    Map<String, DirectoryNode> siblings = roots;
    String[] at = {FOLDER};
    List<Step> steps = steps(entry.type(), entry.header());
    for (Step step : steps) {
      DirectoryNode node = siblings.get(step.key());
      at =
          node != null && node.folder.length > 0
              ? node.folder
              : unused(at, step.folderPrefix(), siblings.size());
      folders.add(at);
      siblings = node == null ? Map.of() : node.children;
    }
    String[] file = unused(at, steps.isEmpty() ? "OT" : "IM", siblings.size());
    return new Placement(FileId.of(file), folders);
  }

  /** A name in a folder that nothing has. */
  private String[] unused(String[] folder, String prefix, int known) throws FileSetException {
    for (int number = known + 1; number <= MAX_NUMBER; number++) {
      String[] names = Arrays.copyOf(folder, folder.length + 1);
      names[folder.length] = String.format(Locale.ROOT, "%s%06d", prefix, number);
      if (!isTaken.test(names)) {
        return names;
      }
    }
    throw new FileSetException("a folder of the file-set has " + MAX_NUMBER + " names");
  }

  /** Gives an instance its record, and those above it theirs if they are not there. */
  void add(Entry entry, Placement placement) {
    Map<String, DirectoryNode> siblings = roots;
    List<Step> steps = steps(entry.type(), entry.header());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      DirectoryNode node = siblings.get(step.key());
      if (node == null) {
        node =
            new DirectoryNode(
                RecordFactory.record(step.type(), entry.header(), Optional.empty(), findings::add));
        siblings.put(step.key(), node);
      }
      if (i < placement.folders().size()) {
        node.folder = placement.folders().get(i);
      }
      siblings = node.children;
    }
    var reference =
        new RecordFactory.FileReference(
            placement.id(), entry.sopClassUid(), entry.sopInstanceUid(), entry.transferSyntaxUid());
    DataSet record =
        RecordFactory.record(entry.type(), entry.header(), Optional.of(reference), findings::add);
    siblings.put(entry.sopInstanceUid(), new DirectoryNode(record));
    instances.add(entry.sopInstanceUid());
  }

  /** The type of an instance's record; refuses what cannot be in a file-set, or is in it. */
  RecordType type(String sopClassUid, String sopInstanceUid, DataSet header)
      throws FileSetException {
    if (sopClassUid.equals(dev.vna.data.Uid.MediaStorageDirectoryStorage)) {
      throw new FileSetException("a directory cannot be in a file-set");
    }
    if (instances.contains(sopInstanceUid)) {
      throw new FileSetException("the file-set has sopInstanceUid=" + sopInstanceUid);
    }
    return RecordType.of(sopClassUid, header)
        .orElseThrow(() -> new FileSetException("no record type for sopClassUid=" + sopClassUid));
  }
}
