package dev.vna.data.deidentify;

import java.util.Optional;
import java.util.Set;

/**
 * What a de-identifier is to do. Immutable.
 *
 * @param secret kept as it is given: not to be changed
 * @param options applied, the profile itself included
 * @param descriptors cleans descriptors, if that option is applied
 * @param content cleans the text of structured content, if that option is applied
 * @param safePrivate further private elements that stay, as {@link SafePrivateElements#key}
 */
record Settings(
    byte[] secret,
    Set<ConfidentialityOption> options,
    Optional<TextCleaner> descriptors,
    Optional<TextCleaner> content,
    Set<String> safePrivate) {
  boolean has(ConfidentialityOption option) {
    return options.contains(option);
  }

  boolean isSafe(String privateKey) {
    return has(ConfidentialityOption.RETAIN_SAFE_PRIVATE)
        && (SafePrivateElements.contains(privateKey) || safePrivate.contains(privateKey));
  }
}
