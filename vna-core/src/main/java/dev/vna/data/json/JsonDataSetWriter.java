package dev.vna.data.json;

import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes data sets in the DICOM JSON model, as UTF-8, straight from their bytes. A header will do:
 * the {@link BulkPolicy} says what becomes of values that it does not hold. Immutable, safe for use
 * by many threads. Source: PS3.18 Annex F.
 *
 * <p>Where the standard leaves a choice, or a data set has what the model cannot say:
 *
 * <ul>
 *   <li>DS and IS are numbers where their text, without padding, is a number of JSON: then it is
 *       written as it stands, digit for digit. Any other text, such as {@code +1.} or {@code 007},
 *       is written as a string (PS3.18 Table F.2.3-1, CP 1861). So the text survives either way.
 *       {@link #withDecimalStrings} makes all of them strings, for readers that take numbers for
 *       binary floating point.
 *   <li>SV and UV are numbers up to 2<sup>53</sup> - 1, and strings past it, which many readers of
 *       JSON would round.
 *   <li>FL and FD that are not finite are the strings {@code NaN}, {@code Infinity} and {@code
 *       -Infinity}.
 *   <li>A value without a character, between others, is null; a name without groups, too.
 *   <li>Padding is left out: trailing spaces and NULs, and leading spaces where the VR says that
 *       they mean nothing.
 *   <li>Specific Character Set is ISO_IR 192 wherever it has a value, and absent elsewhere.
 *   <li>Group lengths are left out, so are groups 0000H and 0002H unless {@link #withFileMeta}.
 *   <li>UN is written as bytes, unless the dictionary has one VR for the element, or knows it as a
 *       sequence that can be read: else bytes of text would be left over whose character set the
 *       JSON no longer names (PS3.5 Section 6.2.2, Note 3).
 * </ul>
 */
public final class JsonDataSetWriter {
  private static final JsonDataSetWriter DEFAULT =
      new JsonDataSetWriter(BulkPolicy.DEFAULT, false, false);

  /** Small elements of a header are in one piece in it, and can be remembered. */
  private static final int ARRAY_BUFFER_BYTES = 32 << 10;

  private final BulkPolicy policy;
  private final boolean decimalStrings;
  private final boolean fileMeta;

  private JsonDataSetWriter(BulkPolicy policy, boolean decimalStrings, boolean fileMeta) {
    this.policy = policy;
    this.decimalStrings = decimalStrings;
    this.fileMeta = fileMeta;
  }

  /** A writer with {@link BulkPolicy#DEFAULT}. */
  public static JsonDataSetWriter create() {
    return DEFAULT;
  }

  /** A copy with another policy. */
  public JsonDataSetWriter withBulkPolicy(BulkPolicy newPolicy) {
    return new JsonDataSetWriter(newPolicy, decimalStrings, fileMeta);
  }

  /** A copy that writes every DS and IS as a string. */
  public JsonDataSetWriter withDecimalStrings() {
    return new JsonDataSetWriter(policy, true, fileMeta);
  }

  /** A copy that writes groups 0000H and 0002H where a data set has them. */
  public JsonDataSetWriter withFileMeta() {
    return new JsonDataSetWriter(policy, decimalStrings, true);
  }

  /**
   * Writes a data set as one JSON object.
   *
   * @param out takes the text; neither flushed nor closed
   * @return what was left out, and why; at most 100
   * @throws IOException if {@code out} fails
   */
  public List<Finding> write(DataSet dataSet, OutputStream out) throws IOException {
    var output = new JsonOutput(out);
    List<Finding> findings = elements(output).write(dataSet);
    output.flush();
    return findings;
  }

  /**
   * Begins an array of data sets, of any length. Elements that they have in common with those
   * before, as the instances of a series do, are written in a fraction of the time; up to 2 MiB of
   * memory are taken for that.
   *
   * @param out takes the text; neither flushed nor closed
   */
  public JsonDataSetArray array(OutputStream out) {
    var output = new JsonOutput(out, ARRAY_BUFFER_BYTES);
    return new JsonDataSetArray(output, elements(output, Optional.of(new ElementMemory())));
  }

  private JsonElements elements(JsonOutput output) {
    return elements(output, Optional.empty());
  }

  private JsonElements elements(JsonOutput output, Optional<ElementMemory> memory) {
    return new JsonElements(output, policy, decimalStrings, fileMeta, memory);
  }

  /** A data set as one JSON object in UTF-8; what was left out is not told. */
  public byte[] toBytes(DataSet dataSet) {
    // JSON of a header is a bit more than twice as long.
    var output = new JsonOutput(256 + (int) Math.min(1L << 30, dataSet.encodedLength() * 5L / 2));
    try {
      elements(output).write(dataSet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toBytes();
  }
}
