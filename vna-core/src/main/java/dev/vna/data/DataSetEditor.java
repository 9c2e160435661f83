package dev.vna.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Changes noted over a data set, and the data set that they make of it. For one thread. */
final class DataSetEditor {
  /** A change of one element. */
  sealed interface Edit {}

  record Text(Vr vr, List<String> values) implements Edit {}

  record Binary(Vr vr, byte[] value) implements Edit {}

  record Sequence(List<DataSet> items) implements Edit {}

  /** An element of another data set, which may have another tag there. */
  record Copy(DataSet source, int index) implements Edit {}

  record Removal() implements Edit {}

  private final DataSet base;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>(Integer::compareUnsigned);

  /** Character sets of what was merged: to be tried where the data set has none of its own. */
  private final Set<SpecificCharacterSet> merged = new LinkedHashSet<>();

  DataSetEditor(DataSet base) {
    this.base = base;
  }

  DataSet base() {
    return base;
  }

  // Changes.

  void set(int tag, Vr vr, List<String> values) {
    if (vr == Vr.SQ && values.isEmpty()) {
      setItems(tag, List.of());
      return;
    }
    if (vr == Vr.UN && values.isEmpty()) {
      setBytes(tag, vr, new byte[0]);
      return;
    }
    // Proves the values now, where the caller can see which call was wrong.
    Values.encode(tag, vr, values, SpecificCharacterSet.UTF_8);
    edits.put(tag, new Text(vr, values));
  }

  void setBytes(int tag, Vr vr, byte[] value) {
    if (vr == Vr.SQ && value.length > 0) {
      throw new IllegalArgumentException(Tag.toString(tag) + ": a sequence takes items, not bytes");
    }
    edits.put(tag, new Binary(vr, Values.padded(value, vr)));
  }

  void setItems(int tag, List<DataSet> items) {
    edits.put(tag, new Sequence(items));
  }

  void copy(DataSet source, int index, int tag) {
    Table table = source.table();
    boolean bulk = table.isFlagged(index, Table.BULK);
    if (bulk && base.form() != Form.HEADER) {
      throw new IllegalArgumentException(
          "the value of " + Tag.toString(table.tag(index)) + " is bulk and not held");
    }
    edits.put(tag, new Copy(source, index));
  }

  void remove(int tag) {
    edits.put(tag, new Removal());
  }

  void rename(int tag, int newTag) {
    if (tag == newTag || !exists(tag)) {
      return;
    }
    Edit edit = edits.get(tag);
    Vr vr = edit == null ? base.table().vrOf(base.table().find(tag)) : vr(edit);
    Vr wanted = Dictionary.vr(newTag);
    boolean choice = Dictionary.kind(newTag) != ElementKind.PLAIN;
    if (wanted != Vr.UN && vr != Vr.UN && wanted != vr && !choice) {
      throw new IllegalArgumentException(
          Tag.toString(newTag) + " has VR " + wanted + ", not " + vr);
    }
    if (edit == null) {
      copy(base, base.table().find(tag), newTag);
    } else {
      edits.put(newTag, edit);
    }
    remove(tag);
  }

  private static Vr vr(Edit edit) {
    if (edit instanceof Text text) {
      return text.vr();
    } else if (edit instanceof Binary binary) {
      return binary.vr();
    } else if (edit instanceof Copy copy) {
      return copy.source().table().vrOf(copy.index());
    }
    return Vr.SQ;
  }

  // The data set as changed so far.

  boolean exists(int tag) {
    Edit edit = edits.get(tag);
    return edit == null ? base.contains(tag) : !(edit instanceof Removal);
  }

  List<DataSet> items(int tag) {
    Edit edit = edits.get(tag);
    if (edit == null) {
      return base.items(tag);
    } else if (edit instanceof Sequence sequence) {
      return sequence.items();
    }
    return edit instanceof Copy copy ? copy.source().itemsAt(copy.index()) : List.of();
  }

  private String text(int tag) {
    Edit edit = edits.get(tag);
    if (edit == null) {
      return base.string(tag).orElse("");
    } else if (edit instanceof Text text) {
      return text.values().isEmpty() ? "" : text.values().get(0).strip();
    } else if (edit instanceof Copy copy) {
      return copy.source().string(copy.source().table().tag(copy.index())).orElse("");
    }
    return "";
  }

  // Private blocks.

