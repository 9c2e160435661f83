package dev.vna.dicom.service;

import dev.vna.data.TransferSyntax;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which of several transfer syntaxes that are proposed in one presentation context is chosen. */
public enum TransferSyntaxPreference {
  /**
   * Uncompressed before lossless before lossy; among equals the proposer's order. For what is
   * stored: nothing is lost that the sender still has.
   */
  NATIVE_THEN_LOSSLESS {
    @Override
    Optional<String> choose(List<String> proposed, Function<String, TransferSyntax> syntaxes) {
      return acceptable(proposed, syntaxes).stream()
          .min(Comparator.comparingInt(uid -> rank(syntaxes.apply(uid))));
    }
  },
  /** The first acceptable one: for what the proposer will receive. */
  PROPOSER_ORDER {
    @Override
    Optional<String> choose(List<String> proposed, Function<String, TransferSyntax> syntaxes) {
      return acceptable(proposed, syntaxes).stream().findFirst();
    }
  };

  abstract Optional<String> choose(
      List<String> proposed, Function<String, TransferSyntax> syntaxes);

  private static List<String> acceptable(
      List<String> proposed, Function<String, TransferSyntax> syntaxes) {
    return proposed.stream()
        .filter(
            uid -> {
              TransferSyntax syntax = syntaxes.apply(uid);
              return syntax.isKnown() && syntax.carriesWholeObject();
            })
        .toList();
  }

  private static int rank(TransferSyntax syntax) {
    if (syntax.isNativeUncompressed()) {
      return 0;
    }
    return syntax.lossy() ? 2 : 1;
  }
}
