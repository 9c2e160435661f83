package dev.vna.index;

import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.QueryPlan;
import dev.vna.data.DataSet;
import java.util.UUID;

/** Finds the answers to a query: one for each patient, study, series or instance that matches. */
final class AnswerFinder extends Finder {
  private final Answers answers;
  private final PageCollector<DataSet> page;

  AnswerFinder(Tree tree, Query query, UUID archiveId) throws QueryLimitException {
    super(tree, query, PageToken.of(query, query.level(), archiveId));
    this.answers = new Answers(query, tree.rows().tx().merge());
    this.page = collector();
  }

  Page<DataSet> find(UUID archiveId) throws QueryLimitException {
    search();
    return page.page(archiveId);
  }

  QueryPlan explain(UUID archiveId) throws QueryLimitException {
    int found = find(archiveId).items().size();
    return new QueryPlan(
        plan().description(),
        plan().keys().get(),
        tree.budget().rows(),
        tree.budget().maxRows(),
        found);
  }

  @Override
  boolean matchedPatient(PatientRow patient) {
    return page.offer(() -> at(patient.number, 0, 0, 0), () -> answers.patient(patient));
  }

  @Override
  boolean matchedStudy(StudyRow study) {
    return page.offer(
        () -> at(0, study.number, 0, 0), () -> answers.study(() -> tree.patientOf(study), study));
  }

  @Override
  boolean matchedSeries(StudyRow study, SeriesRow series) {
    return page.offer(
        () -> at(0, study.number, series.number, 0),
        () -> answers.series(() -> tree.patientOf(study), study, series));
  }

  @Override
  boolean matchedInstance(StudyRow study, SeriesRow series, long sequence, Payload payload) {
    return page.offer(
        () -> at(0, study.number, series.number, sequence),
        () ->
            tree.hasAmendments()
                ? answers.instance(
                    () -> tree.patientOf(study),
                    study,
                    series,
                    payload.sopInstanceUid(),
                    tree.overlaid(payload))
                : answers.instance(() -> tree.patientOf(study), study, series, payload));
  }
}
