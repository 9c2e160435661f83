package dev.vna.dicom.web;

import dev.vna.archive.Filter;
import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The instances of an object that a caller may read, a page of them at a time. For one thread, and
 * to be gone through once.
 */
final class Entries {
  private static final int PAGE = 1_000;

  /** Takes instances one after the other. */
  @FunctionalInterface
  interface Sink {
    void accept(InstanceEntry entry) throws IOException;
  }

  private final Exchange exchange;
  private final Query query;
  private List<InstanceEntry> page;
  private Optional<String> next;

  private Entries(Exchange exchange, Query query) {
    this.exchange = exchange;
    this.query = query;
  }

  /**
   * The instances of an object.
   *
   * @throws WebException 404 if there are none that the caller may read
   */
  static Entries of(Exchange exchange, ObjectPath object) throws IOException {
    Filter filter = new Filter.And(ObjectFilters.of(object));
    Entries entries = new Entries(exchange, Query.instances().where(filter).limit(PAGE).build());
    if (entries.loadNamed(object)) {
      return entries;
    }
    entries.load(entries.query);
    while (entries.page.isEmpty() && entries.next.isPresent()) {
      entries.load(entries.query.after(entries.next.get()));
    }
    if (entries.page.isEmpty()) {
      throw WebException.notFound("no such object, or nothing of it may be read");
    }
    return entries;
  }

  /**
   * The one instance of that path.
   *
   * @throws WebException 404 if there is none that the caller may read
   */
  static InstanceEntry single(Exchange exchange, ObjectPath instance) throws IOException {
    return of(exchange, instance).page.get(0);
  }

  /**
   * Loads an instance by its UID alone, which takes a fraction of a query; false if none is of that
   * very path and may be read. All else, such as a UID that is written in another way, is the
   * query's to tell.
   */
  private boolean loadNamed(ObjectPath object) throws IOException {
    if (object.instance().isEmpty()) {
      return false;
    }
    Optional<InstanceEntry> named =
        exchange
            .archive()
            .instance(object.instance().get())
            .filter(entry -> path(entry).equals(Optional.of(object)) && exchange.mayRead(entry));
    if (named.isEmpty()) {
      return false;
    }
    page = List.of(named.get());
    next = Optional.empty();
    return true;
  }

  /** The names of an instance; empty outside the patient tree. */
  static Optional<ObjectPath> path(InstanceEntry entry) {
    if (entry.studyInstanceUid().isEmpty() || entry.seriesInstanceUid().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ObjectPath.ofInstance(
            entry.studyInstanceUid().get(),
            entry.seriesInstanceUid().get(),
            entry.sopInstanceUid()));
  }

  private void load(Query of) throws IOException {
    exchange.checkTime();
    Page<InstanceEntry> loaded = exchange.archive().instances(of);
    page = new ArrayList<>(loaded.items());
    page.removeIf(entry -> !exchange.mayRead(entry));
    next = loaded.next();
  }

  /** The first of them, at least one. */
  List<InstanceEntry> first() {
    return page;
  }

  /** Whether {@link #first} are all. */
  boolean isWhole() {
    return next.isEmpty();
  }

  /** Goes through all of them. */
  void forEach(Sink sink) throws IOException {
    while (true) {
      for (InstanceEntry entry : page) {
        sink.accept(entry);
      }
      if (next.isEmpty()) {
        return;
      }
      load(query.after(next.get()));
    }
  }
}
