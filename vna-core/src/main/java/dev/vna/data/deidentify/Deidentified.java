package dev.vna.data.deidentify;

import dev.vna.data.DicomFile;

/**
 * A de-identified file, and what was done to it.
 *
 * @param file the file
 * @param report what was done
 */
public record Deidentified(DicomFile file, DeidentificationReport report) {}
