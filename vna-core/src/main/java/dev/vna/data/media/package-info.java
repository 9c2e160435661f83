/**
 * File-sets on interchange media: reading and writing their directory, the DICOMDIR. Source: PS3.10
 * Section 8, PS3.3 Annex F, PS3.11.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>The tree is what the offsets in the records say. Where these lie, nothing is followed twice
 *       or out of the directory; what can be told without doubt is put in its place, the rest is
 *       listed as orphans, and each is a finding. A record never comes under another patient by
 *       guess.
 *   <li>A Referenced File ID names a file within the file-set or no file: no absolute path, no
 *       {@code ..}, no symbolic link that leads out. Names are found whatever their case.
 *   <li>What is written has names of 8 characters, offsets that are right, the keys that each
 *       record type requires, and the character set of its values in each record; files are copied
 *       byte for byte.
 * </ol>
 */
package dev.vna.data.media;
