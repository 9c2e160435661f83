package dev.vna.data;

/**
 * A value that JSON or XML refers to.
 *
 * @param path tags and item numbers from the root, such as {@code (5400,0100)[1].(5400,1010)}
 * @param tag of the element
 * @param vr of the element
 * @param uri as it stands; of an XML reference by uuid, {@code urn:uuid:} and the uuid
 */
public record BulkUri(String path, int tag, Vr vr, String uri) {}
