/**
 * Frames of pixel data: where each lies, its bytes, and codecs that turn compressed into native
 * ones.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>A {@link dev.vna.data.frames.FrameIndex} is made once, from what a {@link
 *       dev.vna.data.HeaderParser} noted while the object streamed in, and is small enough to be
 *       kept with an index entry. A {@link dev.vna.data.frames.FrameReader} then gives any frame
 *       with one range read, and never walks the object.
 *   <li>Frames are counted from 1, as the standard counts them.
 *   <li>Where a frame begins is known or it is not: from an offset table that stands up to being
 *       checked, from the start markers of codestreams, or because there are as many fragments as
 *       frames. Nothing is guessed; a frame that cannot be told apart is a {@link
 *       dev.vna.data.frames.FrameException}. An offset table that lies is a finding, and is not
 *       used.
 *   <li>Sizes are computed in 64 bits, and every overflow is noticed. Nothing is allocated by what
 *       an attribute claims: a frame has to lie within the bytes that are there, and within {@link
 *       dev.vna.data.frames.FrameLimits}.
 *   <li>Bytes of a compressed frame are given as they came, fragments joined. Only Pixel Data of
 *       the data set itself counts; that of an Icon Image Sequence is another image.
 * </ol>
 *
 * <p>Some faults that other readers had cannot happen here, because this package does not decode
 * what they are about: palettes and lookup tables (size, index and VR of Palette Color Lookup
 * Tables), JPEG, JPEG-LS and JPEG 2000 codestreams (out-of-bounds reads, loops over markers without
 * a length), the vendor variants of RLE, the import of images of other formats, and the conversion
 * of colours.
 */
package dev.vna.data.frames;
