package dev.vna.dicom.web;

import dev.vna.archive.Action;
import dev.vna.archive.spi.InstanceEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Gives an instance that query parameters name (WADO-URI). Source: PS3.18 Section 9. */
final class WadoUriService {
  private WadoUriService() {}

  static void handle(Exchange exchange) throws IOException {
    QueryString query = exchange.query();
    if (!query.single("requestType").orElse("").equals("WADO")) {
      throw WebException.badRequest("requestType: want WADO");
    }
    ObjectPath path;
    try {
      path =
          ObjectPath.ofInstance(
              required(query, "studyUID"),
              required(query, "seriesUID"),
              required(query, "objectUID"));
    } catch (IllegalArgumentException e) {
      throw WebException.badRequest(String.valueOf(e.getMessage()));
    }
    checkContentType(query);
    if (query.single("anonymize").filter(value -> !value.isEmpty()).isPresent()) {
      // Whoever asks for that must not be given what names the patient.
      throw WebException.notAcceptable("anonymize: nothing is de-identified on the way out");
    }
    if (!exchange.permits(Action.RETRIEVE, path)) {
      throw WebException.notFound("no such object, or it may not be read");
    }
    InstanceEntry entry = Entries.single(exchange, path);
    // The query says what is wanted: the Accept header of a page that links here does not.
    Optional<String> syntax = query.single("transferSyntax");
    RetrieveService.file(exchange, new RetrieveForm(false, syntax), exchange.archive().open(entry));
  }

  private static String required(QueryString query, String name) throws WebException {
    return query
        .single(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> WebException.badRequest(name + " is missing"));
  }

  /** Nothing is drawn here: an object comes as a DICOM file, which is what no wish means, too. */
  private static void checkContentType(QueryString query) throws WebException {
    Optional<String> types = query.single("contentType");
    if (types.isEmpty() || types.get().isBlank()) {
      return;
    }
    Accept.of(List.of(types.get()), "")
        .require(
            wanted -> wanted.takes(MediaType.DICOM),
            "contentType=application/dicom: nothing is rendered");
  }
}
