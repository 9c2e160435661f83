package dev.vna.archive.spi;

/**
 * A fact as the log holds it.
 *
 * @param sequence its number in the log, 1 or more, above all before it
 * @param json the fact, one JSON object in UTF-8 ({@link FactCodec}); not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record LoggedFact(long sequence, byte[] json) {}
