package dev.vna.dicom.web;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A search as a request asks for it.
 *
 * @param level what is listed
 * @param filter what answers must match
 * @param attributes what they carry; empty for all there is
 * @param limit how many at most
 * @param offset how many are passed over first
 * @param cursor where an earlier answer ended
 * @param warnings what was passed over in the request
 */
record Search(
    QueryLevel level,
    Filter filter,
    Optional<Set<Integer>> attributes,
    OptionalLong limit,
    long offset,
    Optional<String> cursor,
    List<String> warnings) {
  /** The query for a page of so many answers. */
  Query page(Optional<String> after, int size) {
    Query.Builder query = Query.at(level).where(filter).limit(size);
    attributes.ifPresent(tags -> tags.forEach(query::returning));
    after.ifPresent(query::after);
    return query.build();
  }

  /** The query for a page of which only the names count. */
  Query bare(Optional<String> after, int size) {
    int key =
        switch (level) {
          case INSTANCE -> Tag.SOPInstanceUID;
          case SERIES -> Tag.SeriesInstanceUID;
          default -> Tag.StudyInstanceUID;
        };
    Query.Builder query = Query.at(level).where(filter).returning(key).limit(size);
    after.ifPresent(query::after);
    return query.build();
  }
}
