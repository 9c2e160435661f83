package dev.vna.dicom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A request as the servlet container has it. */
record ServletWebRequest(HttpServletRequest request) implements WebRequest {
  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    return DicomWebServlet.path(request);
  }

  @Override
  public String address() {
    return request.getRemoteAddr();
  }

  @Override
  public boolean isSecure() {
    return request.isSecure();
  }

  @Override
  public Optional<String> user() {
    return Optional.ofNullable(request.getRemoteUser());
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
