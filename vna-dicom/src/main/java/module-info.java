/** The DICOM network: upper layer, DIMSE, and the services over an archive. */
module dev.vna.dicom {
  requires transitive dev.vna.core;
  requires org.slf4j;

  exports dev.vna.dicom.net;
  exports dev.vna.dicom.service;
}