  private PrivateBlocks blocks(int group) {
    var blocks = new PrivateBlocks(group);
    Table table = base.table();
    for (int i = 0; i < table.size(); i++) {
      if (Tag.group(table.tag(i)) == group && !edits.containsKey(table.tag(i))) {
        blocks.note(table.tag(i), this::text);
      }
    }
    edits.forEach(
        (tag, edit) -> {
          if (Tag.group(tag) == group && !(edit instanceof Removal)) {
            blocks.note(tag, this::text);
          }
        });
    return blocks;
  }

  private int reserve(PrivateBlocks blocks, String creator, int group) {
    int block = blocks.free();
    set(Tag.of(group, block), Vr.LO, List.of(creator));
    return block;
  }

  /** The tag of a private element that is present. */
  OptionalInt findPrivate(String creator, int group, int element) {
    PrivateBlocks blocks = blocks(group);
    OptionalInt block = blocks.block(creator, PrivateBlocks.FIRST);
    while (block.isPresent() && !exists(blocks.tag(block.getAsInt(), element))) {
      block = blocks.block(creator, block.getAsInt() + 1);
    }
    return block.isPresent()
        ? OptionalInt.of(blocks.tag(block.getAsInt(), element))
        : OptionalInt.empty();
  }

  /** The tag that a private element has or is to have; reserves a block if there is none. */
  int privateTag(String creator, int group, int element) {
    OptionalInt present = findPrivate(creator, group, element);
    if (present.isPresent()) {
      return present.getAsInt();
    }
    PrivateBlocks blocks = blocks(group);
    OptionalInt block = blocks.block(creator, PrivateBlocks.FIRST);
    return blocks.tag(
        block.isPresent() ? block.getAsInt() : reserve(blocks, creator, group), element);
  }

  /**
   * Takes over elements of another data set. Private elements go to the block that their creator
   * has here, or to a free one. Those that no creator has reserved keep their tags, unless that
   * would put them into somebody's block: then they are left out.
   */
  void merge(DataSet other, IntPredicate tags) {
    var blocks = new BlockMapping(other);
    for (int i = 0; i < other.size(); i++) {
      int tag = other.table().tag(i);
      if (!tags.test(tag) || ElementWalker.isGroupLength(tag, other.table().vrOf(i))) {
        continue;
      }
      if (tag == Tag.SpecificCharacterSet) {
        continue;
      }
      if (Tag.isPrivateCreator(tag)) {
        blocks.reserved(tag);
      } else if (PrivateBlocks.isInBlock(tag)) {
        OptionalInt target = blocks.mapped(tag);
        if (target.isPresent()) {
          copy(other, i, target.getAsInt());
        }
      } else {
        copy(other, i, tag);
      }
    }
    merged.add(other.characterSet());
  }

  /** Which block here takes the elements of which block of another data set. */
  private final class BlockMapping {
    private final DataSet other;

    /** By the tag of the creator there, the block here. */
    private final Map<Integer, Integer> known = new TreeMap<>();

    BlockMapping(DataSet other) {
      this.other = other;
    }

    OptionalInt mapped(int tag) {
      int creatorTag = PrivateBlocks.creatorTag(tag);
      int block = known.containsKey(creatorTag) ? known.get(creatorTag) : reserved(creatorTag);
      boolean orphan = other.string(creatorTag).isEmpty();
      if (orphan && blocks(Tag.group(tag)).isReserved(block)) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(Tag.of(Tag.group(tag), block << 8 | (tag & 0xFF)));
    }

    /** Where a creator has several blocks, the first goes to the first, and so on. */
    int reserved(int creatorTag) {
      int group = Tag.group(creatorTag);
      String creator = other.string(creatorTag).orElse("");
      int block = Tag.element(creatorTag);
      if (!creator.isEmpty()) {
        PrivateBlocks there = PrivateBlocks.of(other, group);
        PrivateBlocks here = blocks(group);
        OptionalInt source = there.block(creator, PrivateBlocks.FIRST);
        OptionalInt target = here.block(creator, PrivateBlocks.FIRST);
        while (source.orElse(block) < block && target.isPresent()) {
          source = there.block(creator, source.getAsInt() + 1);
          target = here.block(creator, target.getAsInt() + 1);
        }
        block = target.isPresent() ? target.getAsInt() : reserve(here, creator, group);
      }
      known.put(creatorTag, block);
      return block;
    }
  }

  // Paths.

