/**
 * DICOM data sets: reading, changing and writing them, in every encoding of the standard, without
 * the archive and without a network.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>A data set is its encoded bytes and a table of where its elements lie. Values are decoded
 *       when they are asked for; what is not changed is written byte for byte as it came.
 *   <li>One walker, {@code ElementWalker}, reads every encoding: pushed, resumable at any byte,
 *       without recursion, and without allocating by what a length claims. Reading whole, reading
 *       headers, converting and comparing are consumers of it, so that they forgive and refuse the
 *       same.
 *   <li>Bulk values are never held by what streams: {@link dev.vna.data.HeaderParser}, {@link
 *       dev.vna.data.DataSetTransfer}, {@link dev.vna.data.Sameness}.
 *   <li>Reading is lenient, and keeps what it forgave as {@link dev.vna.data.Finding}s. What cannot
 *       be read, or passes one of the {@link dev.vna.data.Limits}, is a {@link
 *       dev.vna.data.DataSetException} with path and offset, and nothing else is ever thrown for
 *       bytes.
 *   <li>No text form, message or finding shows a value, but {@link dev.vna.data.DataSetDump},
 *       {@link dev.vna.data.PersonName} and the accessors made for that.
 * </ol>
 *
 * Tags, UIDs and VRs are spelt by the standard's keywords. The tables are generated; see {@code
 * src/generator/GenerateDictionary.java}.
 */
package dev.vna.data;
