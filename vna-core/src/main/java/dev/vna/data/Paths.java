package dev.vna.data;

import java.util.ArrayList;
import java.util.List;

/** Finds what a path leads to. */
final class Paths {
  private Paths() {}

  static List<Element> elements(DataSet dataSet, TagPath path) {
    if (path.isItem()) {
      throw new IllegalArgumentException("the path of an item, not of an attribute: " + path);
    }
    List<Element> found = new ArrayList<>();
    for (DataSet item : parents(dataSet, path)) {
      TagPath.Step last = path.last();
      if (last.byCreator()) {
        int group = Tag.group(last.tag());
        item.privateElement(last.creator(), group, Tag.element(last.tag())).ifPresent(found::add);
      } else {
        item.element(last.tag()).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  static List<DataSet> items(DataSet dataSet, TagPath path) {
    if (!path.isItem()) {
      List<DataSet> found = new ArrayList<>();
      elements(dataSet, path).forEach(element -> found.addAll(element.items()));
      return List.copyOf(found);
    }
    List<DataSet> found = new ArrayList<>();
    for (DataSet item : parents(dataSet, path)) {
      found.addAll(selected(item, path.last()));
    }
    return List.copyOf(found);
  }

  /** The data sets or items in which the last attribute may lie. */
  private static List<DataSet> parents(DataSet dataSet, TagPath path) {
    List<DataSet> here = List.of(dataSet);
    for (int i = 0; i + 1 < path.size(); i++) {
      List<DataSet> below = new ArrayList<>();
      for (DataSet item : here) {
        below.addAll(selected(item, path.step(i)));
      }
      here = below;
    }
    return here;
  }

  private static List<DataSet> selected(DataSet dataSet, TagPath.Step step) {
    List<DataSet> items =
        step.byCreator()
            ? dataSet
                .privateElement(step.creator(), Tag.group(step.tag()), Tag.element(step.tag()))
                .map(Element::items)
                .orElse(List.of())
            : dataSet.items(step.tag());
    if (step.item() == TagPath.ANY) {
      return items;
    }
    return step.item() <= items.size() ? List.of(items.get(step.item() - 1)) : List.of();
  }
}
