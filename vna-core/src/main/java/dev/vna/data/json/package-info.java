/**
 * The DICOM JSON model: data sets as JSON, written and read as streams. Source: PS3.18 Annex F.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>No value changes on its way: DS and IS keep their text, digit for digit; what JSON cannot
 *       say is left out and listed.
 *   <li>Neither writing nor reading recurses, and reading holds no more than its limits say.
 *   <li>What is read may be hostile: it ends in a data set or in {@link
 *       dev.vna.data.DataSetException}.
 * </ol>
 */
package dev.vna.data.json;
