package dev.vna.benchmarks.index;

import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.benchmarks.population.Arrivals;
import dev.vna.benchmarks.population.Patient;
import dev.vna.benchmarks.population.Population;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same instances in PostgreSQL, the way an archive with a relational database keeps them: a
 * table for each level, the full header as bytes, B-trees on what is looked up, {@code
 * text_pattern_ops} for prefixes, trigrams for infixes, an inverted index on modalities; names are
 * folded before they come in. For one thread.
 */
final class PostgresStudies implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresStudies.class);

  private static final String TABLES =
      """
      CREATE EXTENSION pg_trgm;
      CREATE TABLE patients (id bigint, patient_id text, issuer text, name text, folded text,
        birth_date text, sex text);
      CREATE TABLE studies (id bigint, patient bigint, uid text, date text, time text,
        accession text, description text, referrer text, modalities text[] DEFAULT '{}',
        series int DEFAULT 0, instances int DEFAULT 0);
      CREATE TABLE series (id bigint, study bigint, uid text, modality text, instances int DEFAULT 0);
      CREATE TABLE instances (id bigint, series bigint, uid text, sop_class text, header bytea,
        location bytea, sha256 bytea, size bigint);
      ALTER TABLE instances ALTER header SET COMPRESSION lz4;
      """;

  private static final String INDEXES =
      """
      ALTER TABLE patients ADD PRIMARY KEY (id);
      ALTER TABLE studies ADD PRIMARY KEY (id);
      ALTER TABLE series ADD PRIMARY KEY (id);
      CREATE INDEX ON instances (series);
      CREATE UNIQUE INDEX ON instances (uid);
      UPDATE series SET instances = n FROM
        (SELECT series, count(*) n FROM instances GROUP BY series) c WHERE c.series = series.id;
      UPDATE studies SET modalities = m, series = s, instances = n FROM
        (SELECT study, array_agg(DISTINCT modality) m, count(*) s, sum(instances) n
         FROM series GROUP BY study) c WHERE c.study = studies.id;
      CREATE UNIQUE INDEX ON series (uid);
      CREATE INDEX ON series (study);
      CREATE UNIQUE INDEX ON studies (uid);
      CREATE INDEX ON studies (patient);
      CREATE INDEX ON studies (accession);
      CREATE INDEX ON studies (date);
      CREATE INDEX ON studies USING gin (modalities);
      CREATE INDEX ON patients (patient_id);
      CREATE INDEX ON patients (folded text_pattern_ops);
      CREATE INDEX ON patients USING gin (folded gin_trgm_ops);
      """;

  private static final String STUDIES =
      "SELECT s.uid, s.date, s.time, s.accession, s.modalities, s.description, s.referrer,"
          + " s.series, s.instances, p.name, p.patient_id, p.birth_date, p.sex FROM studies s JOIN"
          + " patients p ON p.id = s.patient WHERE ";
  private static final String PAGE = " ORDER BY s.id LIMIT " + Question.PAGE;

  private final Connection connection;
  private final Map<Question, PreparedStatement> statements = new EnumMap<>(Question.class);

  private PostgresStudies(Connection connection) throws SQLException {
    this.connection = connection;
    for (Question question : Question.values()) {
      statements.put(question, connection.prepareStatement(sql(question)));
    }
  }

  /** Makes the tables of so many instances, as {@link PreparedIndex} has them. */
  static PostgresStudies fill(Connection connection, Population population, long instances)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      Arrivals arrivals = new Arrivals(population, PreparedIndex.SERIES_AT_ONCE, 0);
      Map<String, Long> series = copyInstances(connection, arrivals, instances);
      copyLevels(connection, population, arrivals.studiesBegun(), series);
      LOG.info("PostgreSQL makes its indexes");
      statement.execute(INDEXES);
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
    return new PostgresStudies(connection);
  }

  private static Map<String, Long> copyInstances(
      Connection connection, Arrivals arrivals, long instances) throws SQLException, IOException {
    Map<String, Long> series = new HashMap<>();
    try (CopyRows rows = new CopyRows(connection, "instances")) {
      long done = 0;
      while (done < instances) {
        int count = (int) Math.min(PreparedIndex.BATCH, instances - done);
        for (LogRecord record : arrivals.next(count)) {
          DataSet header = record.instance().orElseThrow().header();
          StoredBlob blob = record.instance().orElseThrow().blob();
          long number =
              series.computeIfAbsent(
                  header.string(Tag.SeriesInstanceUID).orElseThrow(), key -> 1L + series.size());
          rows.row(
              record.sequence(),
              number,
              header.string(Tag.SOPInstanceUID).orElseThrow(),
              header.string(Tag.SOPClassUID).orElseThrow(),
              header.encoded(),
              blob.location().token(),
              blob.sha256(),
              blob.sizeBytes());
        }
        done += count;
        if (done % (instances / 10) < count) {
          LOG.info("PostgreSQL has {} of {} instances", done, instances);
        }
      }
    }
    return series;
  }

  private static void copyLevels(
      Connection connection, Population population, long studies, Map<String, Long> series)
      throws SQLException, IOException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "studies (id, patient, uid, date, time, accession, description, referrer)")) {
      for (long i = 0; i < studies; i++) {
        Study study = population.study(i);
        rows.row(
            i,
            patientNumber(study.patient()),
            study.uid(),
            study.date(),
            study.time(),
            study.accessionNumber(),
            study.description(),
            study.referrer());
      }
    }
    try (CopyRows rows = new CopyRows(connection, "series (id, study, uid, modality)")) {
      for (long i = 0; i < studies; i++) {
        Study study = population.study(i);
        for (int n = 0; n < study.series().size(); n++) {
          Long number = series.get(study.seriesUid(n));
          if (number != null) {
            rows.row(number, i, study.seriesUid(n), study.modality(n));
          }
        }
      }
    }
    Set<String> known = new HashSet<>();
    try (CopyRows rows = new CopyRows(connection, "patients")) {
      for (long i = 0; i < studies; i++) {
        Patient patient = population.study(i).patient();
        if (known.add(patient.id())) {
          rows.row(
              patientNumber(patient),
              patient.id(),
              "EXAMPLE",
              patient.name(),
              PersonName.matchKey(patient.name()),
              patient.birthDate(),
              patient.sex());
        }
      }
    }
  }

  private static long patientNumber(Patient patient) {
    return Long.parseLong(patient.id().substring(patient.id().indexOf('-') + 1));
  }

  private static String sql(Question question) {
    return switch (question) {
      case SOP_INSTANCE_UID ->
          "SELECT i.uid, i.sop_class, i.location, i.sha256, i.size, e.uid, s.uid, p.patient_id,"
              + " p.issuer FROM instances i JOIN series e ON e.id = i.series JOIN studies s ON"
              + " s.id = e.study JOIN patients p ON p.id = s.patient WHERE i.uid = ?";
      case STUDY_INSTANCE_UID -> STUDIES + "s.uid = ?" + PAGE;
      case ACCESSION_NUMBER -> STUDIES + "s.accession = ?" + PAGE;
      case PATIENT -> STUDIES + "p.patient_id = ?" + PAGE;
      case NAME_PREFIX, NAME_INFIX, NAME_RARE_INFIX -> STUDIES + "p.folded LIKE ?" + PAGE;
      case DATE_AND_MODALITY ->
          STUDIES + "s.date BETWEEN ? AND ? AND s.modalities @> ARRAY[?::text]" + PAGE;
      case COUNT ->
          "SELECT count(*) FROM studies s WHERE s.date BETWEEN ? AND ?"
              + " AND s.modalities @> ARRAY[?::text]";
      case SERIES_METADATA ->
          "SELECT i.header FROM instances i JOIN series e ON e.id = i.series WHERE e.uid = ?"
              + " ORDER BY i.id";
    };
  }

  /** Asks; the answers are read whole. Returns how many there are. */
  long ask(Question question, Sample sample, int i) throws SQLException {
    PreparedStatement statement = statements.get(question);
    Study study = sample.study(i);
    switch (question) {
      case SOP_INSTANCE_UID -> statement.setString(1, study.sopInstanceUid(0, 0));
      case STUDY_INSTANCE_UID -> statement.setString(1, study.uid());
      case ACCESSION_NUMBER -> statement.setString(1, study.accessionNumber());
      case PATIENT -> statement.setString(1, study.patient().id());
      case NAME_PREFIX -> statement.setString(1, folded(Question.PREFIX) + "%");
      case NAME_INFIX -> statement.setString(1, "%" + folded(Question.INFIX) + "%");
      case NAME_RARE_INFIX -> statement.setString(1, "%" + folded(sample.rareInfix()) + "%");
      case DATE_AND_MODALITY, COUNT -> {
        statement.setString(1, Question.DATES.substring(0, 8));
        statement.setString(2, Question.DATES.substring(9));
        statement.setString(3, Question.MODALITY);
      }
      case SERIES_METADATA -> statement.setString(1, sample.longSeries().seriesUid(0));
    }
    long answers = 0;
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
        answers++;
      }
    }
    return answers;
  }

  private static String folded(String text) {
    return PersonName.matchKey(text);
  }

  /** Bytes of the database with all its indexes. */
  long bytes() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
