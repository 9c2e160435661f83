package dev.vna.archive;

import dev.vna.data.TransferSyntax;

/**
 * What is known of an instance before its data set comes.
 *
 * @param sopClassUid its SOP class
 * @param sopInstanceUid its name
 * @param transferSyntax how the data set is encoded
 * @param source where it comes from
 */
public record StoreRequest(
    String sopClassUid, String sopInstanceUid, TransferSyntax transferSyntax, Source source) {}
