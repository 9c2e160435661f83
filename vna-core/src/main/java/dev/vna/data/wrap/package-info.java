/**
 * Puts content that is not DICOM (documents, photographs, videos, models) into the DICOM object
 * that is made for it. Source: PS3.3 Sections A.8.1, A.32.4, A.32.7, A.45 and A.85; PS3.5 Section
 * 8.2.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>What content is, its bytes say, not its name.
 *   <li>The content is kept as it is, in the transfer syntax that is made for it, and nothing is
 *       lost: what has none is refused by name. Only PNG, for which there is none, is unpacked.
 *   <li>Content streams: a video of many gigabytes needs no memory.
 *   <li>Every attribute that the object must have is there; those of patient and study come from
 *       the caller, and are never guessed from the content.
 * </ol>
 */
package dev.vna.data.wrap;
