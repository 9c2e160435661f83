package dev.vna.examples;

import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.service.Peer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a command line that starts the archive and is as it should be. Anything else (help, another
 * command, a slip of the pen) is left to picocli, which knows what to say; but to load it takes a
 * third of the time that the archive takes to start.
 */
final class QuickArguments {
  private final DicomOptions dicom = new DicomOptions();
  private final WebOptions web = new WebOptions();
  private final Set<String> seen = new HashSet<>();
  private Path data;

  private QuickArguments() {}

  /** What a command line asks for; empty if picocli has to look at it. */
  static Optional<Pacs> read(String[] arguments) {
    QuickArguments read = new QuickArguments();
    try {
      read.dicom.bind = InetAddress.getByName("127.0.0.1");
      if (!read.takeAll(arguments) || read.data == null) {
        return Optional.empty();
      }
      read.dicom.check();
      read.web.check(read.dicom);
    } catch (IllegalArgumentException | UnknownHostException e) {
      return Optional.empty();
    }
    return Optional.of(new Pacs(read.data, read.dicom, read.web));
  }

  private boolean takeAll(String[] arguments) throws UnknownHostException {
    int at = 0;
    while (at < arguments.length) {
      String name = arguments[at++];
      if (!seen.add(name)) {
        return false;
      }
      if (takeFlag(name)) {
        continue;
      }
      int first = at;
      while (at < arguments.length && isValue(arguments[at])) {
        if (!take(name, arguments[at++], at - first > 1)) {
          return false;
        }
      }
      if (at == first) {
        return false;
      }
    }
    return true;
  }

  /** What picocli would not take for an option, a file of arguments or a quoted text. */
  private static boolean isValue(String argument) {
    return !argument.isEmpty() && "-@\"'".indexOf(argument.charAt(0)) < 0;
  }

  private boolean takeFlag(String name) {
    switch (name) {
      case "--open" -> dicom.open = true;
      case "--http-behind-proxy" -> web.behindProxy = true;
      case "--http-clear-text" -> web.clearText = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean take(String name, String value, boolean isFurther) throws UnknownHostException {
    return takeOfMany(name, value) || (!isFurther && takeOne(name, value));
  }

  private boolean takeOfMany(String name, String value) {
    switch (name) {
      case "--allow-aet" -> dicom.allowed.add(AeTitle.of(value));
      case "--peer" -> dicom.peers.add(Peer.parse(value));
      case "--http-origin" -> web.origins.add(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeOne(String name, String value) throws UnknownHostException {
    switch (name) {
      case "--data" -> data = Path.of(value);
      case "--aet" -> dicom.aeTitle = AeTitle.of(value);
      case "--dicom-port" -> dicom.port = Integer.parseInt(value);
      case "--bind" -> dicom.bind = InetAddress.getByName(value);
      case "--http-port" -> web.port = Integer.valueOf(value);
      case "--http-users" -> web.users = Path.of(value);
      default -> {
        return false;
      }
    }
    return true;
  }
}
