package dev.vna.dicom.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What forms of an answer a client takes, best first. Source: RFC 9110 Section 12.5.1; PS3.18
 * Sections 8.3.3.1 and 8.7.
 */
final class Accept {
  private static final String Q = "q";

  private final List<Wanted> wanted;

  private Accept(List<Wanted> wanted) {
    this.wanted = wanted;
  }

  /** Finds the answer to one wish. */
  @FunctionalInterface
  interface Chooser<T> {
    /** The answer in this form; empty if there is none. */
    Optional<T> choose(Wanted form) throws IOException;
  }

  private record Weighted(Wanted form, double quality, int specificity) {}

  /**
   * Reads what a request says.
   *
   * @param parameters values of the query parameter {@code accept}, which go before the header
   * @param header the header, its lines joined by commas; empty if there is none
   * @throws WebException if they cannot be understood
   */
  static Accept of(List<String> parameters, String header) throws WebException {
    String text = parameters.isEmpty() ? header : String.join(",", parameters);
    List<MediaType> ranges = MediaType.parseList(text.isBlank() ? MediaType.ANY : text);
    Set<String> refused = new HashSet<>();
    for (MediaType range : ranges) {
      if (quality(range) == 0) {
        refused.add(range.essence());
      }
    }
    List<Weighted> weighted = new ArrayList<>();
    for (MediaType range : ranges) {
      double quality = quality(range);
      if (quality > 0) {
        weighted.add(new Weighted(wanted(range, refused), quality, specificity(range)));
      }
    }
    weighted.sort(
        Comparator.comparingDouble(Weighted::quality)
            .thenComparingInt(Weighted::specificity)
            .reversed());
    return new Accept(weighted.stream().map(Weighted::form).toList());
  }

  private static double quality(MediaType range) throws WebException {
    Optional<String> q = range.parameter(Q);
    if (q.isEmpty()) {
      return 1;
    }
    if (!q.get().matches("[01](\\.\\d{0,3})?")) {
      throw WebException.badRequest("Accept: q is no number from 0 to 1");
    }
    return Math.min(1, Double.parseDouble(q.get()));
  }

  private static int specificity(MediaType range) {
    return range.is(MediaType.ANY) ? 0 : range.essence().endsWith("/*") ? 1 : 2;
  }

  private static Wanted wanted(MediaType range, Set<String> refused) throws WebException {
    Optional<String> syntax = range.parameter("transfer-syntax");
    if (range.is(MediaType.ANY)) {
      return new Wanted(Wanted.Form.ANY, MediaType.ANY, syntax, refused);
    }
    if (!range.is(MediaType.MULTIPART_RELATED) && !range.is("multipart/*")) {
      return new Wanted(Wanted.Form.SINGLE, range.essence(), syntax, refused);
    }
    // Some put the transfer syntax into the quotes of the type.
    MediaType type = MediaType.parse(range.parameter("type").orElse(MediaType.ANY));
    return new Wanted(
        Wanted.Form.MULTIPART,
        type.essence(),
        syntax.or(() -> type.parameter("transfer-syntax")),
        refused);
  }

  /** The wishes, best first. */
  List<Wanted> wanted() {
    return wanted;
  }

  /**
   * Goes on only if one of the wishes can be met.
   *
   * @param offer what there is, for people
   * @throws WebException 406 if not
   */
  void require(Predicate<Wanted> canMeet, String offer) throws WebException {
    if (wanted.stream().noneMatch(canMeet)) {
      throw WebException.notAcceptable("want " + offer);
    }
  }

  /** The answer to the best wish that has one. */
  <T> Optional<T> choose(Chooser<T> chooser) throws IOException {
    for (Wanted form : wanted) {
      Optional<T> choice = chooser.choose(form);
      if (choice.isPresent()) {
        return choice;
      }
    }
    return Optional.empty();
  }
}
