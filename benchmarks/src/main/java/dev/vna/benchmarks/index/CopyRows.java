package dev.vna.benchmarks.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a PostgreSQL table, in the binary form of {@code COPY}. For one thread.
 */
final class CopyRows implements AutoCloseable {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int BUFFER_BYTES = 1 << 20;

  private final CopyIn copy;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

  /** Begins; {@code table} may name columns. */
  CopyRows(Connection connection, String table) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Adds a row: text, bytes, ints and longs. */
  void row(Object... values) throws IOException, SQLException {
    int size = 2;
    byte[][] encoded = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      encoded[i] = encode(values[i]);
      size += 4 + encoded[i].length;
    }
    if (size > buffer.remaining()) {
      flush();
    }
    buffer.putShort((short) values.length);
    for (byte[] value : encoded) {
      buffer.putInt(value.length).put(value);
    }
  }

  private static byte[] encode(Object value) throws IOException {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    if (value instanceof Long number) {
      return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
    if (value instanceof Integer number) {
      return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IOException("no form for a " + value.getClass().getSimpleName());
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Ends the copy; the rows are in the table. */
  @Override
  public void close() throws SQLException {
    if (buffer.remaining() < 2) {
      flush();
    }
    buffer.putShort((short) -1);
    flush();
    copy.endCopy();
  }
}
