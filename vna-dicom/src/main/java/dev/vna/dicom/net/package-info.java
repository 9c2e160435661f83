/**
 * The DICOM upper layer and DIMSE: associations, messages and data sets over TCP or TLS, as client
 * and as server. It knows nothing of an archive.
 *
 * <p>{@link dev.vna.dicom.net.DimseServer} takes associations and gives requests to {@link
 * dev.vna.dicom.net.DimseService}s; {@link dev.vna.dicom.net.DimseClient} asks for associations. On
 * either side an {@link dev.vna.dicom.net.Association} invokes and performs operations. A data set
 * is never held whole: it streams from the connection to the handler, and from its source to the
 * connection. Source: PS3.7 and PS3.8.
 */
package dev.vna.dicom.net;
