package dev.vna.archive.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Plans and what became of them, in a directory: {@code ID.plan} is the plan, a line of JSON for
 * its head and one for each step and each study that stays; {@code ID.run} has a line for each step
 * that was dealt with, and is there from when a run began; {@code ID.done} takes its name when the
 * run has ended.
 */
final class PlanFile {
  private static final String PLAN = ".plan";
  private static final String RUN = ".run";
  private static final String DONE = ".done";

  private final Path directory;

  PlanFile(Path directory) {
    this.directory = directory;
  }

  /** An id that no plan has yet, and that no other is given until it is written or let go. */
  String newId(Instant now) throws IOException {
    Files.createDirectories(directory);
    String text = now.toString().replaceAll("[-:]|\\.\\d+", "");
    String id = text;
    for (int i = 2; !reserve(id); i++) {
      id = text + "-" + i;
    }
    return id;
  }

  private boolean reserve(String id) throws IOException {
    try {
      Files.createFile(unwritten(id));
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    if (Files.exists(directory.resolve(id + PLAN))) {
      letGo(id);
      return false;
    }
    return true;
  }

  /** There will be no plan of an id. */
  void letGo(String id) throws IOException {
    Files.deleteIfExists(unwritten(id));
  }

  private Path unwritten(String id) {
    return directory.resolve(id + PLAN + ".tmp");
  }

  void write(Plan plan) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            json -> {
              json.writeStringProperty("plan", plan.id());
              json.writeStringProperty("created", plan.created().toString());
              json.writeNumberProperty("studies", plan.studies());
              json.writeNumberProperty("kept", plan.keptCount());
            }));
    for (Plan.Step step : plan.steps()) {
      text.append(
          line(
              json -> {
                json.writeNumberProperty("step", step.number());
                json.writeStringProperty("rule", step.rule());
                json.writeStringProperty("act", step.act());
                json.writeStringProperty("study", step.studyInstanceUid());
                json.writeNumberProperty("versions", step.versions());
                json.writeNumberProperty("bytes", step.bytes());
                json.writeStringProperty("lastReceived", step.lastReceived().toString());
                json.writeStringProperty("why", step.why());
              }));
    }
    for (Plan.Kept kept : plan.kept()) {
      text.append(
          line(
              json -> {
                json.writeStringProperty("keptBy", kept.rule());
                json.writeStringProperty("study", kept.studyInstanceUid());
                json.writeStringProperty("why", kept.why());
              }));
    }
    Path file = directory.resolve(plan.id() + PLAN);
    Path written = unwritten(plan.id());
    append(written, text.toString(), StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes the members of a line. */
  private interface Members {
    void write(JsonGenerator json);
  }

  private static String line(Members members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void append(Path file, String text, StandardOpenOption how) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /**
   * Reads a plan.
   *
   * @throws IOException if there is none of that id, or it is damaged
   */
  Plan read(String id) throws IOException {
    Path file = directory.resolve(id + PLAN);
    List<String> lines = Files.readAllLines(file, UTF_8);
    try {
      Map<String, String> head = members(lines.get(0));
      List<Plan.Step> steps = new ArrayList<>();
      List<Plan.Kept> kept = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        Map<String, String> members = members(line);
        if (members.containsKey("step")) {
          steps.add(
              new Plan.Step(
                  Integer.parseInt(members.get("step")),
                  members.get("rule"),
                  members.get("act"),
                  members.get("study"),
                  Long.parseLong(members.get("versions")),
                  Long.parseLong(members.get("bytes")),
                  Instant.parse(members.get("lastReceived")),
                  members.get("why")));
        } else {
          kept.add(new Plan.Kept(members.get("keptBy"), members.get("study"), members.get("why")));
        }
      }
      return new Plan(
          head.get("plan"),
          Instant.parse(head.get("created")),
          Long.parseLong(head.get("studies")),
          steps,
          kept,
          Long.parseLong(head.get("kept")));
    } catch (JacksonException
        | IllegalArgumentException
        | java.time.DateTimeException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> members(String line) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, json.getString());
      }
    }
    return members;
  }

  /** Notes that a run of a plan has begun. */
  void begin(String id) throws IOException {
    append(directory.resolve(id + RUN), "", StandardOpenOption.APPEND);
  }

  /** Notes what became of a step, for good. */
  void outcome(String id, Lifecycle.Outcome outcome) throws IOException {
    append(
        directory.resolve(id + RUN),
        line(
            json -> {
              json.writeNumberProperty("step", outcome.step().number());
              json.writeStringProperty("result", outcome.result().name());
              json.writeStringProperty("why", outcome.why());
            }),
        StandardOpenOption.APPEND);
  }

  /** Numbers of the steps of a plan that were dealt with. */
  List<Integer> dealtWith(String id) throws IOException {
    List<Integer> steps = new ArrayList<>();
    for (String suffix : List.of(RUN, DONE)) {
      Path file = directory.resolve(id + suffix);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file, UTF_8)) {
          try {
            steps.add(Integer.parseInt(members(line).getOrDefault("step", "0")));
          } catch (JacksonException e) {
            break; // torn by a crash: that step is looked at again
          }
        }
      }
    }
    return steps;
  }

  /** Notes that all of a plan was dealt with. */
  void end(String id) throws IOException {
    Files.move(
        directory.resolve(id + RUN), directory.resolve(id + DONE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes a plan away that was dealt with, and what was noted of it. */
  void forget(String id) throws IOException {
    Files.deleteIfExists(directory.resolve(id + DONE));
    Files.deleteIfExists(directory.resolve(id + PLAN));
  }

  boolean isDone(String id) {
    return Files.exists(directory.resolve(id + DONE));
  }

  /** The plans of which a run has begun and not ended, in the order of their ids. */
  List<String> unfinished() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(RUN))
          .map(name -> name.substring(0, name.length() - RUN.length()))
          .sorted()
          .toList();
    }
  }
}
