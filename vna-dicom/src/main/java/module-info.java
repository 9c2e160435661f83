/** The DICOM network: upper layer, DIMSE, DICOMweb, and the services over an archive. */
module dev.vna.dicom {
  requires transitive dev.vna.core;
  requires java.net.http;
  requires jdk.net;
  requires static jakarta.servlet;
  requires static org.eclipse.jetty.ee10.servlet;
  requires static org.eclipse.jetty.http;
  requires static org.eclipse.jetty.server;
  requires static org.eclipse.jetty.util;
  requires org.slf4j;

  exports dev.vna.dicom.net;
  exports dev.vna.dicom.service;
  exports dev.vna.dicom.web;
}
