package dev.vna.archive.spi;

import dev.vna.archive.Caller;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreRequest;
import dev.vna.data.DataSet;

/** Looks at every instance before it is stored, and may refuse it. Called by many threads. */
@FunctionalInterface
public interface IngestRule {
  /**
   * Returns to accept.
   *
   * @param header the full header, without bulk values
   * @throws StoreRefusedException to refuse
   */
  void check(Caller caller, StoreRequest request, DataSet header) throws StoreRefusedException;
}
