package dev.vna.dicom.web;

import java.io.IOException;

/** WADO-URI at one path. Source: PS3.18 Section 9. */
final class WadoUriServlet extends WebServlet {
  private static final long serialVersionUID = 1L;

  WadoUriServlet(DicomWeb web) {
    super(web);
  }

  @Override
  void handle(Exchange exchange, String method) throws IOException {
    switch (method) {
      case "GET", "HEAD" -> WadoUriService.handle(exchange);
      default ->
          throw new WebException(WebException.METHOD_NOT_ALLOWED, "WADO-URI is read with GET")
              .with("Allow", "GET, HEAD");
    }
  }
}
