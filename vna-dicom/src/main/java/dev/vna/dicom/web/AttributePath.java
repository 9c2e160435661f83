package dev.vna.dicom.web;

import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An attribute as a query parameter names it: by tag or keyword, those of the sequences that hold
 * it before it, with dots between them. Source: PS3.18 Section 8.3.4.1.
 *
 * @param tags outermost first
 */
record AttributePath(List<Integer> tags) {
  private static final int MAX_DEPTH = 16;

  AttributePath {
    tags = List.copyOf(tags);
  }

  /** Reads a path; empty if it is none. */
  static Optional<AttributePath> parse(String text) {
    String[] steps = text.split("\\.", -1);
    if (steps.length > MAX_DEPTH) {
      return Optional.empty();
    }
    List<Integer> tags = new ArrayList<>();
    for (String step : steps) {
      OptionalInt tag = tag(step);
      if (tag.isEmpty() || Tag.element(tag.getAsInt()) == 0 || Tag.group(tag.getAsInt()) < 8) {
        return Optional.empty();
      }
      tags.add(tag.getAsInt());
    }
    for (int tag : tags.subList(0, tags.size() - 1)) {
      if (!Dictionary.vr(tag).isSequence() && !Tag.isPrivate(tag)) {
        return Optional.empty();
      }
    }
    return Optional.of(new AttributePath(tags));
  }

  private static OptionalInt tag(String step) {
    if (step.matches("\\p{XDigit}{8}")) {
      return OptionalInt.of(Integer.parseUnsignedInt(step, 16));
    }
    return step.matches("[A-Za-z][A-Za-z0-9]{0,63}") ? Dictionary.tag(step) : OptionalInt.empty();
  }

  /** The attribute itself. */
  int last() {
    return tags.get(tags.size() - 1);
  }

  /** The attribute, or the outermost sequence that holds it. */
  int first() {
    return tags.get(0);
  }
}
