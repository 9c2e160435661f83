/**
 * DICOMweb: search, retrieve and store over HTTP, as a Jakarta servlet (Servlet 6.0) that any
 * container can mount, as a ready-made server, and as a client. Source: PS3.18.
 *
 * <p>{@link dev.vna.dicom.web.DicomWeb} makes the servlets of an archive. It needs {@code
 * jakarta.servlet-api} on the class path; {@link dev.vna.dicom.web.WebServer} needs {@code
 * jetty-ee10-servlet} too, and {@link dev.vna.dicom.web.DicomWebClient} neither.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>Every request, and every object in an answer, is decided on before a byte of it goes out.
 *   <li>What a request costs is bounded by named limits; bodies stream in both directions.
 *   <li>A list is never short in silence: what was left out is announced, or the answer breaks off.
 *   <li>Errors say what is wrong, and nothing of patients.
 * </ol>
 */
package dev.vna.dicom.web;
