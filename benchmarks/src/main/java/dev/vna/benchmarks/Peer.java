package dev.vna.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;

/** A storage SCP under load, in a process of its own. */
interface Peer extends Closeable {
  /** For the report. */
  String name();

  /** The port it listens on, of the loopback address. */
  int port();

  /** The AE title to call. */
  String aeTitle();

  /** Processor time that it and its children that ended have used so far, in milliseconds. */
  OptionalLong cpuMillis();

  /** Drops what was received, where that is possible, so that the disk does not fill. */
  void drop() throws IOException;
}
