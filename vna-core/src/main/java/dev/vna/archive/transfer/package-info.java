/**
 * Much at once into an archive, and out of it: bulk import of folders, zips, tars and file-sets;
 * export of studies as a folder, a zip or a tar.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>What is imported goes in like everything else: durable before it is counted, bit-exact,
 *       once. To import the same again changes nothing, so that an import that was killed can
 *       simply be run again; a journal only saves the reading.
 *   <li>No file that is no instance stops anything. Each is counted and told, with the reason.
 *   <li>Names in what is imported are names in messages, never paths that something is written to.
 *       Nothing is unpacked to a disk; what one item may take is limited.
 *   <li>What is exported is what every other way out gives: visible instances, with the corrections
 *       that lie over them. Names are made here, nothing that is there is overwritten.
 *   <li>Memory does not grow with the size of an instance, and with their number only as far as is
 *       said.
 * </ol>
 */
package dev.vna.archive.transfer;