  /** The tag of a step; by creator, and if {@code create}, in a block that is reserved now. */
  OptionalInt tag(TagPath.Step step, boolean create) {
    if (!step.byCreator()) {
      return OptionalInt.of(step.tag());
    }
    int group = Tag.group(step.tag());
    int element = Tag.element(step.tag());
    return create
        ? OptionalInt.of(privateTag(step.creator(), group, element))
        : findPrivate(step.creator(), group, element);
  }

  /**
   * Changes the items that a path leads to.
   *
   * @param create whether to make a sequence that is absent, and the item after the last
   * @throws IllegalArgumentException if an item to be made is not the one after the last
   */
  void inItems(TagPath path, int from, boolean create, Consumer<DataSet.Builder> change) {
    TagPath.Step step = path.step(from);
    OptionalInt tag = tag(step, create && step.item() != TagPath.ANY);
    if (tag.isEmpty()) {
      return;
    }
    List<DataSet> items = new ArrayList<>(items(tag.getAsInt()));
    boolean changed = create && step.item() == items.size() + 1;
    if (changed) {
      items.add(DataSet.EMPTY);
    } else if (create && step.item() > items.size()) {
      throw new IllegalArgumentException(path + ": the sequence has " + items.size() + " items");
    }
    for (int i = 0; i < items.size(); i++) {
      if (step.item() == TagPath.ANY || step.item() == i + 1) {
        DataSet before = items.get(i);
        DataSet.Builder item = before.toBuilder();
        if (from + 1 == path.size()) {
          change.accept(item);
        } else {
          item.editor.inItems(path, from + 1, create, change);
        }
        items.set(i, item.editor.buildItem());
        changed |= !items.get(i).equals(before);
      }
    }
    if (changed) {
      setItems(tag.getAsInt(), List.copyOf(items));
    }
  }

  void removeItems(TagPath.Step step) {
    OptionalInt tag = tag(step, false);
    if (tag.isEmpty()) {
      return;
    }
    List<DataSet> items = new ArrayList<>(items(tag.getAsInt()));
    if (step.item() == TagPath.ANY) {
      items.clear();
    } else if (step.item() <= items.size()) {
      items.remove(step.item() - 1);
    } else {
      return;
    }
    if (exists(tag.getAsInt())) {
      setItems(tag.getAsInt(), List.copyOf(items));
    }
  }

  // The result.

  DataSet build() {
    return build(true);
  }

  /**
   * As {@link #build}, but text that the character set lacks puts no Specific Character Set into
   * the item: it is for whoever takes the item to unify.
   */
  DataSet buildItem() {
    return build(false);
  }

  private DataSet build(boolean labelled) {
    if (edits.isEmpty()) {
      return base;
    }
    if (edits.containsKey(Tag.SpecificCharacterSet)) {
      return new EditPass(base, chosen(), edits).run();
    }
    var pass = new EditPass(base, base.characterSet(), edits);
    DataSet result = pass.run();
    if (pass.isLossless()) {
      return result;
    }
    for (SpecificCharacterSet candidate : candidates()) {
      boolean label = labelled || base.contains(Tag.SpecificCharacterSet);
      var changes = new TreeMap<>(edits);
      if (label) {
        changes.put(Tag.SpecificCharacterSet, new Text(Vr.CS, candidate.definedTerms()));
      }
      pass = new EditPass(base, candidate, changes);
      result = pass.run();
      if (pass.isLossless()) {
        return label ? result : result.withCharacterSet(candidate);
      }
    }
    throw new IllegalStateException("UTF-8 encodes every character");
  }

  /** What to try when the data set's own character set does not do. */
  private List<SpecificCharacterSet> candidates() {
    List<SpecificCharacterSet> candidates = new ArrayList<>();
    if (base.characterSet().equals(SpecificCharacterSet.DEFAULT)) {
      candidates.addAll(merged);
    }
    candidates.add(SpecificCharacterSet.UTF_8);
    return candidates;
  }

  private SpecificCharacterSet chosen() {
    Edit edit = edits.get(Tag.SpecificCharacterSet);
    if (edit instanceof Text text) {
      return SpecificCharacterSet.of(text.values());
    }
    if (edit instanceof Copy copy) {
      return SpecificCharacterSet.of(Values.asciiStrings(copy.source(), copy.index()));
    }
    return base.inheritedCharacterSet();
  }
}
