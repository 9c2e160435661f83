package dev.vna.dicom.net;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A peer that says whatever a test wants, byte by byte. */
final class RawPeer implements Closeable {
  /** A PDU that was received. */
  record Pdu(int type, byte[] body) {
    String hex() {
      return HexFormat.of().formatHex(body);
    }

    /** Source and reason of an A-ABORT, or the three numbers of an A-ASSOCIATE-RJ. */
    List<Integer> numbers() {
      return type == PduType.A_ABORT
          ? List.of((int) body[2], (int) body[3])
          : List.of((int) body[1], (int) body[2], (int) body[3]);
    }
  }

  private static final int READ_TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  RawPeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  static RawPeer connect(InetSocketAddress address) throws IOException {
    var socket = new Socket();
    socket.connect(address, READ_TIMEOUT_MILLIS);
    return new RawPeer(socket);
  }

  /** Connects and has the proposal accepted. */
  static RawPeer associated(InetSocketAddress address, AssociationProposal proposal)
      throws IOException {
    RawPeer peer = connect(address);
    peer.request(proposal);
    Pdu answer = peer.read();
    if (answer.type() != PduType.A_ASSOCIATE_AC) {
      throw new IOException("want A-ASSOCIATE-AC, got type=" + answer.type());
    }
    return peer;
  }

  void request(AssociationProposal proposal) throws IOException {
    send(AssociateCodec.encode(proposal.request(AeTitle.of("RAW"), AssociationOptions.DEFAULT)));
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  void send(int pduType, byte[] body) throws IOException {
    send(ByteWriter.pdu(pduType, body));
  }

  /** A PDV with this message control header: 1 command, 2 last, 3 both. */
  static byte[] pdv(int contextId, int control, byte[] contents) {
    return new ByteWriter()
        .u32(contents.length + 2)
        .u8(contextId)
        .u8(control)
        .bytes(contents)
        .toBytes();
  }

  /** Sends a P-DATA-TF of these PDVs. */
  void sendData(byte[]... pdvs) throws IOException {
    var body = new ByteWriter();
    for (byte[] pdv : pdvs) {
      body.bytes(pdv);
    }
    send(PduType.P_DATA_TF, body.toBytes());
  }

  Pdu read() throws IOException {
    int type = in.readUnsignedByte();
    in.readByte();
    byte[] body = new byte[in.readInt()];
    in.readFully(body);
    return new Pdu(type, body);
  }

  /** Reads a message that fits each part into one PDV; the data is empty if there is none. */
  CommandSet readCommand(ByteArrayOutputStream data) throws IOException {
    var command = new ByteArrayOutputStream();
    Optional<CommandSet> complete = Optional.empty();
    while (true) {
      Pdu pdu = read();
      if (pdu.type() != PduType.P_DATA_TF) {
        throw new IOException("want P-DATA-TF, got type=%d %s".formatted(pdu.type(), pdu.hex()));
      }
      var reader = new ByteReader(pdu.body());
      while (reader.remaining() > 0) {
        int length = (int) reader.u32("length");
        reader.skip(1, "context");
        int control = reader.u8("control");
        byte[] contents = reader.bytes(length - 2, "contents");
        ((control & 1) == 1 ? command : data).writeBytes(contents);
        if (control == 3) {
          complete = Optional.of(CommandSet.decode(command.toByteArray(), command.size()));
        }
        if (control >= 2
            && complete.isPresent()
            && (control == 2 || !complete.get().hasDataSet())) {
          return complete.get();
        }
      }
    }
  }

  CommandSet readCommand() throws IOException {
    return readCommand(new ByteArrayOutputStream());
  }

  /** Whether the connection has ended: end of stream, or reset. */
  boolean isAtEnd() throws IOException {
    try {
      return in.read() < 0;
    } catch (EOFException | java.net.SocketException e) {
      return true;
    }
  }

  void releaseAndClose() throws IOException {
    send(ControlPdus.releaseRequest());
    Pdu answer = read();
    if (answer.type() != PduType.A_RELEASE_RP) {
      throw new IOException("want A-RELEASE-RP, got type=" + answer.type());
    }
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
