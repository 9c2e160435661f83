package dev.vna.benchmarks.population;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Vr;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * A CT series with pixel data, as data sets that a scanner would send; without end. Making one
 * costs a copy.
 */
public final class EncodedSeries {
  private final Series series;
  private final HeaderTemplate template;

  /**
   * A series of its own study.
   *
   * @param columns of an image, which has as many rows of 16 bits a pixel
   */
  public EncodedSeries(Study study, int columns) throws IOException {
    series = new Series(1, study.uid() + ".1", Modality.CT, "Thorax", Integer.MAX_VALUE, false);
    byte[] pixels = new byte[2 * columns * columns];
    new SplittableRandom(columns).nextBytes(pixels);
    for (int i = 1; i < pixels.length; i += 2) {
      pixels[i] &= 0x0F;
    }
    DataSet dataSet =
        DataSet.builder()
            .merge(SeriesHeader.of(study, series))
            .set(Tag.Rows, columns)
            .set(Tag.Columns, columns)
            .setBytes(Tag.PixelData, Vr.OW, pixels)
            .build();
    template =
        new HeaderTemplate(
            DataSetWriter.toBytes(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN),
            study,
            series);
  }

  /** SOP class of its instances. */
  public String sopClassUid() {
    return series.modality().sopClassUid;
  }

  /** The name of an instance, from 0 to 80,000. */
  public String sopInstanceUid(int index) {
    return template.uids().uid(index);
  }

  /** The data set of an instance, in explicit VR little endian. */
  public byte[] dataSet(int index) {
    return template.instance(index);
  }
}
