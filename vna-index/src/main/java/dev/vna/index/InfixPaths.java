package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import dev.vna.data.PersonName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns patterns whose beginning is open, such as {@code *x*}, into ways to studies by the grams
 * that what they match must have. For one thread.
 *
 * <p>A pattern's literal pieces are folded as values are, so that a piece of a value that matches
 * has all grams of the pattern's piece. Of these the rarest are intersected. If no piece has a gram
 * of its own, all grams that begin with the longest piece are gone through, unless they find so
 * many studies that going through all of them is as good.
 */
final class InfixPaths {
  /** Grams of a pattern that are looked at. */
  private static final int MAX_LOOKED_AT = 48;

  /** Grams of a pattern that are intersected: more hardly find less. */
  private static final int MAX_INTERSECTED = 5;

  /** Grams that begin with a short piece, at most. */
  private static final int MAX_BEGINNINGS = 1_000;

  private final Tx tx;
  private final int partition;
  private final RowBudget budget;

  InfixPaths(Tx tx, int partition, RowBudget budget) {
    this.tx = tx;
    this.partition = partition;
    this.budget = budget;
  }

  /** The studies that a value of a field may match; empty if its grams do not help. */
  Optional<AccessPath> of(Grams.Field field, String pattern) throws QueryLimitException {
    List<String> pieces = field == Grams.Field.PATIENT_NAME ? ofName(pattern) : ofText(pattern);
    Set<String> grams = new LinkedHashSet<>();
    String longest = "";
    for (String piece : pieces) {
      int[] characters = piece.codePoints().toArray();
      for (int i = 0; i + Grams.SIZE <= characters.length && grams.size() < MAX_LOOKED_AT; i++) {
        grams.add(new String(characters, i, Grams.SIZE));
      }
      longest = piece.length() > longest.length() ? piece : longest;
    }
    if (longest.isEmpty()) {
      return Optional.empty();
    }
    Optional<AccessPath> found =
        grams.isEmpty() ? beginning(field, longest) : Optional.of(all(field, grams));
    byte[] longTexts = Grams.longTextKey(partition, field);
    boolean areLong = new GramPath(tx, longTexts).count(1).studies() > 0;
    return areLong
        ? found.map(path -> new UnionPath(List.of(path, new GramPath(tx, longTexts))))
        : found;
  }

  private AccessPath all(Grams.Field field, Set<String> grams) throws QueryLimitException {
    record Counted(GramPath path, long studies) {}

    List<Counted> counted = new ArrayList<>();
    for (String gram : grams) {
      budget.spend(KeyPath.STEP_COST);
      GramPath path = new GramPath(tx, Grams.key(partition, field, gram));
      counted.add(new Counted(path, path.count(1).studies()));
    }
    counted.sort(Comparator.comparingLong(Counted::studies));
    long least = counted.get(0).studies();
    List<AccessPath> rarest = new ArrayList<>();
    for (Counted one : counted) {
      // Few studies are sooner matched than sought under ever more grams.
      if (rarest.isEmpty() || (rarest.size() < MAX_INTERSECTED && least > 16)) {
        rarest.add(one.path());
      }
    }
    return IntersectionPath.of(rarest, budget);
  }

  /** The studies of all grams that begin with a piece; empty if there are too many. */
  private Optional<AccessPath> beginning(Grams.Field field, String piece)
      throws QueryLimitException {
    byte[] prefix = Grams.key(partition, field, piece);
    List<byte[]> keys = new ArrayList<>();
    long rows = 0;
    Tx.Many many = tx.many(Table.GRAMS);
    for (boolean more = many.seekKey(prefix); more; more = many.nextKey()) {
      if (!Keys.startsWith(many.key(), prefix)) {
        break;
      }
      budget.spend(KeyPath.STEP_COST);
      rows += many.count();
      keys.add(many.key());
      if (rows > KeyPaths.MAX_COLLECTED || keys.size() > MAX_BEGINNINGS) {
        return Optional.empty();
      }
    }
    TreeSet<Long> studies = new TreeSet<>();
    for (byte[] key : keys) {
      GramPath path = new GramPath(tx, key);
      for (long study = path.ceiling(1); study != AccessPath.END; study = path.ceiling(study + 1)) {
        budget.spend(KeyPath.STEP_COST);
        studies.add(study);
      }
    }
    return Optional.of(new FixedPath(studies.stream().mapToLong(i -> i).toArray()));
  }

  private static List<String> ofText(String pattern) {
    List<String> pieces = new ArrayList<>();
    for (String literal : pattern.split("[*?]+")) {
      pieces.add(Grams.fold(literal));
    }
    return pieces;
  }

  /** The pieces of all groups: each group has to match a group of the name. */
  private static List<String> ofName(String pattern) {
    List<String> pieces = new ArrayList<>();
    String[] groups = pattern.split("=", -1);
    for (int i = 0; i < Math.min(groups.length, 3); i++) {
      for (String literal : PersonName.matchKey(groups[i]).split("[*?]+")) {
        // Components that are left out at the end of a name match as empty ones.
        pieces.add(literal.replaceAll("\\^+$", ""));
      }
    }
    return pieces;
  }
}
