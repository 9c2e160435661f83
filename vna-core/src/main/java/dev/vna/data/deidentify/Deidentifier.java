package dev.vna.data.deidentify;

import dev.vna.data.BulkSource;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.UidRegistry;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * De-identifies DICOM files after PS3.15 Annex E: the Basic Application Level Confidentiality
 * Profile with the options chosen. Immutable and safe for use by many threads.
 *
 * <p>In all levels of sequences it removes, empties or replaces what Table E.1-1 names; moreover
 * private elements, elements that the dictionary does not know, curves and overlays, and what the
 * table is silent about but the package's charter is not. UIDs become others, always the same for
 * the same UID and secret; the patient's ID and name become a pseudonym, the same for the same ID
 * and issuer. Pixel data are not looked into, but {@link DeidentificationReport#notices} says what
 * gives reason to. The result says that and how it was de-identified. File Meta Information and
 * preamble are made anew.
 *
 * <p>A damaged data set is de-identified as far as it could be read; what could not be read, or had
 * no place in it, is not written. DICOMDIRs are refused.
 */
public final class Deidentifier {
  private static final int MIN_SECRET_BYTES = 16;
  private static final int BUFFER_BYTES = 64 << 10;

  private final Settings settings;
  private final Limits limits;

  private Deidentifier(Settings settings, Limits limits) {
    this.settings = settings;
    this.limits = limits;
  }

  /**
   * A builder.
   *
   * @param secret from which replacements are made; whoever has it can tell whether a value became
   *     a given replacement. At least 16 bytes, best random ones; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public static Builder builder(byte[] secret) {
    return new Builder(secret.clone());
  }

  /** The profile and the options that are applied. */
  public Set<ConfidentialityOption> options() {
    return settings.options();
  }

  /**
   * The UID that stands for another; the standard's own stay as they are.
   *
   * @return the UID itself with {@link ConfidentialityOption#RETAIN_UIDS}
   */
  public String uid(String uid) {
    return settings.has(ConfidentialityOption.RETAIN_UIDS)
        ? uid
        : new Pseudonyms(settings.secret()).uid(uid);
  }

  /**
   * De-identifies a file. Bulk values stream through and are not held, but those of a deflated data
   * set, which is held whole.
   *
   * @param from the file, left as it is
   * @param to where to write the result; an existing file is replaced
   * @throws IllegalArgumentException if both are the same file
   * @throws DataSetException if it is no DICOM file, passes a limit, or is a DICOMDIR; {@code to}
   *     is as it was, or absent
   * @throws IOException if reading or writing fails; {@code to} is as it was, or absent
   */
  public DeidentificationReport deidentify(Path from, Path to) throws IOException {
    if (Files.exists(to) && Files.isSameFile(from, to)) {
      throw new IllegalArgumentException("a file cannot be de-identified in place");
    }
    try (FileChannel file = FileChannel.open(from, StandardOpenOption.READ)) {
      Part10 part10 = Part10.open(Channels.newInputStream(file));
      TransferSyntax syntax = part10.fileMeta().transferSyntax();
      if (syntax.deflated()) {
        Deidentified result = deidentify(DicomFile.read(from));
        write(to, result.file()::write);
        return result.report();
      }
      DataSet header = header(part10.dataSet(), syntax);
      Result result = deidentify(part10.fileMeta(), header);
      BulkSource bulk = BulkSource.of(file, part10.dataSetOffset());
      write(
          to,
          out -> {
            out.write(result.fileMeta().encode());
            DataSetWriter.write(result.header(), bulk, syntax, out);
          });
      return result.report();
    }
  }

  /**
   * De-identifies a file that is held in memory.
   *
   * @throws DataSetException if it passes a limit, or is a DICOMDIR
   */
  public Deidentified deidentify(DicomFile file) throws DataSetException {
    TransferSyntax syntax = file.fileMeta().transferSyntax();
    TransferSyntax plain = syntax.deflated() ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN : syntax;
    try {
      byte[] bytes = DataSetWriter.toBytes(file.dataSet(), plain);
      Result result = deidentify(file.fileMeta(), header(new ByteArrayInputStream(bytes), plain));
      var out = new ByteArrayOutputStream(bytes.length + 1024);
      DataSetWriter.write(result.header(), BulkSource.of(bytes), plain, out);
      DataSet dataSet = DataSet.read(out.toByteArray(), 0, out.size(), plain, limits);
      return new Deidentified(new DicomFile(result.fileMeta(), dataSet), result.report());
    } catch (DataSetException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private record Result(FileMeta fileMeta, DataSet header, DeidentificationReport report) {}

  private Result deidentify(FileMeta meta, DataSet header) throws DataSetException {
    checkForm(meta, header);
    var deidentifier = new DataSetDeidentifier(settings, header, limits.maxDepth());
    DataSet result = deidentifier.run();
    String sopClass = result.string(Tag.SOPClassUID).or(meta::mediaStorageSopClassUid).orElse("");
    String sopInstance =
        result
            .string(Tag.SOPInstanceUID)
            .or(() -> meta.mediaStorageSopInstanceUid().map(this::uid))
            .orElse("");
    return new Result(
        FileMeta.of(sopClass, sopInstance, meta.transferSyntax()),
        result,
        new DeidentificationReport(
            settings.options(), deidentifier.entries(), Marks.notices(header, settings)));
  }

  private static void checkForm(FileMeta meta, DataSet header) throws DataSetException {
    Optional<String> sopClass = meta.mediaStorageSopClassUid();
    boolean directory = sopClass.filter(Uid.MediaStorageDirectoryStorage::equals).isPresent();
    if (directory || header.contains(Tag.DirectoryRecordSequence)) {
      throw new DataSetException("a DICOMDIR cannot be de-identified: make a new one", "", 0);
    }
    if (!UidRegistry.isValid(meta.transferSyntax().uid())) {
      throw new DataSetException(
          "the transfer syntax is no UID", Tag.toString(Tag.TransferSyntaxUID), 0);
    }
  }

  private DataSet header(InputStream in, TransferSyntax syntax) throws IOException {
    HeaderParser parser = HeaderParser.of(syntax, limits);
    var buffer = new byte[BUFFER_BYTES];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      parser.feed(buffer, 0, n);
    }
    return parser.finish().header();
  }

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes beside the file and then in its place, so that it is never there in part. */
  private static void write(Path file, Content content) throws IOException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
    Path part = folder.resolve(".deidentified-" + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        content.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Chooses options and makes de-identifiers. For one thread. */
  public static final class Builder {
    private final byte[] secret;
    private final Set<ConfidentialityOption> options =
        EnumSet.of(ConfidentialityOption.BASIC_PROFILE);
    private final Set<String> safePrivate = new HashSet<>();
    private Optional<TextCleaner> descriptors = Optional.empty();
    private Optional<TextCleaner> content = Optional.empty();
    private Limits limits = Limits.DEFAULT;

    private Builder(byte[] secret) {
      if (secret.length < MIN_SECRET_BYTES) {
        throw new IllegalArgumentException(
            "secret of " + secret.length + " bytes, minimum " + MIN_SECRET_BYTES);
      }
      this.secret = secret;
    }

    /**
     * Applies one of the options whose name begins with "Retain".
     *
     * @throws IllegalArgumentException if it is another: those need a cleaner or a declaration
     */
    public Builder retain(ConfidentialityOption option) {
      if (!option.isRetained()) {
        throw new IllegalArgumentException(option + " is no option that retains something");
      }
      options.add(option);
      return this;
    }

    /**
     * Applies {@link ConfidentialityOption#RETAIN_SAFE_PRIVATE} to a private element beside those
     * that the standard lists. Of a sequence, private elements in it need to be safe themselves.
     *
     * @param element its element number without the block, 0 to 0xFF
     */
    public Builder retainPrivate(String creator, int group, int element) {
      safePrivate.add(SafePrivateElements.key(creator, group, element));
      return retain(ConfidentialityOption.RETAIN_SAFE_PRIVATE);
    }

    /**
     * Applies {@link ConfidentialityOption#CLEAN_DESCRIPTORS}. The cleaner also serves patient
     * characteristics and device identity, as far as those options ask for cleaning.
     */
    public Builder cleanDescriptors(TextCleaner cleaner) {
      options.add(ConfidentialityOption.CLEAN_DESCRIPTORS);
      descriptors = Optional.of(cleaner);
      return this;
    }

    /**
     * Applies {@link ConfidentialityOption#CLEAN_STRUCTURED_CONTENT}: content items stay, each with
     * what the profile and the options leave of it, names removed, their text cleaned.
     */
    public Builder cleanStructuredContent(TextCleaner cleaner) {
      options.add(ConfidentialityOption.CLEAN_STRUCTURED_CONTENT);
      content = Optional.of(cleaner);
      return this;
    }

    /**
     * Declares that pixel data or graphics of whatever is given are clean, so that it is recorded:
     * nothing here can see to that. With {@link ConfidentialityOption#CLEAN_GRAPHICS} overlays,
     * curves and graphic annotations stay.
     *
     * @throws IllegalArgumentException if the option is none that can be declared
     */
    public Builder declareClean(ConfidentialityOption option) {
      if (!option.isDeclared()) {
        throw new IllegalArgumentException(option + " is no option that can be declared");
      }
      options.add(option);
      return this;
    }

    /** Limits of reading. Default {@link Limits#DEFAULT}. */
    public Builder limits(Limits newLimits) {
      limits = newLimits;
      return this;
    }

    /**
     * The de-identifier.
     *
     * @throws IllegalStateException if dates are to be retained both as they are and modified
     */
    public Deidentifier build() {
      if (options.contains(ConfidentialityOption.RETAIN_FULL_DATES)
          && options.contains(ConfidentialityOption.RETAIN_MODIFIED_DATES)) {
        throw new IllegalStateException("dates are retained either in full or modified");
      }
      return new Deidentifier(
          new Settings(secret, Set.copyOf(options), descriptors, content, Set.copyOf(safePrivate)),
          limits);
    }
  }
}
