package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * npm's {@code dicomweb-client} keeps the contract, with one exception: it cannot ask for whole
 * instances in a transfer syntax. Its methods compare a media type with its first half, and so
 * refuse every one (0.11.3).
 */
class NpmWebClientTest extends DicomWebClientContract {
  @TempDir static Path packages;
  private Optional<Npm> npm = Optional.empty();

  @Override
  WebClientUnderTest connect(URI service, Optional<String> password)
      throws IOException, InterruptedException {
    if (npm.isEmpty()) {
      npm = Optional.of(Npm.orSkip(packages, "dicomweb-client@0.11.3", "xhr2@0.2.1"));
    }
    List<String> arguments = new ArrayList<>(List.of(service.toString()));
    password.ifPresent(
        secret ->
            arguments.add(
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString((USER + ':' + secret).getBytes(StandardCharsets.UTF_8))));
    return new NpmWebClient(npm.get().start("dicomweb-bridge.cjs", arguments));
  }

  @Override
  @Test
  void retrieve_inAnotherTransferSyntax_isConverted() {
    assertThatThrownBy(() -> client().retrieve(RLE, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("not supported for retrieval");
  }

  @Override
  @Test
  void retrieve_implicitVr_isAsStored() {
    assertThatThrownBy(() -> client().retrieve(IMPLICIT, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("not supported for retrieval");
  }
}
