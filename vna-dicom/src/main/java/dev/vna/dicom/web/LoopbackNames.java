package dev.vna.dicom.web;

import java.util.Set;

/**
 * Names by which a machine calls itself. A page of a stranger can have a browser send requests to
 * this machine under a name of the stranger's that leads here: so the name is looked at, too.
 */
final class LoopbackNames {
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private LoopbackNames() {}

  /** Whether a Host header, without the port, names this machine. */
  static boolean isLoopbackHost(String host) {
    return HOSTS.contains(host);
  }

  /** Whether a network address, as text, is one of this machine's own. */
  static boolean isLoopback(String address) {
    return address.startsWith("127.")
        || address.equals("::1")
        || address.equals("[::1]")
        || address.equals("0:0:0:0:0:0:0:1")
        || address.equals("[0:0:0:0:0:0:0:1]");
  }
}
