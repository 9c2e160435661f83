package dev.vna.examples.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of samples that DCMTK was to send.
 *
 * @param answers what the receiver answered, in DCMTK's words, by sample
 * @param notSent why DCMTK did not send the others
 */
record Sending(Map<Sample, String> answers, Map<Sample, String> notSent) {
  static final String SUCCESS = "Success";

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(?:I: Sending file: (?<file>.*)"
              + "|[IWE]: Received Store Response \\((?<answer>.*)\\)"
              + "|E: (?<failure>Store Failed|No SOP Class or Instance UID|Bad DICOM file).*"
              + "|E: (?<reason>0006:.*|No presentation context.*))$");

  private static final Pattern REPORTED =
      Pattern.compile(
          "(?s)Filename +: (?<file>[^\\n]*)\\n.*?DIMSE Status +: (?<status>0x[0-9a-f]{4})");

  /** Sends with {@code storescu}: each sample in its own transfer syntax, on one association. */
  static Sending storescu(
      Dcmtk dcmtk, AssociationProfile profile, List<Sample> samples, int port, String calledAeTitle)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-v", "-nh", "-up", "-pdu", "131072", "-xf"));
    arguments.addAll(List.of(profile.file().toString(), AssociationProfile.SENDER));
    arguments.addAll(List.of("-aec", calledAeTitle, "127.0.0.1", Integer.toString(port)));
    samples.forEach(sample -> arguments.add(sample.file().toString()));
    Dcmtk.Run run = dcmtk.run("storescu", arguments);

    Sending sending = new Sending(new LinkedHashMap<>(), new LinkedHashMap<>());
    Map<String, Sample> byFile = byFile(samples);
    Sample current = null;
    String reason = "";
    Matcher line = LINE.matcher(run.output());
    while (line.find()) {
      if (line.group("file") != null) {
        current = byFile.get(line.group("file").strip());
        reason = "";
      } else if (line.group("answer") != null) {
        sending.answers.put(current, line.group("answer"));
      } else if (line.group("failure") != null) {
        sending.notSent.put(current, line.group("failure"));
      } else {
        reason = line.group("reason");
        sending.notSent.merge(current, reason, (failure, cause) -> failure + ": " + cause);
      }
    }
    for (Sample sample : samples) {
      if (!sending.answers.containsKey(sample)) {
        sending.notSent.putIfAbsent(sample, "storescu ended early: " + run.tail());
      }
    }
    return sending;
  }

  /**
   * Sends with {@code dcmsend}, which takes UIDs from the File Meta Information; compressed samples
   * stay as they are. Answers are statuses as numbers.
   */
  static Sending dcmsend(
      Dcmtk dcmtk, Path directory, List<Sample> samples, int port, String calledAeTitle)
      throws IOException {
    Path report = directory.resolve("dcmsend-" + port + "-" + samples.hashCode() + ".txt");
    List<String> arguments = new ArrayList<>(List.of("-v", "-dn", "-nuc", "-nh", "-aec"));
    arguments.addAll(List.of(calledAeTitle, "+crf", report.toString()));
    arguments.addAll(List.of("127.0.0.1", Integer.toString(port)));
    samples.forEach(sample -> arguments.add(sample.file().toString()));
    dcmtk.run("dcmsend", arguments);

    Sending sending = new Sending(new LinkedHashMap<>(), new LinkedHashMap<>());
    Map<String, Sample> byFile = byFile(samples);
    for (String section : Files.readString(report).split("\nNumber ")) {
      Matcher matcher = REPORTED.matcher(section);
      if (matcher.find()) {
        sending.answers.put(byFile.get(matcher.group("file").strip()), matcher.group("status"));
      }
    }
    samples.stream()
        .filter(sample -> !sending.answers.containsKey(sample))
        .forEach(sample -> sending.notSent.put(sample, "dcmsend did not send it"));
    return sending;
  }

  private static Map<String, Sample> byFile(List<Sample> samples) {
    Map<String, Sample> byFile = new LinkedHashMap<>();
    samples.forEach(sample -> byFile.put(sample.file().toString(), sample));
    return byFile;
  }
}
