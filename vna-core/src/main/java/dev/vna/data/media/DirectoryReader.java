package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the tree of records out of their offsets. Every record is placed once at most, whatever the
 * offsets say, and nothing recurses. For one thread, used once. Source: PS3.3 Section F.2.2.
 */
final class DirectoryReader {
  private static final int MAX_FINDINGS = 100;
  private static final int NONE = -1;
  private static final int ROOT = -2;
  private static final int ORPHANS = -3;

  private final DataSet directory;
  private final long dataSetOffset;
  private final MediaLimits limits;

  private final List<DataSet> items;
  private final long[] offsets;
  private final Map<Long, Integer> byOffset = new HashMap<>();
  private final int[] next;
  private final int[] lower;

  /** Parent of each record that has been placed; {@link #NONE} of others. */
  private final int[] parents;

  private final boolean[] done;
  private final DirectoryRecord[] records;

  final List<DirectoryRecord> roots = new ArrayList<>();
  final List<DirectoryRecord> orphans = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  DirectoryReader(DataSet directory, long dataSetOffset, MediaLimits limits)
      throws FileSetException {
    this.directory = directory;
    this.dataSetOffset = dataSetOffset;
    this.limits = limits;
    this.items = directory.items(Tag.DirectoryRecordSequence);
    int count = items.size();
    if (count > limits.maxRecords()) {
      throw new FileSetException(
          count + " directory records are more than maxRecords=" + limits.maxRecords());
    }
    offsets = new long[count];
    next = new int[count];
    lower = new int[count];
    parents = new int[count];
    Arrays.fill(parents, NONE);
    done = new boolean[count];
    records = new DirectoryRecord[count];
  }

  void read() {
    for (int i = 0; i < items.size(); i++) {
      // To the item's tag, from the first byte of the file.
      offsets[i] = dataSetOffset + items.get(i).offset() - 8;
      byOffset.put(offsets[i], i);
    }
    for (int i = 0; i < items.size(); i++) {
      next[i] = link(i, items.get(i), Tag.OffsetOfTheNextDirectoryRecord);
      lower[i] = link(i, items.get(i), Tag.OffsetOfReferencedLowerLevelDirectoryEntity);
      records[i] = new DirectoryRecord(items.get(i), fileId(i));
    }
    int[] byOrder = parentsByOrder();
    boolean inOrder = isInOrder(byOrder);
    int first = link(NONE, directory, Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity);
    if (first != NONE && !mayBeRoot(first)) {
      find(
          first,
          "is of type that has no place at the root, but the root begins with it",
          "PS3.3 F.4");
      first = NONE;
    }
    place(first, ROOT);
    placeHeads();
    if (inOrder) {
      placeByOrder(byOrder);
    }
    listOrphans();
  }

  private void find(int record, String what, String section) {
    if (findings.size() < MAX_FINDINGS) {
      String path = "(0004,1220)" + (record >= 0 ? "[" + (record + 1) + "]" : "");
      long offset = record >= 0 ? offsets[record] - dataSetOffset : 0;
      findings.add(new Finding(record == NONE ? "" : path, offset, what, section));
    }
  }

  /** The record that an offset points at. */
  private int link(int from, DataSet holder, int tag) {
    long[] values = holder.longs(tag);
    if (values.length == 0) {
      if (from != NONE || !items.isEmpty()) {
        find(from, Tag.toString(tag) + " is missing", "PS3.3 F.3.2");
      }
      return NONE;
    }
    if (values[0] == 0) {
      return NONE;
    }
    Integer target = byOffset.get(values[0]);
    if (target == null) {
      find(from, Tag.toString(tag) + "=" + values[0] + " is not where a record is", "PS3.3 F.2.2");
      return NONE;
    }
    return target;
  }

  private Optional<FileId> fileId(int i) {
    DataSet holder = items.get(i);
    if (!holder.containsValue(Tag.ReferencedFileID)) {
      long[] shared = holder.longs(Tag.MRDRDirectoryRecordOffset);
      Integer target = shared.length == 0 ? null : byOffset.get(shared[0]);
      if (target == null) {
        return Optional.empty();
      }
      holder = items.get(target);
    }
    List<String> components = holder.strings(Tag.ReferencedFileID);
    if (components.isEmpty()) {
      return Optional.empty();
    }
    var id = new FileId(components);
    if (!id.isSafe()) {
      find(i, "Referenced File ID does not name a file of the file-set, refused", "PS3.10 8.2");
      return Optional.empty();
    }
    if (!id.isStandard()) {
      find(i, "Referenced File ID is not one of 8 characters A-Z 0-9 _", "PS3.10 8.2");
    }
    return Optional.of(id);
  }

