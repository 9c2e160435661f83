package dev.vna.archive;

import java.io.IOException;

/** A query would have cost more than a named limit allows; no part of an answer was given. */
public final class QueryLimitException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells which limit, its value, and what the query asked for. */
  public QueryLimitException(String message) {
    super(message);
  }
}
