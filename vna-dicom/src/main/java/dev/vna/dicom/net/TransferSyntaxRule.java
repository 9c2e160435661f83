package dev.vna.dicom.net;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How an acceptor chooses one of the transfer syntaxes that are proposed in a presentation context.
 */
@FunctionalInterface
public interface TransferSyntaxRule {
  /** The transfer syntax to use, one of {@code proposed}; empty if none is acceptable. */
  Optional<String> choose(List<String> proposed);

  /** The first of {@code preferred} that is proposed: the acceptor's order counts. */
  static TransferSyntaxRule ownOrder(List<String> preferred) {
    List<String> order = List.copyOf(preferred);
    return proposed -> order.stream().filter(proposed::contains).findFirst();
  }

  /** The first proposed one that is acceptable: the requestor's order counts. */
  static TransferSyntaxRule proposerOrder(Predicate<String> acceptable) {
    return proposed -> proposed.stream().filter(acceptable).findFirst();
  }
}
