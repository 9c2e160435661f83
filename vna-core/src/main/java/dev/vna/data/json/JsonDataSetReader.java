package dev.vna.data.json;

import dev.vna.data.BulkResolver;
import dev.vna.data.DataSetException;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads data sets in the DICOM JSON model: one, or an array of any length. Immutable, safe for use
 * by many threads. Source: PS3.18 Annex F.
 *
 * <p>Forgiven and listed are a missing VR of a tag that the dictionary knows, tags in lower case,
 * keys that mean nothing, values outside an array, a name as a string, null as an item, Specific
 * Character Set other than ISO_IR 192, elements of groups 0000H and 0002H; {@link Limits#strict}
 * refuses them. Numbers may be strings, and the reverse: their text is kept as it stands. The
 * attributes of an object, and what an attribute consists of, may come in any order.
 *
 * <p>Refused are text that is no JSON, tags that come twice, values that are none for their VR, and
 * what passes a limit: of {@link Limits}, {@code maxDepth}, {@code maxElements} and {@code
 * maxHeaderBytes} hold, each for one data set; no other text makes it use memory. A reference to
 * bulk data is given to the {@link BulkResolver}; by default it is listed as unresolved.
 */
public final class JsonDataSetReader {
  /** Takes data sets as they are read. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next data set.
     *
     * @throws IOException to end the reading with it
     */
    void accept(DecodedDataSet dataSet) throws IOException;
  }

  private static final JsonDataSetReader DEFAULT =
      new JsonDataSetReader(Limits.DEFAULT, BulkResolver.NONE, false);

  /** JSON nests an attribute, its values and an item for each sequence. */
  private static final int TOKENS_BY_SEQUENCE = 3;

  private static final int TOKENS_BESIDES = 20;

  /** A little more than four characters for three bytes; at 1 GiB, still less than an int holds. */
  private static final double BASE_64_GROWTH = 1.35;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Limits limits;
  private final BulkResolver resolver;
  private final boolean fileMeta;
  private final JsonFactory factory;

  private JsonDataSetReader(Limits limits, BulkResolver resolver, boolean fileMeta) {
    this.limits = limits;
    this.resolver = resolver;
    this.fileMeta = fileMeta;
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth() * TOKENS_BY_SEQUENCE + TOKENS_BESIDES)
                    .maxStringLength((int) (limits.maxHeaderBytes() * BASE_64_GROWTH))
                    .build())
            // It is UTF-8 (PS3.18 Section F.2), and nothing is guessed from what looks otherwise.
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
  }

  /** A reader with {@link Limits#DEFAULT} that resolves no references. */
  public static JsonDataSetReader create() {
    return DEFAULT;
  }

  /** A copy with other limits. */
  public JsonDataSetReader withLimits(Limits newLimits) {
    return new JsonDataSetReader(newLimits, resolver, fileMeta);
  }

  /** A copy that has references to bulk data resolved. */
  public JsonDataSetReader withBulkResolver(BulkResolver newResolver) {
    return new JsonDataSetReader(limits, newResolver, fileMeta);
  }

  /** A copy that keeps elements of groups 0000H and 0002H. */
  public JsonDataSetReader withFileMeta() {
    return new JsonDataSetReader(limits, resolver, true);
  }

  /**
   * Reads one data set: an object, or an array of one.
   *
   * @param in JSON in UTF-8, up to the end of the stream; not closed
   * @throws DataSetException if it is not just one data set, or passes a limit
   * @throws IOException if {@code in} or the resolver fails
   */
  public DecodedDataSet read(InputStream in) throws IOException {
    var one = new DecodedDataSet[1];
    readAll(
        in,
        dataSet -> {
          if (one[0] != null) {
            throw new DataSetException("more than one data set", "", 0);
          }
          one[0] = dataSet;
        });
    if (one[0] == null) {
      throw new DataSetException("no data set", "", 0);
    }
    return one[0];
  }

  /**
   * Reads an array of data sets, each handed on before the next is read; or one data set.
   *
   * @param in JSON in UTF-8, up to the end of the stream; not closed
   * @throws DataSetException if it is no such array, or a data set passes a limit; those before
   *     have been handed on
   * @throws IOException if {@code in}, the resolver or the sink fails
   */
  public void readAll(InputStream in, Sink sink) throws IOException {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), unmarked(in))) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        sink.accept(object(parser));
      } else if (first == JsonToken.START_ARRAY) {
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          if (t != JsonToken.START_OBJECT) {
            throw failure("no data set in the array", parser);
          }
          sink.accept(object(parser));
        }
      } else {
        throw failure("neither a data set nor an array", parser);
      }
      if (parser.nextToken() != null) {
        throw failure("more than one data set", parser);
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      // Its own message may quote the text.
      throw new DataSetException(what(e), "", offset(e));
    }
  }

  /** The same without the byte order mark that some editors put before UTF-8 (RFC 8259, 8.1). */
  private static InputStream unmarked(InputStream in) throws IOException {
    byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
    return Arrays.equals(start, BYTE_ORDER_MARK)
        ? in
        : new SequenceInputStream(new ByteArrayInputStream(start), in);
  }

  private DecodedDataSet object(JsonParser parser) throws IOException {
    var reader = new JsonObjectReader(parser, limits, resolver, fileMeta);
    try {
      return reader.read();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw reader.failure(what(e));
    }
  }

  private static String what(JacksonException e) {
    return e instanceof StreamConstraintsException
        ? "passes a limit: nesting, or length of a text or number"
        : "no JSON";
  }

  private static long offset(JacksonException e) {
    return e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
  }

  private static DataSetException failure(String what, JsonParser parser) {
    return new DataSetException(what, "", parser.currentTokenLocation().getByteOffset());
  }
}
