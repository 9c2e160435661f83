/**
 * Where the bytes live. {@link dev.vna.storage.PackStore} keeps many objects in few append-only
 * files, each a plain tar archive; it is also the log, the truth of an archive.
 *
 * <p>Order is the one rule: what is acknowledged was made durable first, and what was not made
 * durable cannot come back. Each class says what holds after a failure. The format is drawn in
 * {@code docs/storage-format.md}.
 */
package dev.vna.storage;
