package dev.vna.examples.interop;

import dev.vna.dicom.web.DicomWebClient;
import java.net.URI;
import java.util.Optional;

/** Our own client keeps the contract, without exception. */
class JavaWebClientTest extends DicomWebClientContract {
  @Override
  WebClientUnderTest connect(URI service, Optional<String> password) {
    DicomWebClient.Builder builder = DicomWebClient.builder(service);
    password.ifPresent(secret -> builder.basic(USER, secret));
    return new JavaWebClient(builder.build());
  }
}
