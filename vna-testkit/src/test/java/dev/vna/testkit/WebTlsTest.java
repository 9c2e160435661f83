package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.WebQuery;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client and servers that are not whom they say they are. */
class WebTlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path directory;

  /** A certificate that nobody has signed. */
  private SSLContext selfSigned() throws Exception {
    Path store = directory.resolve("store.p12");
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
      "-genkeypair",
      "-alias",
      "x",
      "-keyalg",
      "EC",
      "-dname",
      "CN=127.0.0.1",
      "-ext",
      "san=ip:127.0.0.1",
      "-storetype",
      "PKCS12",
      "-storepass",
      PASSWORD,
      "-keystore",
      store.toString()
    };
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0)
        .as(Files.readString(directory.resolve("keytool.log")))
        .isTrue();
    return context(store);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Test
  @Tag("bug-55")
  void search_certificateThatNobodySigned_isRefusedBeforeAnythingIsSaid() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      DicomWebClient client =
          DicomWebClient.builder(
                  URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/dicom-web"))
              .basic("reader", "secret")
              .build();

      assertThatThrownBy(() -> client.search(WebQuery.studies(), answer -> {}))
          .isInstanceOf(SSLException.class);
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }
}
