package dev.vna.dicom.web;

import dev.vna.archive.Filter;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;

/** What matches an object and all that is in it: each of its names, so that none is left open. */
final class ObjectFilters {
  private ObjectFilters() {}

  static List<Filter> of(ObjectPath object) {
    List<Filter> filters = new ArrayList<>();
    filters.add(Filter.attribute(Tag.StudyInstanceUID, object.study()));
    object.series().ifPresent(uid -> filters.add(Filter.attribute(Tag.SeriesInstanceUID, uid)));
    object.instance().ifPresent(uid -> filters.add(Filter.attribute(Tag.SOPInstanceUID, uid)));
    return filters;
  }
}
