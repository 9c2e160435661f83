/**
 * The runnable archive, {@link dev.vna.examples.Pacs}, and one small program per capability. Each
 * is run by a test; what the documentation shows are regions of these files.
 */
package dev.vna.examples;
