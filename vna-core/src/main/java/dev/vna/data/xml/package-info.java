/**
 * The Native DICOM Model: data sets as XML, written and read as streams. Source: PS3.19 Annex A.1.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>What is said of {@code dev.vna.data.json} holds here: values keep their text, nothing
 *       recurses, reading keeps to its limits and ends in a data set or in {@link
 *       dev.vna.data.DataSetException}.
 *   <li>Both forms say the same: a data set read from one is written to the other as if it came
 *       from its own.
 *   <li>A document type is refused, so that there are no entities, and nothing is ever fetched.
 * </ol>
 */
package dev.vna.data.xml;
