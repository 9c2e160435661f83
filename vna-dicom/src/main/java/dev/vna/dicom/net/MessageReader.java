package dev.vna.dicom.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Puts messages together from PDVs. Source: PS3.7 Section 6.3, PS3.8 Annex E. A PDV in a context
 * that was not accepted, or of the wrong kind, aborts the association. Not safe for use by many
 * threads.
 */
final class MessageReader {
  private final UpperLayer upperLayer;
  private final PduReader reader;
  private final Map<Integer, PresentationContext> contexts;

  MessageReader(UpperLayer upperLayer, Map<Integer, PresentationContext> contexts) {
    this.upperLayer = upperLayer;
    this.reader = upperLayer.reader();
    this.contexts = contexts;
  }

  /** Reads the next message up to the end of its command set, the first PDU of which has come. */
  Message read() throws IOException {
    nextPdv();
    int contextId = reader.pdvContextId();
    PresentationContext context = contexts.get(contextId);
    if (context == null) {
      throw protocolError("PDV for contextId=%d, which was not accepted".formatted(contextId));
    }
    var bytes = new ByteArrayOutputStream(256);
    appendCommandFragment(contextId, bytes);
    while (!reader.pdvIsLast()) {
      nextPdv();
      appendCommandFragment(contextId, bytes);
    }
    CommandSet command = CommandSet.decode(bytes.toByteArray(), bytes.size());
    IncomingData data =
        command.hasDataSet() ? new IncomingData(new DataSource(contextId)) : IncomingData.empty();
    return new Message(context, command, data);
  }

  private void appendCommandFragment(int contextId, ByteArrayOutputStream bytes)
      throws IOException {
    checkPdv(contextId, true);
    int max = upperLayer.options().maxCommandBytes();
    if (reader.pdvLeft() > max - bytes.size()) {
      throw protocolError("command set exceeds maxCommandBytes=%d".formatted(max));
    }
    while (reader.pdvLeft() > 0) {
      ByteBuffer part = take();
      bytes.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    }
  }

  private void nextPdv() throws IOException {
    try {
      while (!reader.hasPdv()) {
        upperLayer.awaitMoreData();
      }
      upperLayer.nextPdv();
    } catch (IOException e) {
      throw readFailed(e);
    }
  }

  private ByteBuffer take() throws IOException {
    try {
      return reader.take();
    } catch (IOException e) {
      throw readFailed(e);
    }
  }

  private int take(byte[] target, int offset, int length) throws IOException {
    try {
      return reader.take(target, offset, length);
    } catch (IOException e) {
      throw readFailed(e);
    }
  }

  /**
   * Notes the failure, so that it ends the association even if a handler swallows the exception.
   */
  private AssociationException readFailed(IOException e) {
    if (e instanceof AssociationException known) {
      return known;
    }
    if (e instanceof SocketTimeoutException) {
      return upperLayer.timeout("receive", upperLayer.options().timeouts().receive());
    }
    upperLayer.lost(e);
    return upperLayer.failureOr("connection lost within a message");
  }

  private void checkPdv(int contextId, boolean command) throws AssociationException {
    if (reader.pdvContextId() != contextId) {
      throw protocolError(
          "PDV for contextId=%d within a message of contextId=%d"
              .formatted(reader.pdvContextId(), contextId));
    }
    if (reader.pdvIsCommand() != command) {
      throw protocolError("PDV of a %s, want a %s".formatted(kind(!command), kind(command)));
    }
  }

  private static String kind(boolean command) {
    return command ? "command" : "data set";
  }

  private AssociationException protocolError(String message) {
    return upperLayer.protocolError(AbortReason.INVALID_PDU_PARAMETER_VALUE, message);
  }

  /** The data set of the message whose command set has been read. */
  private final class DataSource implements IncomingData.Source {
    private final int contextId;
    private boolean last;

    DataSource(int contextId) {
      this.contextId = contextId;
    }

    @Override
    public boolean advance() throws IOException {
      if (upperLayer.failure().isPresent()) {
        throw upperLayer.failureOr("association has ended");
      }
      while (reader.pdvLeft() == 0) {
        if (last) {
          return false;
        }
        nextPdv();
        checkPdv(contextId, false);
        last = reader.pdvIsLast();
      }
      return true;
    }

    @Override
    public ByteBuffer take() throws IOException {
      return MessageReader.this.take();
    }

    @Override
    public int take(byte[] target, int offset, int length) throws IOException {
      return MessageReader.this.take(target, offset, length);
    }
  }
}
