/**
 * {@code dcm.jar}: shows, converts, checks, changes and de-identifies DICOM files. It stands on
 * {@code dev.vna.data} alone and shows how that is used without an archive.
 */
package dev.vna.examples.dcm;
