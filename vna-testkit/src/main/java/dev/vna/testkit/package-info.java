/**
 * For tests of those who embed or extend the archive: an archive with a DICOM server injected into
 * a JUnit test, synthetic studies, a corpus of real files, and outside programs as peers.
 *
 * <p>Nothing here holds data of a person: names, identifiers and dates are made up from a seed.
 */
package dev.vna.testkit;
