/**
 * DICOM services over an archive: what peers store, find and retrieve on a TCP port. Begin with
 * {@link dev.vna.dicom.service.DicomServer}.
 */
package dev.vna.dicom.service;
