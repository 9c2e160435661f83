package dev.vna.data.frames;

import dev.vna.data.Codestream;
import dev.vna.data.Fragments;
import dev.vna.data.TransferSyntax;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Tells which fragments make up which frame, by the first of these that decides:
 *
 * <ol>
 *   <li>an offset table with as many entries as frames, each at an item and, if fragments show
 *       where codestreams start, at such a start;
 *   <li>as many fragments as frames: a fragment never holds parts of two (PS3.5 Annex A.4);
 *   <li>a single frame: it has all fragments, unless several codestreams start in them;
 *   <li>as many starts of codestreams as frames, or else as many starts and ends;
 *   <li>starts of codestreams alone, if each fragment is one, so that frames are missing; or if the
 *       number of frames is unknown or more start than that;
 *   <li>an offset table that holds but for its number of entries.
 * </ol>
 *
 * For one thread.
 */
final class FrameGrouping {
  private final Fragments fragments;
  private final TransferSyntax syntax;
  private final long declared;
  private final BiConsumer<String, String> findings;
  private final int count;
  private final Codestream kind;

  /** Fragments that start a codestream of the first one's kind, and the end. */
  private final int[] starts;

  /**
   * @param declared number of frames; 0 if not known
   */
  FrameGrouping(
      Fragments fragments,
      TransferSyntax syntax,
      long declared,
      BiConsumer<String, String> findings) {
    this.fragments = fragments;
    this.syntax = syntax;
    this.declared = declared;
    this.findings = findings;
    this.count = fragments.count() - 1;
    this.kind = kind(1);
    this.starts = kind == Codestream.UNKNOWN ? new int[0] : boundaries(false);
  }

  private Codestream kind(int fragment) {
    Codestream found = fragments.codestream(fragment);
    if (found == Codestream.JPEG_XL_BARE) {
      return syntax.name().filter(name -> name.contains("JPEG XL")).isPresent()
          ? Codestream.JPEG_XL
          : Codestream.UNKNOWN;
    }
    return found;
  }

  private int startCount() {
    return Math.max(0, starts.length - 1);
  }

  /** Where frames begin by the fragments themselves, and the end. */
  private int[] boundaries(boolean endsToo) {
    int[] found = new int[count + 1];
    int n = 0;
    for (int i = 1; i <= count; i++) {
      boolean begins = kind(i) == kind;
      boolean follows = endsToo && i > 1 && fragments.endsCodestream(i - 1);
      if (i == 1 || begins || follows) {
        found[n++] = i;
      }
    }
    found[n++] = count + 1;
    return Arrays.copyOf(found, n);
  }

  /** First fragment of each frame, and the end; empty if it cannot be told. */
  Optional<int[]> find(Optional<byte[]> extendedTable) {
    Optional<int[]> byTable = byTable(extendedTable);
    if (byTable.isPresent() && (declared == 0 || byTable.get().length - 1 == declared)) {
      return byTable;
    }
    if (count == declared) {
      checkStarts();
      return Optional.of(eachFragment());
    }
    if (declared == 1 && startCount() <= 1) {
      return Optional.of(new int[] {1, count + 1});
    }
    if (startCount() > 0) {
      Optional<int[]> byMarkers = byMarkers();
      if (byMarkers.isPresent()) {
        return byMarkers;
      }
    }
    if (byTable.isPresent()) {
      return byTable;
    }
    return Optional.empty();
  }

  private Optional<int[]> byMarkers() {
    if (startCount() == declared) {
      return Optional.of(starts);
    }
    if (kind == Codestream.JPEG || kind == Codestream.JPEG_2000) {
      int[] both = boundaries(true);
      if (both.length - 1 == declared) {
        return Optional.of(both);
      }
    }
    boolean eachStarts = startCount() == count;
    if (declared == 0 || startCount() > declared || eachStarts) {
      return Optional.of(starts);
    }
    return Optional.empty();
  }

  private int[] eachFragment() {
    int[] each = new int[count + 1];
    Arrays.setAll(each, i -> i + 1);
    return each;
  }

  private void checkStarts() {
    if (startCount() > 0 && startCount() < count) {
      findings.accept(
          (count - startCount()) + " frames do not begin with a start marker, as others do",
          "PS3.5 A.4");
    }
  }

  private Optional<int[]> byTable(Optional<byte[]> extendedTable) {
    Optional<int[]> result = Optional.empty();
    if (extendedTable.isPresent()) {
      OffsetTable table = OffsetTable.extended(extendedTable.get(), fragments);
      result = checked(table, "Extended Offset Table", "PS3.3 C.7.6.3.1.8");
    }
    if (fragments.length(0) == 0) {
      return result;
    }
    byte[] basic = fragments.basicOffsetTable();
    if (extendedTable.isPresent()) {
      findings.accept("Basic Offset Table beside an extended one", "PS3.5 A.4");
    }
    if (result.isPresent()) {
      return result;
    }
    OffsetTable table =
        basic.length == fragments.length(0)
            ? OffsetTable.basic(basic, fragments)
            : OffsetTable.fault("it has more entries than there are fragments");
    return checked(table, "Basic Offset Table", "PS3.5 A.4");
  }

  private Optional<int[]> checked(OffsetTable table, String name, String section) {
    String fault = table.fault;
    if (table.holds() && startCount() > 1) {
      for (int i = 0; i < table.frames() && fault.isEmpty(); i++) {
        if (startCount() == declared && kind(table.firsts[i]) != kind) {
          fault = "entry " + (i + 1) + " points into a frame";
        }
      }
    }
    if (fault.isEmpty() && declared > 0 && table.frames() != declared) {
      findings.accept(
          name + " has " + table.frames() + " entries for " + declared + " frames", section);
      return Optional.of(table.firsts);
    }
    if (!fault.isEmpty()) {
      findings.accept(name + " is wrong: " + fault, section);
      return Optional.empty();
    }
    return Optional.of(table.firsts);
  }
}
