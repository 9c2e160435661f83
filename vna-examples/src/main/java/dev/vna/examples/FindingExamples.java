package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.Change;
import dev.vna.archive.ChangeConsumer;
import dev.vna.archive.ChangeFilter;
import dev.vna.archive.CountEstimate;
import dev.vna.archive.Filter;
import dev.vna.archive.NamedKey;
import dev.vna.archive.Page;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.QueryPlan;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the guide to finding and following shows. */
final class FindingExamples {
  private FindingExamples() {}

  static List<DataSet> workList(Archive archive, String typed) throws IOException {
    // region page
    Query query =
        Query.studies()
            .where(Tag.PatientName, "*" + typed + "*")
            .where(Tag.StudyDate, "20200101-")
            .returning(Tag.PatientName, Tag.StudyDate, Tag.NumberOfStudyRelatedInstances)
            .orderBy(Tag.StudyDate, Query.Direction.DESCENDING)
            .limit(100)
            .build();
    Page<DataSet> page = archive.find(query);
    List<DataSet> answers = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = archive.find(query.after(page.next().get()));
      answers.addAll(page.items());
    }
    // endregion
    return answers;
  }

  static List<DataSet> combine(Archive archive) throws IOException {
    // region filter
    Filter head =
        Filter.or(
            Filter.attribute(Tag.BodyPartExamined, "HEAD", "BRAIN"),
            Filter.attribute(Tag.StudyDescription, "*head*"));
    Query query =
        Query.studies()
            .where(new Filter.FuzzyName(Tag.PatientName, "muller hans"))
            .where(head)
            .where(new Filter.Without(Filter.attribute(Tag.Modality, "SR")))
            .build();
    // endregion
    return archive.find(query).items();
  }

  static String weigh(Archive archive) throws IOException {
    // region count
    Query query = Query.studies().where(Tag.ModalitiesInStudy, "CT").build();
    CountEstimate about = archive.estimate(query);
    long exactly = archive.count(query);
    QueryPlan plan = archive.explain(query);
    // endregion
    return about.likely() + " " + exactly + " " + plan;
  }

  static void defineKey(Archive archive, ProgressListener progress) throws IOException {
    // region key
    archive.defineKey(
        NamedKey.of("protocol", Tag.PerformedProtocolCodeSequence, Tag.CodeValue), progress);
    boolean complete = archive.keys().get(0).isComplete();
    // endregion
    if (complete) {
      archive.dropKey("protocol");
    }
  }

  static Optional<String> follow(Archive archive) throws IOException, InterruptedException {
    Optional<String> last = Optional.empty();
    // region follow
    ChangeConsumer router =
        archive.changeFeed().consumer("router", ChangeFilter.of(Change.Kind.COMPLETED));
    for (Change change : router.await(100, Duration.ofSeconds(10))) {
      last = change.studyInstanceUid();
      router.acknowledge(change);
    }
    // endregion
    return last;
  }
}
