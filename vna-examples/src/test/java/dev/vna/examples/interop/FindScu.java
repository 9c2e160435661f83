package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DCMTK's {@code findscu}: many queries on one association, and what it shows of the answers. */
final class FindScu {
  static final String PATIENT_ROOT = "-P";
  static final String STUDY_ROOT = "-S";

  private static final String REQUEST = "I: Sending Find Request";
  private static final String RESPONSE = "I: Find Response: ";

  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?m)^I: \\(([0-9a-f]{4}),([0-9a-f]{4})\\) [A-Z]{2} (?:\\[(.*)\\]|=(\\S+)|\\(no value.*\\))"
              + " +#");

  private static final Pattern FINAL =
      Pattern.compile("(?m)^[IWE]: Received Final Find Response \\((.*)\\)$");

  private final Dcmtk dcmtk;
  private final Path directory;
  private final int port;
  private final String calledAeTitle;

  FindScu(Dcmtk dcmtk, Path directory, int port, String calledAeTitle) {
    this.dcmtk = dcmtk;
    this.directory = directory;
    this.port = port;
    this.calledAeTitle = calledAeTitle;
  }

  /**
   * What one query was answered.
   *
   * @param matches the values of each match, by tag, as DCMTK shows them
   * @param status the final answer, in DCMTK's words
   */
  record Answer(List<Map<Integer, String>> matches, String status) {
    /** The values of an attribute, one of each match. */
    List<String> values(int tag) {
      return matches.stream().map(match -> match.getOrDefault(tag, "")).toList();
    }
  }

  /** A query at a level, asking for attributes. */
  static DataSet.Builder query(String level, int... returning) {
    DataSet.Builder query =
        DataSet.builder()
            .set(Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(Tag.QueryRetrieveLevel, level);
    for (int tag : returning) {
      query.set(tag, "");
    }
    return query;
  }

  /** Puts queries on one association, one after the other. */
  List<Answer> find(String model, List<DataSet> queries) throws IOException {
    if (queries.isEmpty()) {
      return List.of();
    }
    Path folder = Files.createTempDirectory(directory, "queries");
    List<String> arguments = new ArrayList<>(List.of("-v", model, "-aec", calledAeTitle));
    arguments.addAll(List.of("127.0.0.1", Integer.toString(port)));
    for (int i = 0; i < queries.size(); i++) {
      arguments.add(write(folder.resolve(i + ".dcm"), queries.get(i)).toString());
    }
    Dcmtk.Run run = dcmtk.run("findscu", arguments).orFail();
    List<Answer> answers = new ArrayList<>();
    String[] parts = run.output().split(Pattern.quote(REQUEST));
    for (int i = 1; i < parts.length; i++) {
      answers.add(parse(parts[i]));
    }
    return answers;
  }

  Answer find(String model, DataSet query) throws IOException {
    return find(model, List.of(query)).get(0);
  }

  private static Path write(Path file, DataSet query) throws IOException {
    FileMeta meta =
        FileMeta.of(Uid.RawDataStorage, "1.2.826.0.1.1", TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    new DicomFile(meta, query).write(file);
    return file;
  }

  private static Answer parse(String shown) {
    List<Map<Integer, String>> matches = new ArrayList<>();
    String[] responses = shown.split(Pattern.quote(RESPONSE));
    for (int i = 1; i < responses.length; i++) {
      Map<Integer, String> values = new HashMap<>();
      ELEMENT.matcher(responses[i]).results().forEach(element -> put(values, element));
      matches.add(values);
    }
    Matcher status = FINAL.matcher(shown);
    return new Answer(matches, status.find() ? status.group(1) : "no final response");
  }

  private static void put(Map<Integer, String> values, MatchResult element) {
    int tag = Integer.parseInt(element.group(1), 16) << 16 | Integer.parseInt(element.group(2), 16);
    String value = element.group(3) != null ? element.group(3) : element.group(4);
    // findscu shows the padding of a value too: NUL of UIDs, spaces of others.
    values.put(tag, value == null ? "" : value.replace('\0', ' ').strip());
  }
}
