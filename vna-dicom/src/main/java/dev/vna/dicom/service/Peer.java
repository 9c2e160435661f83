package dev.vna.dicom.service;

import dev.vna.dicom.net.AeTitle;
import java.net.InetSocketAddress;

/**
 * A DICOM application that instances can be sent to.
 *
 * @param aeTitle its title
 * @param host its host name or address
 * @param port its TCP port, 1 to 65535
 */
public record Peer(AeTitle aeTitle, String host, int port) {
  /** Checks host and port. */
  public Peer {
    if (host.isBlank()) {
      throw new IllegalArgumentException("peer " + aeTitle.value() + ": host is empty");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          "peer " + aeTitle.value() + ": port=" + port + ", want 1 to 65535");
    }
  }

  /** Reads {@code AET=host:port}; an IPv6 address stands in brackets. */
  public static Peer parse(String text) {
    int equals = text.indexOf('=');
    int colon = text.lastIndexOf(':');
    if (equals < 1 || colon < equals + 2 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("peer \"" + text + "\": want AET=host:port");
    }
    return new Peer(
        new AeTitle(text.substring(0, equals)),
        text.substring(equals + 1, colon).replaceAll("^\\[(.*)]$", "$1"),
        Integer.parseInt(text.substring(colon + 1)));
  }

  /** Its address, the host name looked up now. */
  InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }
}
