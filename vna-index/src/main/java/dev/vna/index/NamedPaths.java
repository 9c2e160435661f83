package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.data.Dictionary;
import dev.vna.data.TagPath;
import dev.vna.data.Vr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Turns what is asked of an attribute with a key that was defined ({@link NamedKeys}) into a way to
 * studies. What could not be indexed is always among what it finds. For one thread.
 */
final class NamedPaths {
  private final Tx tx;
  private final int partition;
  private final LongSupplier lastStudy;

  NamedPaths(Tx tx, int partition, LongSupplier lastStudy) {
    this.tx = tx;
    this.partition = partition;
    this.lastStudy = lastStudy;
  }

  /** Empty if there is no complete key of the attribute. */
  Optional<KeyAccess> of(Filter.Attribute asked, List<String> values) {
    Optional<NamedKeyRow> key = NamedKeys.complete(tx, path(asked));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    int id = key.get().id;
    String name = "key " + key.get().key.name();
    Vr vr = Dictionary.vr(asked.tag());
    Set<String> texts = new LinkedHashSet<>();
    List<KeyRange> ranges = new ArrayList<>();
    for (String value : values) {
      if (isOneValue(vr, value)) {
        texts.addAll(texts(vr, value));
      } else {
        ranges.add(range(id, vr, value));
      }
    }
    KeyRange unindexed = KeyRange.of(Keys.namedValue(partition, id, ""));
    if (ranges.isEmpty() && texts.size() < 16) {
      List<AccessPath> paths = new ArrayList<>();
      paths.add(new KeyPath(tx, unindexed.prefix(), lastStudy));
      for (String text : texts) {
        paths.add(new KeyPath(tx, Keys.namedValue(partition, id, text), lastStudy));
      }
      return Optional.of(KeyAccess.of(name, Keys.Kind.NAMED, new UnionPath(paths)));
    }
    texts.forEach(text -> ranges.add(KeyRange.of(Keys.namedValue(partition, id, text))));
    ranges.add(unindexed);
    return Optional.of(KeyAccess.of(name + " range", Keys.Kind.NAMED, ranges));
  }

  private static TagPath path(Filter.Attribute asked) {
    TagPath path = TagPath.of(asked.path().get(0));
    for (int tag : asked.path().subList(1, asked.path().size())) {
      path = path.anyItem().then(tag);
    }
    return path;
  }

  private static boolean isOneValue(Vr vr, String value) {
    return switch (vr) {
      case DA -> value.indexOf('-') < 0;
      case TM, DT, AT, UN -> false;
      case PN -> value.indexOf('=') < 0 && !isPattern(value);
      case DS, IS, FD, FL, SL, SS, SV, UL, US, UV, UI, AS -> true;
      default -> !isPattern(value);
    };
  }

  private static boolean isPattern(String value) {
    return value.indexOf('*') >= 0 || value.indexOf('?') >= 0;
  }

  private static List<String> texts(Vr vr, String value) {
    List<String> texts = NamedKeyValues.texts(vr, value);
    // What is nothing as a value can match nothing that is kept; the key still has to be asked.
    return texts.isEmpty() ? List.of(value) : texts;
  }

  private KeyRange range(int id, Vr vr, String value) {
    return switch (vr) {
      case DA -> dates(id, value);
      case PN, TM, DT, AT, UN -> KeyRange.of(Keys.namedValues(partition, id));
      default -> {
        String literal = value.split("[*?]", 2)[0].strip();
        yield KeyRange.of(Keys.namedValuePrefix(partition, id, literal));
      }
    };
  }

  private KeyRange dates(int id, String value) {
    int dash = value.indexOf('-');
    String from = value.substring(0, dash).replace(".", "").strip();
    String to = value.substring(dash + 1).replace(".", "").strip();
    return new KeyRange(
        Keys.namedValuePrefix(partition, id, from),
        Keys.namedValues(partition, id),
        to.isEmpty() ? new byte[0] : Keys.behind(Keys.namedValuePrefix(partition, id, to)));
  }
}
