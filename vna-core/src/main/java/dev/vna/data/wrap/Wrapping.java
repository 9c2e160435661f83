package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes a DICOM object of a file that is none.
 *
 * <pre>{@code
 * Wrapping.of(Path.of("report.pdf")).patientAndStudy(study).title("Report").wrap().writeTo(out);
 * }</pre>
 *
 * <p>What a file is, is told by its bytes ({@link ContentKind}). The object is one of a new series,
 * in the study that is given or else a new one. JPEG, MP4 and documents are kept byte for byte, and
 * with them what they say in themselves: names, places, Exif. Of PNG, grey values of 1, 2 and 4
 * bits are stretched to 8, a palette becomes RGB, and transparent pixels are laid over white.
 * Orientation as Exif or a video has it is noted in Image Comments, not applied.
 *
 * <p>Each call checks its own value. Not for use by several threads.
 */
public final class Wrapping {
  private static final int MAX_TITLE = 1024;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  /** What is of the patient and the study, and so the same in all their instances. */
  private static final Set<Integer> PATIENT_AND_STUDY =
      Set.of(
          Tag.PatientName,
          Tag.PatientID,
          Tag.IssuerOfPatientID,
          Tag.IssuerOfPatientIDQualifiersSequence,
          Tag.TypeOfPatientID,
          Tag.PatientBirthDate,
          Tag.PatientBirthTime,
          Tag.PatientSex,
          Tag.OtherPatientNames,
          Tag.OtherPatientIDsSequence,
          Tag.PatientAge,
          Tag.PatientSize,
          Tag.PatientWeight,
          Tag.StudyInstanceUID,
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.StudyID,
          Tag.StudyDescription,
          Tag.AccessionNumber,
          Tag.IssuerOfAccessionNumberSequence,
          Tag.ReferringPhysicianName,
          Tag.PhysiciansOfRecord,
          Tag.ProcedureCodeSequence);

  /** What has to be there, if without a value. */
  private static final int[] TYPE_2 = {
    Tag.PatientName,
    Tag.PatientID,
    Tag.PatientBirthDate,
    Tag.PatientSex,
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.StudyID,
    Tag.AccessionNumber,
    Tag.ReferringPhysicianName,
  };

  private final Path file;
  private DataSet patientAndStudy = DataSet.builder().build();
  private Optional<ContentKind> expected = Optional.empty();
  private Optional<String> title = Optional.empty();
  private DataSet anatomicRegion = Templates.code("38266002", "SCT", "Entire body");
  private boolean capture;
  private int instanceNumber = 1;
  private int seriesNumber = 1;
  private RandomGenerator random = new SecureRandom();
  private Clock clock = Clock.systemDefaultZone();

  private Wrapping(Path file) {
    this.file = file;
  }

  /** Of a regular file. */
  public static Wrapping of(Path file) {
    return new Wrapping(file);
  }

  /**
   * Sets whose it is: attributes of patient and study, of which others in the data set are left
   * out. Those that are required and missing are there without a value; without a Study Instance
   * UID, it is a new study.
   */
  public Wrapping patientAndStudy(DataSet attributes) {
    patientAndStudy = attributes;
    return this;
  }

  /** Refuses the file if it is something else, whatever its name says. */
  public Wrapping expecting(ContentKind kind) {
    expected = Optional.of(kind);
    return this;
  }

  /**
   * Sets the title: Document Title, or Series Description of images and videos.
   *
   * @param text 1 to 1024 characters, without a backslash or control characters; of a series, the
   *     first 64 are taken
   */
  public Wrapping title(String text) {
    if (text.isEmpty() || text.length() > MAX_TITLE || text.matches(".*[\\p{Cntrl}\\\\].*")) {
      throw new IllegalArgumentException(
          "a title of "
              + text.length()
              + " characters: want 1 to "
              + MAX_TITLE
              + ", no \\ and no control characters");
    }
    title = Optional.of(text);
    return this;
  }

  /**
   * Sets what a photograph or video shows, as a code of PS3.16 CID 4031: it has to say so. Without
   * it, the entire body.
   */
  public Wrapping anatomicRegion(String codeValue, String codingScheme, String meaning) {
    anatomicRegion = Templates.code(codeValue, codingScheme, meaning);
    return this;
  }

