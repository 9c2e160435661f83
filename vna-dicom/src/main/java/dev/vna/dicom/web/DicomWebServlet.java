package dev.vna.dicom.web;

import dev.vna.archive.QueryLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The DICOMweb services below one path. Source: PS3.18 Section 10. */
final class DicomWebServlet extends WebServlet {
  private static final long serialVersionUID = 1L;

  DicomWebServlet(DicomWeb web) {
    super(web);
  }

  /** The path of the resource after that of the service, still percent-encoded. */
  static String path(HttpServletRequest request) {
    String service = request.getContextPath() + request.getServletPath();
    String uri = request.getRequestURI();
    return uri.startsWith(service) ? uri.substring(service.length()) : uri;
  }

  @Override
  void handle(Exchange exchange, String method) throws IOException {
    Resource resource = Resource.parse(exchange.path());
    switch (method) {
      case "GET", "HEAD" -> read(exchange, resource);
      case "POST" -> store(exchange, resource);
      case "OPTIONS" -> CapabilitiesService.handle(exchange);
      default -> throw notAllowed();
    }
  }

  private static void read(Exchange exchange, Resource resource) throws IOException {
    // One after the other: this Java cannot switch over types yet.
    if (resource instanceof Resource.Collection collection) {
      SearchService.handle(exchange, collection);
    } else if (resource instanceof Resource.Whole whole) {
      RetrieveService.handle(exchange, whole.object());
    } else if (resource instanceof Resource.Metadata metadata) {
      MetadataService.handle(exchange, metadata.object());
    } else if (resource instanceof Resource.Frames frames) {
      FrameService.handle(exchange, frames.object(), frames.numbers());
    } else if (resource instanceof Resource.BulkValue value) {
      BulkService.handle(exchange, value.object(), value.path());
    } else if (resource instanceof Resource.AllBulk all) {
      AllBulkService.handle(exchange, all.object());
    } else if (resource instanceof Resource.Rendered rendered) {
      RenderedService.handle(exchange, rendered.instance());
    } else if (resource instanceof Resource.Picture) {
      throw RenderedService.nothing();
    } else {
      CapabilitiesService.handle(exchange);
    }
  }

  private static void store(Exchange exchange, Resource resource) throws IOException {
    if (resource instanceof Resource.Collection studies && studies.level() == QueryLevel.STUDY) {
      StoreService.handle(exchange, Optional.empty());
    } else if (resource instanceof Resource.Whole whole && whole.object().series().isEmpty()) {
      StoreService.handle(exchange, Optional.of(whole.object()));
    } else {
      throw notAllowed();
    }
  }

  private static WebException notAllowed() {
    return new WebException(
            WebException.METHOD_NOT_ALLOWED, "the resource does not know this method")
        .with("Allow", CorsPolicy.METHODS);
  }
}
