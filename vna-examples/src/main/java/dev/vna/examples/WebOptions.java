package dev.vna.examples;

import dev.vna.dicom.web.BasicAccess;
import dev.vna.dicom.web.CorsPolicy;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.WebAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the DICOMweb services. */
final class WebOptions {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description =
          "TCP port of the viewer (/), DICOMweb (/dicom-web) and WADO-URI (/wado), 0 for any free"
              + " one. Default: no HTTP.")
  Integer port;

  @Option(
      names = "--http-users",
      paramLabel = "FILE",
      description =
          "Users and password hashes, a line for each (see pacs password). Default: on loopback,"
              + " everybody on this machine.")
  Path users;

  @Option(
      names = "--http-origin",
      paramLabel = "ORIGIN",
      arity = "1..*",
      description = "Origins of other pages that may call, such as https://viewer.example.")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--http-behind-proxy",
      description =
          "Believes Forwarded and X-Forwarded-* headers: for a proxy with TLS that alone reaches"
              + " the port.")
  boolean behindProxy;

  @Option(
      names = "--http-clear-text",
      description = "Takes passwords from other machines without TLS, too.")
  boolean clearText;

  /** The port; empty if there is to be no HTTP. */
  Optional<Integer> port() {
    return Optional.ofNullable(port);
  }

  /**
   * Who may come in; empty if that is left to the server.
   *
   * @throws IOException if the password file cannot be read
   */
  Optional<WebAccess> access(DicomOptions dicom) throws IOException {
    if (users != null) {
      BasicAccess access = BasicAccess.of(PasswordFile.read(users));
      return Optional.of(clearText ? access.withClearText() : access);
    }
    return dicom.open ? Optional.of(WebAccess.OPEN) : Optional.empty();
  }

  /** Whether there is a proxy before the server. */
  boolean isBehindProxy() {
    return behindProxy;
  }

  /** Which pages of other origins may call. */
  CorsPolicy cors() {
    return origins.isEmpty() ? CorsPolicy.NONE : CorsPolicy.allow(origins.toArray(String[]::new));
  }

  /**
   * What no option can check by itself.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  void check(DicomOptions dicom) {
    if (port == null) {
      if (users != null || !origins.isEmpty() || behindProxy || clearText) {
        throw new IllegalArgumentException("--http-... options mean nothing without --http-port");
      }
      return;
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "Invalid value for option '--http-port': %d, want 0 to 65535".formatted(port));
    }
    if (!dicom.bind.isLoopbackAddress() && users == null && !dicom.open) {
      throw new IllegalArgumentException(
          "--bind=%s lets other machines call: name users with --http-users, or let all with --open"
              .formatted(dicom.bind.getHostAddress()));
    }
    try {
      cors();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--http-origin: " + e.getMessage(), e);
    }
  }
}
