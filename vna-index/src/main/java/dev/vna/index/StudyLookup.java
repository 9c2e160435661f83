package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The short way to the studies with one UID, accession number or Patient ID, which is most of what
 * an archive is asked: there is but one way to go about it, so nothing is planned. Answers as
 * {@link AnswerFinder} would, which takes over where there are more of them than a page has. For
 * one thread.
 */
final class StudyLookup {
  private final Query query;
  private final Filter.Attribute wanted;
  private final Keys.Kind kind;

  private StudyLookup(Query query, Filter.Attribute wanted, Keys.Kind kind) {
    this.query = query;
    this.wanted = wanted;
    this.kind = kind;
  }

  /** The look-up that answers a query; empty if it asks for more than that. */
  static Optional<StudyLookup> of(Query query) {
    if (query.level() == QueryLevel.STUDY
        && query.order().isEmpty()
        && query.after().isEmpty()
        && query.filter() instanceof Filter.Attribute key
        && key.path().size() == 1
        && key.values().size() == 1
        && Keys.isPlain(key.values().get(0))) {
      return kind(key.tag()).map(kind -> new StudyLookup(query, key, kind));
    }
    return Optional.empty();
  }

  private static Optional<Keys.Kind> kind(int tag) {
    return switch (tag) {
      case Tag.StudyInstanceUID -> Optional.of(Keys.Kind.STUDY_UID);
      case Tag.AccessionNumber -> Optional.of(Keys.Kind.ACCESSION);
      case Tag.PatientID -> Optional.of(Keys.Kind.PATIENT_ID);
      default -> Optional.empty();
    };
  }

  /** The page with all answers; empty if there are more. */
  Optional<Page<DataSet>> find(Tree tree) throws QueryLimitException {
    Answers answers = new Answers(query, tree.rows().tx().merge());
    List<DataSet> found = new ArrayList<>(1);
    byte[] prefix = Keys.value(kind, tree.number(), wanted.values().get(0));
    try (Tx.Scan scan = tree.rows().tx().scan(Table.KEYS)) {
      for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
        StudyRow study = tree.study(Keys.number(scan.key(), prefix.length));
        if (study.instances > 0 && matches(study)) {
          if (found.size() == query.limit()) {
            return Optional.empty();
          }
          found.add(answers.study(() -> tree.patientOf(study), study));
        }
      }
    }
    return Optional.of(Page.last(found));
  }

  /** A key may find too much. */
  private boolean matches(StudyRow study) {
    String plain = study.attributes.encoded().plainValue(wanted.tag());
    return plain != null
        ? plain.equals(wanted.values().get(0))
        : AttributeMatcher.of(wanted).test(study.attributes.values());
  }
}
