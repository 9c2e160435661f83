package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.ECHO;
import static dev.vna.dicom.net.TestServices.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Uid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Associations over TLS, with keys made for the test. */
@Tag("check-084")
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path directory;

  /** For localhost and 127.0.0.1; trusts itself. */
  private static SSLContext local;

  /** For another host; trusts itself. */
  private static SSLContext elsewhere;

  /** Trusts the certificate of {@link #local}, and has none. */
  private static SSLContext trustingLocal;

  /** Trusts the certificate of {@link #elsewhere}, and has none. */
  private static SSLContext trustingElsewhere;

  @BeforeAll
  static void makeKeys() throws Exception {
    Path localStore = store("local", "dns:localhost,ip:127.0.0.1");
    Path elsewhereStore = store("elsewhere", "dns:elsewhere.example");
    local = context(localStore, true);
    elsewhere = context(elsewhereStore, true);
    trustingLocal = context(localStore, false);
    trustingElsewhere = context(elsewhereStore, false);
  }

  private static Path store(String name, String subject) throws Exception {
    Path file = directory.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + subject,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
    return file;
  }

  private static SSLContext context(Path file, boolean withKey)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    String alias = store.aliases().nextElement();
    trusted.setCertificateEntry(alias, store.getCertificate(alias));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(withKey ? store : trusted, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static DimseClient client(SSLContext context) {
    return DimseClient.builder(AeTitle.of("CLIENT")).tls(context).build();
  }

  @Test
  void echo_overTls_succeedsAndReleases() throws IOException {
    var peers = new LinkedBlockingQueue<Boolean>();
    AssociationListener listener =
        new AssociationListener() {
          @Override
          public void opened(Association association) {
            peers.add(association.tlsSession().isPresent());
          }
        };
    try (var server =
        DimseServer.builder(SERVER).service(ECHO).tls(local).listener(listener).start()) {
      client(trustingLocal).echo(server.localAddress(), SERVER);

      assertThat(peers).containsExactly(true);
      Eventually.until("connection ends", () -> server.connectionCount() == 0);
    }
  }

  @Test
  void store_overTls_arrivesWhole() throws IOException {
    var store = new TestServices.Store();
    byte[] data = TestServices.pattern(1_000_000);
    try (var server =
            DimseServer.builder(SERVER).service(ECHO).service(store.service()).tls(local).start();
        var association =
            client(trustingLocal).connect(server.localAddress(), TestServices.ECHO_AND_STORE)) {
      association
          .store(Uid.CTImageStorage, "1.2", Uid.ExplicitVRLittleEndian, OutgoingData.of(data))
          .orThrow();
      association.release();

      assertThat(association.failure()).isEmpty();
    }
    assertThat(store.received.remove()).isEqualTo(data);
  }

  @Test
  void connect_clientCertificateRequired_isHadOrRefused() throws IOException {
    try (var server =
        DimseServer.builder(SERVER).service(ECHO).tlsWithClientCertificate(local).start()) {
      client(local).echo(server.localAddress(), SERVER);

      assertThatThrownBy(() -> client(trustingLocal).echo(server.localAddress(), SERVER))
          .isInstanceOf(IOException.class);
      client(local).echo(server.localAddress(), SERVER);
    }
  }

  @Test
  @Tag("bug-55")
  void connect_certificateUntrustedOrOfAnotherHost_isRefused() throws IOException {
    try (var server = DimseServer.builder(SERVER).service(ECHO).tls(elsewhere).start()) {
      assertThatThrownBy(() -> client(trustingLocal).echo(server.localAddress(), SERVER))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> client(trustingElsewhere).echo(server.localAddress(), SERVER))
          .isInstanceOf(IOException.class);
      DimseClient anyHost =
          DimseClient.builder(AeTitle.of("CLIENT")).tlsWithAnyHostName(trustingElsewhere).build();
      anyHost.echo(server.localAddress(), SERVER);
    }
  }

  @Test
  @Tag("bug-33")
  void handshake_neverDone_holdsUpNobodyAndTimesOut() throws IOException {
    var options =
        AssociationOptions.builder()
            .timeouts(Timeouts.DEFAULT.withRequest(Duration.ofSeconds(2)))
            .build();
    try (var server =
            DimseServer.builder(SERVER).service(ECHO).options(options).tls(local).start();
        RawPeer silent = RawPeer.connect(server.localAddress());
        RawPeer slow = RawPeer.connect(server.localAddress())) {
      slow.send(Hex.bytes("16 03 01 02 00 01"));

      client(trustingLocal).echo(server.localAddress(), SERVER);

      assertThat(silent.isAtEnd()).isTrue();
      assertThat(slow.isAtEnd()).isTrue();
      Eventually.until("connections end", () -> server.connectionCount() == 0);
    }
  }

  @Test
  void connect_plainToTls_failsOnBothSides() throws IOException {
    try (var server = DimseServer.builder(SERVER).service(ECHO).tls(local).start()) {
      DimseClient plain = DimseClient.builder(AeTitle.of("CLIENT")).build();

      assertThatThrownBy(() -> plain.echo(server.localAddress(), SERVER))
          .isInstanceOf(IOException.class);
      client(trustingLocal).echo(server.localAddress(), SERVER);
    }
  }

  @Test
  void close_withTlsAssociations_returns() throws Exception {
    try (var server = DimseServer.builder(SERVER).service(ECHO).tls(local).start()) {
      var associations =
          Stream.of("A", "B")
              .map(
                  title -> {
                    try {
                      return client(trustingLocal)
                          .connect(server.localAddress(), TestServices.ECHO_AND_STORE);
                    } catch (IOException e) {
                      throw new AssertionError(e);
                    }
                  })
              .toList();

      server.close(Duration.ofSeconds(10));

      assertThat(server.connectionCount()).isZero();
      for (Association association : associations) {
        assertThat(association.awaitEnd(10_000)).isTrue();
      }
    }
  }
}