  private boolean isInactive(int i) {
    return items.get(i).intValue(Tag.RecordInUseFlag).orElse(0xFFFF) == 0;
  }

  private Optional<RecordType> type(int i) {
    return records[i].recordType();
  }

  private boolean mayBeRoot(int i) {
    return type(i).map(RecordType::isRoot).orElse(true);
  }

  private int level(int i) {
    return type(i).map(RecordType::level).orElse(3);
  }

  /** Places a record, those after it, and all below them. */
  private void place(int first, int parent) {
    record Chain(int first, int parent, int depth, boolean inactive) {}
    var chains = new ArrayDeque<Chain>();
    chains.push(new Chain(first, parent, depth(parent), false));
    while (!chains.isEmpty()) {
      Chain chain = chains.pop();
      if (chain.depth() > limits.maxDepth()) {
        find(chain.parent(), "has records below maxDepth=" + limits.maxDepth(), "PS3.3 F.4");
        continue;
      }
      for (int i = chain.first(); i != NONE; i = next[i]) {
        if (done[i]) {
          find(i, "is referred to more than once, or by itself", "PS3.3 F.2.2");
          break;
        }
        done[i] = true;
        boolean inactive = chain.inactive() || isInactive(i);
        if (!inactive) {
          attach(i, chain.parent());
        }
        if (lower[i] != NONE) {
          chains.push(new Chain(lower[i], i, chain.depth() + 1, inactive));
        }
      }
    }
  }

  private int depth(int parent) {
    int depth = 1;
    for (int i = parent; i >= 0; i = parents[i]) {
      depth++;
    }
    return depth;
  }

  private void attach(int i, int parent) {
    parents[i] = parent;
    if (parent == ROOT) {
      roots.add(records[i]);
    } else if (parent == ORPHANS) {
      find(i, "has no place in the tree", "PS3.3 F.2.2");
      orphans.add(records[i]);
    } else {
      records[parent].add(records[i]);
    }
  }

  /**
   * Places at the root what nothing refers to and belongs there, or is of a type that is not known
   * and so belongs to nobody else.
   */
  private void placeHeads() {
    boolean[] referred = referred();
    for (int i = 0; i < items.size(); i++) {
      if (!done[i] && !referred[i] && mayBeRoot(i) && !isShared(i)) {
        find(i, "is a record of the root, but not referred to", "PS3.3 F.2.2");
        place(i, ROOT);
      }
    }
  }

  /** Whether this only names a file for other records, as editions before 2004 allowed. */
  private boolean isShared(int i) {
    return records[i].type().equals("MRDR");
  }

  private boolean[] referred() {
    boolean[] referred = new boolean[items.size()];
    for (int i = 0; i < items.size(); i++) {
      for (int target : new int[] {next[i], lower[i]}) {
        if (target != NONE && target != i) {
          referred[target] = true;
        }
      }
    }
    return referred;
  }

  /** The records that each would lie below if records stand in the order of the tree. */
  private int[] parentsByOrder() {
    int[] found = new int[items.size()];
    int[] last = {NONE, NONE, NONE, NONE};
    for (int i = 0; i < found.length; i++) {
      int level = level(i);
      found[i] = level == 0 ? NONE : last[level - 1];
      last[level] = i;
      Arrays.fill(last, level + 1, last.length, NONE);
    }
    return found;
  }

  /** Whether all that lower offsets say agrees with the order of the records. */
  private boolean isInOrder(int[] byOrder) {
    boolean[] seen = new boolean[items.size()];
    for (int i = 0; i < items.size(); i++) {
      for (int child = lower[i]; child != NONE; child = next[child]) {
        if (seen[child] || byOrder[child] != i) {
          return false;
        }
        seen[child] = true;
      }
    }
    return true;
  }

  /**
   * Places what no offset leads to, in a directory whose records stand in the order of the tree.
   */
  private void placeByOrder(int[] byOrder) {
    boolean[] referred = referred();
    for (int i = 0; i < items.size(); i++) {
      if (done[i] || referred[i] || level(i) == 0) {
        continue;
      }
      int parent = byOrder[i];
      if (parent != NONE && done[parent] && parents[parent] != NONE) {
        find(i, "is not referred to, placed by the order of records", "PS3.3 F.2.2");
        place(i, parent);
      }
    }
  }

  /**
   * Lists what is left: first what has records below it, then what refers to itself in a circle.
   */
  private void listOrphans() {
    boolean[] referred = referred();
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < items.size(); i++) {
        if (!done[i] && (pass == 1 || !referred[i]) && !isShared(i)) {
          place(i, ORPHANS);
        }
      }
    }
  }
}
