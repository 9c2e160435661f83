package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSetException;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.ParsedHeader;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads of stored instances what an index needs: their headers, and where their frames lie. Damage
 * amid Pixel Data is passed over, because nothing of it goes into an index. For one thread.
 */
final class HeaderReader {
  private static final Logger LOG = LoggerFactory.getLogger(HeaderReader.class);
  private static final int BLOCK = BlobDigests.BLOCK_BYTES;

  /** Damaged blocks that are passed over in one instance: each is opened behind anew. */
  private static final int MAX_PASSED = 64;

  private final TransferSyntaxes syntaxes;
  private final Limits limits;
  private final byte[] buffer = new byte[BLOCK];

  /** How far the bytes of the instance that is read were taken: up to a block that is damaged. */
  private long reached;

  HeaderReader(Archive.Builder settings) {
    syntaxes = new TransferSyntaxes(settings.transferSyntaxes);
    limits = settings.limits;
  }

  /** Opens the bytes of an instance from an offset of its blob to the end. */
  @FunctionalInterface
  interface Opener {
    /** Opens them. */
    InputStream open(long offset) throws IOException;
  }

  /**
   * Reads one.
   *
   * @throws BlobCorruptException if bytes are damaged that a header may be made of
   */
  LogRecord.StoredInstance read(Fact.InstanceStored stored, StoredBlob blob, Opener opener)
      throws IOException {
    TransferSyntax syntax = syntaxes.of(stored.transferSyntaxUid());
    HeaderParser parser = HeaderParser.of(syntax, limits);
    reached = stored.dataSetOffset();
    int passed = 0;
    while (true) {
      try {
        feed(parser, opener);
        break;
      } catch (BlobCorruptException e) {
        if (syntax.deflated() || ++passed > MAX_PASSED) {
          throw e;
        }
        reached = passOver(parser, reached, blob.sizeBytes(), e);
      }
    }
    ParsedHeader parsed = parser.finish();
    if (passed > 0) {
      LOG.warn(
          "blob={} is damaged in its Pixel Data, blocks={}: its header is good",
          blob.key(),
          passed);
    }
    return new LogRecord.StoredInstance(
        blob, parsed.header(), InstanceFrames.found(parsed, syntax));
  }

  /** Reads on to the end. */
  private void feed(HeaderParser parser, Opener opener) throws IOException {
    try (InputStream in = opener.open(reached)) {
      while (true) {
        int wanted = (int) (BLOCK - reached % BLOCK);
        int read = in.read(buffer, 0, wanted);
        if (read < 0) {
          return;
        }
        parser.feed(buffer, 0, read);
        reached += read;
      }
    }
  }

  /** A block within Pixel Data counts as zeros; where the next one begins. */
  private static long passOver(
      HeaderParser parser, long from, long sizeBytes, BlobCorruptException why) throws IOException {
    long to = Math.min(sizeBytes, (from / BLOCK + 1) * BLOCK);
    if (!parser.isAtPixelData() || parser.isPastPixelData() || to <= from) {
      throw why;
    }
    try {
      parser.feed(new byte[(int) (to - from)], 0, (int) (to - from));
    } catch (DataSetException e) {
      why.addSuppressed(e);
      throw why;
    }
    if (parser.isPastPixelData()) {
      throw why; // it may hold what comes behind
    }
    return to;
  }
}
