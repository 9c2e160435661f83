package dev.vna.archive.lifecycle;

import dev.vna.archive.Query;
import dev.vna.archive.StudySummary;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which studies a rule is about: all conditions must hold. What cannot be told of a study, because
 * an attribute is missing or cannot be right, does not hold. Immutable.
 *
 * @param modalities one of these is among the modalities of the study; any if there are none
 * @param where values that attributes match, by keyword, as in a query: wildcards, ranges, one of
 *     several values
 * @param olderThan its age, from the later of Study Date and receipt, is more than this
 * @param receivedBefore the last of it was received longer ago than this
 * @param notAccessedFor nothing of it was read for longer than this, nor received
 * @param tier something of it is in this tier
 * @param notInTier not all of it is in this tier
 * @param largerThanBytes it takes up more than this
 * @param moreInstancesThan it has more visible instances than this
 * @param label it bears this label
 * @param withoutLabel it does not bear this label
 */
public record Selection(
    List<String> modalities,
    Map<String, List<String>> where,
    Optional<Period> olderThan,
    Optional<Period> receivedBefore,
    Optional<Period> notAccessedFor,
    Optional<String> tier,
    Optional<String> notInTier,
    OptionalLong largerThanBytes,
    OptionalLong moreInstancesThan,
    Optional<String> label,
    Optional<String> withoutLabel) {
  /** Every study. */
  public static final Selection ALL = builder().build();

  /** Checks the keywords, and copies the collections. */
  public Selection {
    modalities = List.copyOf(modalities);
    where = Map.copyOf(where);
    for (String keyword : where.keySet()) {
      if (Dictionary.tag(keyword).isEmpty()) {
        throw new IllegalArgumentException("where: no attribute has the keyword " + keyword);
      }
    }
  }

  /** Begins with every study. */
  public static Builder builder() {
    return new Builder();
  }

  /** The query whose answers are looked at more closely. */
  Query query(int limit) {
    Query.Builder query = Query.studies().returning(Tag.StudyInstanceUID).limit(limit);
    addTo(query);
    return query.build();
  }

  /** The same for one study. */
  Query query(String studyInstanceUid) {
    Query.Builder query =
        Query.studies()
            .where(Tag.StudyInstanceUID, studyInstanceUid)
            .returning(Tag.StudyInstanceUID)
            .limit(1);
    addTo(query);
    return query.build();
  }

  private void addTo(Query.Builder query) {
    if (!modalities.isEmpty()) {
      query.where(Tag.ModalitiesInStudy, modalities.toArray(String[]::new));
    }
    where.forEach(
        (keyword, values) ->
            query.where(Dictionary.tag(keyword).getAsInt(), values.toArray(String[]::new)));
  }

  /** Whether the conditions hold that the query cannot ask for. */
  Verdict test(StudySummary study, Instant now) {
    Verdict verdict = Verdict.yes(modalities.isEmpty() ? "" : "modality is one of " + modalities);
    if (!where.isEmpty()) {
      verdict = verdict.and(Verdict.yes("attributes match: " + where.keySet()));
    }
    if (olderThan.isPresent()) {
      verdict = verdict.and(Ages.olderThan(study, olderThan.get(), now));
    }
    if (receivedBefore.isPresent()) {
      verdict =
          verdict.and(since(Ages.day(study.lastReceived()), receivedBefore.get(), now, "received"));
    }
    if (notAccessedFor.isPresent()) {
      verdict = verdict.and(since(lastUse(study), notAccessedFor.get(), now, "last used"));
    }
    if (tier.isPresent()) {
      verdict =
          verdict.and(
              Verdict.of(study.versionsByTier().containsKey(tier.get()), "in tier " + tier.get()));
    }
    if (notInTier.isPresent()) {
      long there = study.versionsByTier().getOrDefault(notInTier.get(), 0L);
      verdict =
          verdict.and(Verdict.of(there < study.versions(), "not all in tier " + notInTier.get()));
    }
    if (largerThanBytes.isPresent()) {
      verdict =
          verdict.and(
              Verdict.of(study.bytes() > largerThanBytes.getAsLong(), "bytes=" + study.bytes()));
    }
    if (moreInstancesThan.isPresent()) {
      verdict =
          verdict.and(
              Verdict.of(
                  study.instances() > moreInstancesThan.getAsLong(),
                  "instances=" + study.instances()));
    }
    if (label.isPresent()) {
      verdict =
          verdict.and(
              Verdict.of(study.labels().contains(label.get()), "label \"" + label.get() + "\""));
    }
    if (withoutLabel.isPresent()) {
      verdict =
          verdict.and(
              Verdict.of(
                  !study.labels().contains(withoutLabel.get()),
                  "no label \"" + withoutLabel.get() + "\""));
    }
    return verdict;
  }

  /** The last day on which something of a study was read or received. */
  static LocalDate lastUse(StudySummary study) {
    LocalDate received = Ages.day(study.lastReceived());
    return study.lastAccess().filter(day -> day.isAfter(received)).orElse(received);
  }

  private static Verdict since(LocalDate day, Period age, Instant now, String what) {
    return Verdict.of(day.plus(age).isBefore(Ages.day(now)), what + " " + day);
  }

  /** Puts a selection together; each call adds a condition. Not for use by several threads. */
  public static final class Builder {
    private final List<String> modalities = new ArrayList<>();
    private final Map<String, List<String>> where = new LinkedHashMap<>();
    private Optional<Period> olderThan = Optional.empty();
    private Optional<Period> receivedBefore = Optional.empty();
    private Optional<Period> notAccessedFor = Optional.empty();
    private Optional<String> tier = Optional.empty();
    private Optional<String> notInTier = Optional.empty();
    private OptionalLong largerThanBytes = OptionalLong.empty();
    private OptionalLong moreInstancesThan = OptionalLong.empty();
    private Optional<String> label = Optional.empty();
    private Optional<String> withoutLabel = Optional.empty();

    private Builder() {}

    /** See {@link Selection#modalities}. */
    public Builder modality(String... any) {
      modalities.addAll(List.of(any));
      return this;
    }

    /** See {@link Selection#where}. */
    public Builder where(String keyword, String... anyValue) {
      where.put(keyword, List.of(anyValue));
      return this;
    }

    /** See {@link Selection#olderThan}. */
    public Builder olderThan(Period age) {
      olderThan = Optional.of(age);
      return this;
    }

    /** See {@link Selection#receivedBefore}. */
    public Builder receivedBefore(Period ago) {
      receivedBefore = Optional.of(ago);
      return this;
    }

    /** See {@link Selection#notAccessedFor}. */
    public Builder notAccessedFor(Period time) {
      notAccessedFor = Optional.of(time);
      return this;
    }

    /** See {@link Selection#tier}. */
    public Builder tier(String name) {
      tier = Optional.of(name);
      return this;
    }

    /** See {@link Selection#notInTier}. */
    public Builder notInTier(String name) {
      notInTier = Optional.of(name);
      return this;
    }

    /** See {@link Selection#largerThanBytes}. */
    public Builder largerThanBytes(long bytes) {
      largerThanBytes = OptionalLong.of(bytes);
      return this;
    }

    /** See {@link Selection#moreInstancesThan}. */
    public Builder moreInstancesThan(long instances) {
      moreInstancesThan = OptionalLong.of(instances);
      return this;
    }

    /** See {@link Selection#label}. */
    public Builder label(String text) {
      label = Optional.of(text);
      return this;
    }

    /** See {@link Selection#withoutLabel}. */
    public Builder withoutLabel(String text) {
      withoutLabel = Optional.of(text);
      return this;
    }

    /** The selection. */
    public Selection build() {
      return new Selection(
          modalities,
          where,
          olderThan,
          receivedBefore,
          notAccessedFor,
          tier,
          notInTier,
          largerThanBytes,
          moreInstancesThan,
          label,
          withoutLabel);
    }
  }
}
