/**
 * The archive: stores DICOM instances, finds them, gives them back. Begin with {@link
 * dev.vna.archive.Archive}.
 */
package dev.vna.archive;
