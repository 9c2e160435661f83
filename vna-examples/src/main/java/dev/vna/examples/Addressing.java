package dev.vna.examples;

import java.net.URI;
import java.util.Optional;

/** Where a call to an S3 server names the bucket. */
enum Addressing {
  /** In the path, as most servers but Amazon's want it. */
  PATH,
  /** In the name of the host. */
  VIRTUAL;

  /** True if it is in the path: as asked for, or by default with a server of one's own. */
  static boolean isPath(Optional<Addressing> asked, Optional<URI> endpoint) {
    return asked.map(PATH::equals).orElse(endpoint.isPresent());
  }
}
