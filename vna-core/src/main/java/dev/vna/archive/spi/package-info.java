/**
 * What an integrator may supply: where the bytes live ({@link dev.vna.archive.spi.BlobStore}), what
 * finds them ({@link dev.vna.archive.spi.StudyIndex}), who may do what ({@link
 * dev.vna.archive.spi.AccessPolicy}). Each method says what holds after a failure; {@code
 * vna-testkit} has a contract test for each.
 */
package dev.vna.archive.spi;
