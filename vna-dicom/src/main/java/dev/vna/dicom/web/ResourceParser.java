package dev.vna.dicom.web;

import dev.vna.archive.QueryLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the segments of a path one after the other. For one thread, used once. */
final class ResourceParser {
  private static final Set<String> RENDERED = Set.of("rendered", "thumbnail");

  private final List<String> segments;
  private int at;

  ResourceParser(List<String> segments) {
    this.segments = segments;
  }

  Resource parse() throws WebException {
    if (segments.isEmpty()) {
      return new Resource.Service();
    }
    return switch (next()) {
      case "studies" -> studies();
      case "series" -> end(new Resource.Collection(QueryLevel.SERIES, Optional.empty()));
      case "instances" -> end(new Resource.Collection(QueryLevel.INSTANCE, Optional.empty()));
      default -> throw none();
    };
  }

  private boolean hasNext() {
    return at < segments.size();
  }

  private String next() {
    return segments.get(at++);
  }

  private Resource end(Resource resource) throws WebException {
    if (hasNext()) {
      throw none();
    }
    return resource;
  }

  private static WebException none() {
    return WebException.notFound("no such resource");
  }

  private Resource studies() throws WebException {
    if (!hasNext()) {
      return new Resource.Collection(QueryLevel.STUDY, Optional.empty());
    }
    ObjectPath study = ObjectPath.ofStudy(next());
    if (!hasNext()) {
      return new Resource.Whole(study);
    }
    return switch (next()) {
      case "series" -> series(study);
      case "instances" -> end(new Resource.Collection(QueryLevel.INSTANCE, Optional.of(study)));
      default -> within(study);
    };
  }

  private Resource series(ObjectPath study) throws WebException {
    if (!hasNext()) {
      return new Resource.Collection(QueryLevel.SERIES, Optional.of(study));
    }
    ObjectPath series = ObjectPath.ofSeries(study.study(), next());
    if (!hasNext()) {
      return new Resource.Whole(series);
    }
    return next().equals("instances") ? instances(series) : within(series);
  }

  private Resource instances(ObjectPath series) throws WebException {
    if (!hasNext()) {
      return new Resource.Collection(QueryLevel.INSTANCE, Optional.of(series));
    }
    ObjectPath instance =
        ObjectPath.ofInstance(series.study(), series.series().orElseThrow(), next());
    if (!hasNext()) {
      return new Resource.Whole(instance);
    }
    return next().equals("frames") ? frames(instance) : within(instance);
  }

  private Resource frames(ObjectPath instance) throws WebException {
    if (!hasNext()) {
      throw none();
    }
    var frames = new Resource.Frames(instance, Resource.frameNumbers(next()));
    if (hasNext() && RENDERED.contains(segments.get(at))) {
      at++;
      return end(new Resource.Picture(instance));
    }
    return end(frames);
  }

  /** The rest of the path of an object, of which one segment is read already. */
  private Resource within(ObjectPath object) throws WebException {
    String name = segments.get(at - 1);
    if (name.equals("metadata")) {
      return end(new Resource.Metadata(object));
    }
    if (RENDERED.contains(name)) {
      boolean shown = name.equals("rendered") && object.instance().isPresent();
      return end(shown ? new Resource.Rendered(object) : new Resource.Picture(object));
    }
    if (!name.equals("bulkdata")) {
      throw none();
    }
    if (!hasNext()) {
      return new Resource.AllBulk(object);
    }
    if (object.instance().isEmpty()) {
      throw none();
    }
    List<String> path = segments.subList(at, segments.size());
    return new Resource.BulkValue(object, Resource.bulkPath(path));
  }
}