  /** Makes a JPEG a Secondary Capture Image, not a photograph. */
  public Wrapping asSecondaryCapture() {
    capture = true;
    return this;
  }

  /** Sets Series Number and Instance Number, 1 without it. */
  public Wrapping numbers(int series, int instance) {
    if (series < 0 || instance < 0) {
      throw new IllegalArgumentException(
          "series=" + series + ", instance=" + instance + ": want 0 or more");
    }
    seriesNumber = series;
    instanceNumber = instance;
    return this;
  }

  /** Sets what new UIDs are made of. Default: a {@link SecureRandom}. */
  public Wrapping random(RandomGenerator source) {
    random = source;
    return this;
  }

  /** Sets what tells when the content became an object. Default: the system's clock and zone. */
  public Wrapping clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Looks at the file, and says what it becomes.
   *
   * @throws WrapException if it is nothing that can become an object, or not what was expected
   * @throws IOException if it cannot be read
   */
  public WrappedContent wrap() throws IOException {
    ContentKind kind =
        ContentProbe.kind(file)
            .orElseThrow(
                () ->
                    new WrapException(
                        "the content is none of PDF, CDA, binary STL, JPEG, PNG and MP4"));
    if (expected.isPresent() && expected.get() != kind) {
      throw new WrapException("the content is " + kind + ", " + expected.get() + " was expected");
    }
    var uids = new UidMaker(random);
    Content content =
        switch (kind) {
          case PDF, CDA, STL -> new DocumentContent(file, kind, uids);
          case JPEG -> new JpegContent(file, capture);
          case PNG -> new PngContent(file);
          case MP4 -> new Mp4Content(file);
        };
    return new WrappedContent(content, kind, header(content, kind, uids));
  }

  private DataSet header(Content content, ContentKind kind, UidMaker uids) {
    LocalDateTime now = LocalDateTime.now(clock);
    DataSet.Builder dataSet = DataSet.builder().set(Tag.SpecificCharacterSet, "ISO_IR 192");
    for (int tag : TYPE_2) {
      dataSet.setEmpty(tag);
    }
    dataSet
        .set(Tag.StudyInstanceUID, uids.next())
        .merge(patientAndStudy, PATIENT_AND_STUDY::contains)
        .set(Tag.SOPClassUID, content.sopClassUid())
        .set(Tag.SOPInstanceUID, uids.next())
        .set(Tag.SeriesInstanceUID, uids.next())
        .set(Tag.SeriesNumber, Integer.toString(seriesNumber))
        .set(Tag.InstanceNumber, Integer.toString(instanceNumber))
        .set(Tag.InstanceCreationDate, DATE.format(now))
        .set(Tag.InstanceCreationTime, TIME.format(now))
        .set(Tag.ContentDate, DATE.format(now))
        .set(Tag.ContentTime, TIME.format(now))
        // An object needs one that made it (PS3.3 Section C.7.5.2): this library did.
        .set(Tag.Manufacturer, "VNA")
        .set(Tag.ManufacturerModelName, "VNA")
        .set(Tag.DeviceSerialNumber, "0")
        .set(Tag.SoftwareVersions, FileMeta.IMPLEMENTATION_VERSION_NAME);
    content.describe(dataSet);
    if (!content.sopClassUid().equals(Uid.SecondaryCaptureImageStorage)
        && content.bulkTag() == Tag.PixelData) {
      dataSet.setItems(Tag.AnatomicRegionSequence, List.of(anatomicRegion));
    }
    title.ifPresent(text -> setTitle(dataSet, kind, text));
    return dataSet.build();
  }

  private static void setTitle(DataSet.Builder dataSet, ContentKind kind, String text) {
    switch (kind) {
      case PDF, CDA, STL -> dataSet.set(Tag.DocumentTitle, text);
      case JPEG, PNG, MP4 ->
          dataSet.set(Tag.SeriesDescription, text.substring(0, Math.min(64, text.length())));
    }
  }
}
