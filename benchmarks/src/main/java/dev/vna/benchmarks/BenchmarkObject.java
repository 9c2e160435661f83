package dev.vna.benchmarks;

import dev.vna.data.BulkReference;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DicomFile;
import dev.vna.data.Element;
import dev.vna.data.HeaderParser;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The objects that data set benchmarks read: files of a folder of real DICOM files, which is named
 * by the system property {@code vna.corpus} or else looked for beside the project; where there is
 * none, made ones of like shape.
 */
public enum BenchmarkObject {
  /** One CT image: about a hundred plain elements. */
  CT("series-ct/axial/im0020.dcm"),
  /** One MR image with many private elements. */
  MR("series-mr/t1-sag/s3/im0020.dcm"),
  /** A multi-frame object with some hundred items. */
  ENHANCED_MR("multiframe/enhanced-mr-stacks.dcm"),
  /** A made multi-frame object of 2000 frames, with six thousand items. */
  MANY_ITEMS(""),
  /** Contours in implicit VR. */
  RTSTRUCT("structured/rt/phantom-rtstruct-dangling.dcm"),
  /** A deep tree of content items. */
  SR("structured/sr/rf-rdsr-ge.dcm");

  private static final String FALLBACK = "../shared/corpus";

  private final String file;

  BenchmarkObject(String file) {
    this.file = file;
  }

  private static Path corpus() {
    String folder = System.getProperty("vna.corpus", "");
    return Path.of(folder.isEmpty() ? FALLBACK : folder);
  }

  /** Whether the real file is there. */
  boolean isReal() {
    return !file.isEmpty() && Files.exists(corpus().resolve(file));
  }

  /** Where the object comes from. */
  String source() {
    if (file.isEmpty()) {
      return "made";
    }
    return isReal() ? file : "made, as there is no " + corpus().resolve(file);
  }

  /** A data set up to its Pixel Data, as encoded. */
  record Header(byte[] bytes, TransferSyntax syntax) {}

  /** Reads or makes the object, and leaves out Pixel Data and what follows it. */
  Header load() throws IOException {
    return isReal() ? cut(DicomFile.read(corpus().resolve(file))) : made();
  }

  private static Header cut(DicomFile file) throws IOException {
    TransferSyntax syntax = file.fileMeta().transferSyntax();
    byte[] all = DataSetWriter.toBytes(file.dataSet(), syntax);
    Optional<BulkReference> pixelData =
        HeaderParser.parse(all, syntax).header().element(Tag.PixelData).flatMap(Element::bulk);
    int elementHeader = syntax.explicitVr() ? 12 : 8;
    int length = pixelData.map(p -> (int) p.offset() - elementHeader).orElse(all.length);
    return new Header(Arrays.copyOf(all, length), syntax);
  }

  private Header made() throws IOException {
    TransferSyntax syntax =
        this == RTSTRUCT
            ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN
            : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    return new Header(DataSetWriter.toBytes(MadeObjects.of(this), syntax), syntax);
  }
}
