package dev.vna.examples;

import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.service.Peer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the DICOM services. */
final class DicomOptions {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--aet",
      paramLabel = "AET",
      defaultValue = "VNA",
      converter = AeTitleConverter.class,
      description =
          "AE title of the archive; calls to another one are rejected. Default: ${DEFAULT-VALUE}")
  AeTitle aeTitle = AeTitle.of("VNA");

  @Option(
      names = "--dicom-port",
      paramLabel = "PORT",
      defaultValue = "11112",
      description = "TCP port, 0 for any free one. Default: ${DEFAULT-VALUE}")
  int port = 11_112;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      converter = AddressConverter.class,
      description =
          "Address to listen on. One that other machines reach needs --allow-aet or --open."
              + " Default: ${DEFAULT-VALUE}")
  InetAddress bind;

  @Option(
      names = "--allow-aet",
      paramLabel = "AET",
      arity = "1..*",
      converter = AeTitleConverter.class,
      description = "AE titles that may call; others are rejected. Default: on loopback, all.")
  List<AeTitle> allowed = new ArrayList<>();

  @Option(
      names = "--peer",
      paramLabel = "AET=HOST:PORT",
      arity = "1..*",
      converter = PeerConverter.class,
      description = "Destinations of C-MOVE. An IPv6 address stands in brackets.")
  List<Peer> peers = new ArrayList<>();

  @Option(names = "--open", description = "Lets every AE title call that can reach the address.")
  boolean open;

  /**
   * What no option can check by itself.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  void check() {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "Invalid value for option '--dicom-port': %d, want 0 to 65535".formatted(port));
    }
    if (open && !allowed.isEmpty()) {
      throw new IllegalArgumentException("--open and --allow-aet contradict each other");
    }
    if (!bind.isLoopbackAddress() && !open && allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "--bind=%s lets other machines call: name who may with --allow-aet, or let all with --open"
              .formatted(bind.getHostAddress()));
    }
    Set<AeTitle> seen = new HashSet<>();
    for (Peer peer : peers) {
      if (!seen.add(peer.aeTitle())) {
        throw new IllegalArgumentException("--peer names " + peer.aeTitle() + " twice");
      }
    }
  }

  private static <T> T converted(Function<String, T> parse, String text) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  static final class AeTitleConverter implements ITypeConverter<AeTitle> {
    @Override
    public AeTitle convert(String text) {
      return converted(AeTitle::of, text);
    }
  }

  static final class PeerConverter implements ITypeConverter<Peer> {
    @Override
    public Peer convert(String text) {
      return converted(Peer::parse, text);
    }
  }

  static final class AddressConverter implements ITypeConverter<InetAddress> {
    @Override
    public InetAddress convert(String text) {
      try {
        return InetAddress.getByName(text);
      } catch (UnknownHostException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is neither an address nor a known host");
      }
    }
  }
}
