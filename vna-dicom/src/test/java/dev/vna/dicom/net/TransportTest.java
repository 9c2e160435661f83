package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

/** The transport connection over a real socket. */
class TransportTest {
  @Test
  void read_someBytes_areAcknowledgedAtOnce() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket peer = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assumeTrue(
          accepted.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK),
          "this system cannot be told to acknowledge at once");
      try (Transport transport = new Transport(accepted, accepted, AssociationOptions.DEFAULT)) {
        // As the system does by itself, sooner or later.
        accepted.setOption(ExtendedSocketOptions.TCP_QUICKACK, false);
        peer.getOutputStream().write(1);

        assertThat(transport.read(new byte[1], 0, 1)).isEqualTo(1);

        assertThat(accepted.getOption(ExtendedSocketOptions.TCP_QUICKACK)).isTrue();
      }
    }
  }
}
