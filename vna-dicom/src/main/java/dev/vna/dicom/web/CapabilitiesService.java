package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Describes what the service offers, as WADL. Source: PS3.18 Sections 8.9 and H. */
final class CapabilitiesService {
  private static final String WADL = "application/vnd.sun.wadl+xml";
  private static final String XML = "application/xml";
  private static final String DOCUMENT = "capabilities.wadl";

  private CapabilitiesService() {}

  static void handle(Exchange exchange) throws IOException {
    String type =
        exchange
            .accept()
            .choose(
                wanted -> {
                  boolean single = wanted.takesSingle();
                  return single && wanted.takes(WADL)
                      ? Optional.of(WADL)
                      : single && wanted.takes(XML) ? Optional.of(XML) : Optional.empty();
                })
            .orElseThrow(() -> WebException.notAcceptable("want " + WADL));
    exchange.setHeader("Allow", CorsPolicy.METHODS);
    exchange.send(type, document(exchange.serviceUri()));
  }

  private static byte[] document(String serviceUri) throws IOException {
    try (InputStream in = CapabilitiesService.class.getResourceAsStream(DOCUMENT)) {
      String text =
          new String(Objects.requireNonNull(in, DOCUMENT).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("{base}", escaped(serviceUri + "/")).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
