package dev.vna.dicom.web;

import dev.vna.archive.Action;
import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers to a search that a caller may see. The first page is read at once, before anything is
 * answered, so that what goes wrong still has a status; the others follow as they go out. For one
 * thread, to be gone through once.
 */
final class SearchResults {
  private static final int PAGE = 1_000;

  /** Takes answers one after the other. */
  @FunctionalInterface
  interface Sink {
    void accept(DataSet answer) throws IOException;
  }

  private final Exchange exchange;
  private final Search search;
  private final Optional<String> rest;
  private long left;
  private List<DataSet> page = List.of();
  private Optional<String> next;

  /** Passes over the offset and reads the first page. */
  SearchResults(Exchange exchange, Search search) throws IOException {
    this.exchange = exchange;
    this.search = search;
    left = search.limit().orElse(Long.MAX_VALUE);
    Place start = skip(new Place(search.cursor(), true), search.offset());
    next = start.after();
    if (start.hasMore() && left > 0) {
      load();
      while (page.isEmpty() && next.isPresent()) {
        load();
      }
    } else {
      left = 0;
      next = Optional.empty();
    }
    rest = findRest(start);
  }

  /** A place between answers: behind a token, or at the start; whether something may follow. */
  private record Place(Optional<String> after, boolean hasMore) {}

  private Place skip(Place from, long count) throws IOException {
    Place place = from;
    for (long toSkip = count; toSkip > 0 && place.hasMore(); ) {
      exchange.checkTime();
      int size = (int) Math.min(toSkip, PAGE);
      Page<DataSet> skipped = exchange.archive().find(search.bare(place.after(), size));
      toSkip -= skipped.items().stream().filter(this::isVisible).count();
      place = new Place(skipped.next(), skipped.next().isPresent());
    }
    return place;
  }

  /** Where what the limit leaves out begins, if it leaves out something. */
  private Optional<String> findRest(Place start) throws IOException {
    boolean allRead = search.limit().orElse(0) > 0 && next.isEmpty();
    // Who asks for none is not sent on: there would be no end of it.
    boolean none = search.limit().orElse(1) == 0;
    if (search.limit().isEmpty() || none || !start.hasMore() || allRead) {
      return Optional.empty();
    }
    // A page ends with the limit, if it is small enough: then it is known where it ended.
    return left == 0 ? next : skip(start, search.limit().getAsLong()).after();
  }

  /** Where a search that goes on begins; empty if nothing is left out by the limit. */
  Optional<String> rest() {
    return rest;
  }

  boolean isEmpty() {
    return page.isEmpty();
  }

  private boolean isVisible(DataSet answer) {
    Optional<String> study = answer.string(Tag.StudyInstanceUID);
    if (study.isEmpty()) {
      return false;
    }
    ObjectPath path =
        new ObjectPath(
            study.get(),
            answer.string(Tag.SeriesInstanceUID),
            answer.string(Tag.SeriesInstanceUID).flatMap(s -> answer.string(Tag.SOPInstanceUID)));
    return exchange.permits(Action.FIND, path);
  }

  private void load() throws IOException {
    exchange.checkTime();
    Query query = search.page(next, (int) Math.min(left, PAGE));
    Page<DataSet> loaded = exchange.archive().find(query);
    page = new ArrayList<>(loaded.items());
    page.removeIf(answer -> !isVisible(answer));
    next = loaded.next();
    left -= page.size();
  }

  /** Goes through all of them. */
  void forEach(Sink sink) throws IOException {
    while (true) {
      for (DataSet answer : page) {
        sink.accept(answer);
      }
      if (next.isEmpty() || left <= 0) {
        return;
      }
      load();
    }
  }
}
