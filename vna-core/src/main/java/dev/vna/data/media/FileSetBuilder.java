package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetTransfer;
import dev.vna.data.FileMeta;
import dev.vna.data.Finding;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes a file-set in a folder: puts files in and writes their DICOMDIR. For one thread.
 *
 * <p>Files are copied byte for byte, under names such as {@code DICOM\PA000001\ST000001\SE000001\
 * IM000001}. Only what has no proper File Meta Information gets one, and what a profile allows in
 * explicit VR little endian only is converted to that. A record's required key that the instance
 * lacks is written without value, and is a finding. Nothing is in the file-set before {@link
 * #write}, but copied files are in the folder.
 */
public final class FileSetBuilder {
  private static final String DIRECTORY = "DICOMDIR";
  private static final Pattern FILE_SET_ID = Pattern.compile("[A-Z0-9_ ]{0,16}");
  private static final int BUFFER_BYTES = 64 << 10;

  private final Path root;
  private final DirectoryTree tree = new DirectoryTree(this::exists);
  private String fileSetId = "";
  private String instanceUid =
      "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
  private MediaProfile profile = MediaProfile.ANY;

  private FileSetBuilder(Path root) {
    this.root = root.toAbsolutePath();
  }

  private boolean exists(String[] names) {
    Path path = root;
    for (String name : names) {
      path = path.resolve(name);
    }
    return Files.exists(path);
  }

  /**
   * A new file-set in a folder, which is made if it does not exist.
   *
   * @throws FileAlreadyExistsException if it has a DICOMDIR
   * @throws IOException if it cannot be made
   */
  public static FileSetBuilder in(Path root) throws IOException {
    Files.createDirectories(root);
    if (FileId.of(DIRECTORY).resolve(root).isPresent()) {
      throw new FileAlreadyExistsException(root.resolve(DIRECTORY).toString());
    }
    return new FileSetBuilder(root);
  }

  /** A file-set that is to be added to; {@link #write} replaces its DICOMDIR. */
  public static FileSetBuilder from(FileSet fileSet) {
    var builder = new FileSetBuilder(fileSet.root());
    builder.fileSetId = fileSet.id().orElse("");
    for (DirectoryRecord record : fileSet.records()) {
      builder.take(record, builder.tree.roots);
    }
    return builder;
  }

  /** The tree is no deeper than {@link MediaLimits#maxDepth}. */
  private void take(DirectoryRecord record, Map<String, DirectoryNode> siblings) {
    DataSet keys = record.attributes();
    String instance = keys.string(Tag.ReferencedSOPInstanceUIDInFile).orElse("");
    String key =
        record
            .recordType()
            .filter(type -> record.fileId().isEmpty())
            .map(type -> DirectoryTree.key(type, keys))
            .orElse(instance);
    if (!instance.isEmpty()) {
      tree.instances.add(instance);
    }
    String unique = key;
    for (int i = 2; siblings.containsKey(unique); i++) {
      unique = key + '\n' + i;
    }
    var node = new DirectoryNode(RecordFactory.unlinked(record));
    siblings.put(unique, node);
    for (DirectoryRecord child : record.children()) {
      take(child, node.children);
    }
  }

  /**
   * Sets the File-set ID, as a label of the medium.
   *
   * @throws IllegalArgumentException if it is not of up to 16 of the characters A to Z, 0 to 9, _
   *     and space
   */
  public FileSetBuilder id(String id) {
    if (!FILE_SET_ID.matcher(id).matches()) {
      throw new IllegalArgumentException("File-set ID of " + id.length() + " characters");
    }
    fileSetId = id;
    return this;
  }

  /**
   * Sets the SOP Instance UID of the directory; without, it is a random one.
   *
   * @throws IllegalArgumentException if it is no UID
   */
  public FileSetBuilder instanceUid(String uid) {
    if (uid.length() > 64 || !uid.matches("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+")) {
      throw new IllegalArgumentException("UID of " + uid.length() + " characters is none");
    }
    instanceUid = uid;
    return this;
  }

  /** Sets the profile that says which transfer syntaxes are allowed; without, all are. */
  public FileSetBuilder profile(MediaProfile allowed) {
    profile = allowed;
    return this;
  }

  /** A file, and what of it is needed. */
  private record Source(
      Path path,
      FileMeta meta,
      boolean isProper,
      DataSet header,
      String sopClassUid,
      String sopInstanceUid,
      RecordType type) {
    DirectoryTree.Entry entry(TransferSyntax syntax) {
      return new DirectoryTree.Entry(header, sopClassUid, sopInstanceUid, type, syntax.uid());
    }
  }

  /**
   * Copies a file into the file-set under a new name.
   *
   * @throws FileSetException if it cannot be in it: its instance is there, its SOP Class has no
   *     record type, or the profile does not allow its transfer syntax
   * @throws IOException if it is no DICOM file, or cannot be read or written; what was copied of it
   *     is removed
   */
  public FileSetBuilder copy(Path file) throws IOException {
    Source source = open(file);
    TransferSyntax from = source.meta().transferSyntax();
    TransferSyntax to = allowed(from);
    DirectoryTree.Entry entry = source.entry(to);
    DirectoryTree.Placement placement = tree.place(entry);
    Path target = root;
    for (String component : placement.id().components()) {
      target = target.resolve(component);
    }
    Files.createDirectories(target.getParent());
    try {
      copy(source, from, to, target);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(target);
      throw e;
    }
    tree.add(entry, placement);
    return this;
  }

  /**
   * Takes a file into the file-set that lies in its folder under a name as PS3.10 Section 8.2 wants
   * it, and leaves it as it is.
   *
   * @throws FileSetException if its name or place is wrong, or it cannot be in the file-set
   * @throws IOException if it is no DICOM file, or cannot be read
   */
  public FileSetBuilder reference(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    List<String> components = new ArrayList<>();
    if (absolute.startsWith(root.normalize())) {
      root.normalize().relativize(absolute).forEach(part -> components.add(part.toString()));
    }
    var id = new FileId(components);
    if (!id.isStandard()) {
      throw new FileSetException(
          "the file does not lie in the file-set under names of 8 characters, PS3.10 8.2");
    }
    Source source = open(file);
    if (!profile.allows(source.meta().transferSyntax())) {
      throw disallowed(source.meta().transferSyntax());
    }
    tree.add(
        source.entry(source.meta().transferSyntax()), new DirectoryTree.Placement(id, List.of()));
    return this;
  }

  private Source open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Part10 part10 = Part10.open(in);
      DataSet header = header(part10);
      String sopClass = required(header, Tag.SOPClassUID);
      String sopInstance = required(header, Tag.SOPInstanceUID);
      RecordType type = tree.type(sopClass, sopInstance, header);
      boolean isProper =
          part10.findings().isEmpty()
              && part10
                  .fileMeta()
                  .mediaStorageSopInstanceUid()
                  .filter(sopInstance::equals)
                  .isPresent();
      return new Source(file, part10.fileMeta(), isProper, header, sopClass, sopInstance, type);
    }
  }

  private static DataSet header(Part10 part10) throws IOException {
    HeaderParser parser = HeaderParser.of(part10.fileMeta().transferSyntax());
    try {
      byte[] buffer = new byte[BUFFER_BYTES];
      InputStream in = part10.dataSet();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        parser.feed(buffer, 0, n);
        if (parser.isAtPixelData()) {
          return parser.attributes();
        }
      }
      return parser.finish().header();
    } finally {
      parser.abort();
    }
  }

  private static String required(DataSet header, int tag) throws FileSetException {
    return header
        .string(tag)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new FileSetException(Tag.toString(tag) + " has no value"));
  }

  private TransferSyntax allowed(TransferSyntax syntax) throws FileSetException {
    if (profile.allows(syntax)) {
      return syntax;
    }
    TransferSyntax plain = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    if (syntax.isNativeUncompressed() && profile.allows(plain)) {
      return plain;
    }
    throw disallowed(syntax);
  }

  private FileSetException disallowed(TransferSyntax syntax) {
    return new FileSetException(
        "profile " + profile + " does not allow transfer syntax " + syntax.uid() + ", PS3.11");
  }

  private static void copy(Source source, TransferSyntax from, TransferSyntax to, Path target)
      throws IOException {
    if (source.isProper() && from.equals(to)) {
      Files.copy(source.path(), target);
      return;
    }
    FileMeta meta = FileMeta.of(source.sopClassUid(), source.sopInstanceUid(), to);
    meta = source.meta().sourceAeTitle().map(meta::withSourceAeTitle).orElse(meta);
    try (InputStream in = Files.newInputStream(source.path());
        OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), BUFFER_BYTES)) {
      out.write(meta.encode());
      DataSetTransfer.of(from, to).copy(Part10.open(in).dataSet(), out);
    }
  }

  /** Required keys that instances lacked, so far. */
  public List<Finding> findings() {
    return List.copyOf(tree.findings);
  }

  /**
   * Writes the DICOMDIR, in one step: the one that was there, if any, stays until the new one is
   * whole. The builder can go on, and write again.
   *
   * @return the file-set as it is read
   * @throws IOException if it cannot be written; what was there is unchanged
   */
  public FileSet write() throws IOException {
    Path target = FileId.of(DIRECTORY).resolve(root).orElse(root.resolve(DIRECTORY));
    Path partial = Files.createTempFile(root, DIRECTORY, ".tmp");
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(partial), BUFFER_BYTES)) {
        new DirectoryWriter().write(fileSetId, instanceUid, tree.roots.values(), out);
      }
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
    return FileSet.read(target);
  }
}
