/**
 * What a power cut may leave, and the proof that the archive opens on it with everything it had
 * acknowledged.
 *
 * <p>Killing a process proves nothing about syncs, because the page cache outlives it. Here the
 * system calls of an ingest are recorded ({@link dev.vna.testkit.powercut.Strace}), replayed into a
 * model of a disk that knows what has been forced ({@link dev.vna.testkit.powercut.Disk}), and at
 * many points images are made in which whatever had not been forced is lost, kept or torn ({@link
 * dev.vna.testkit.powercut.Damage}).
 */
package dev.vna.testkit.powercut;
