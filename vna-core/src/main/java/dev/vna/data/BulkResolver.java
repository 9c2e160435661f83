package dev.vna.data;

import java.io.IOException;
import java.util.Optional;

/**
 * Brings the values that JSON or XML refers to. A resolver decides itself which URIs it trusts:
 * what is read may come from anyone.
 */
@FunctionalInterface
public interface BulkResolver {
  /** Resolves nothing: every reference is listed in {@link DecodedDataSet#unresolved}. */
  BulkResolver NONE = uri -> Optional.empty();

  /**
   * The value, numbers in it little endian; empty to leave the element out and list the reference.
   *
   * @throws IOException if it should be had and cannot; reading ends with it
   */
  Optional<byte[]> resolve(BulkUri uri) throws IOException;
}
