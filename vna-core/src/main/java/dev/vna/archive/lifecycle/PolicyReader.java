package dev.vna.archive.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Reads policies; what it does not know it refuses, with the line. */
final class PolicyReader {
  private static final Pattern PERIOD =
      Pattern.compile("(?:(\\d{1,4})y)?(?:(\\d{1,4})m)?(?:(\\d{1,4})w)?(?:(\\d{1,5})d)?");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,18}) ?(B|KiB|MiB|GiB|TiB)?");
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)%");

  private PolicyReader() {}

  static Policy read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    try {
      return policy(PolicyNode.parse(Files.readString(file, UTF_8), yaml));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(file + " is no policy: " + e.getMessage(), e);
    }
  }

  static Policy policy(PolicyNode root) {
    List<Retention> retentions = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    root.only("retention", "rules", "confirm-above");
    root.list("retention").forEach(node -> retentions.add(retention(node)));
    root.list("rules").forEach(node -> rules.add(rule(node)));
    double confirmAbove =
        root.member("confirm-above").map(PolicyReader::share).orElse(Policy.DEFAULT_CONFIRM_ABOVE);
    return root.checked(() -> new Policy(retentions, rules, confirmAbove));
  }

  private static Retention retention(PolicyNode node) {
    node.only("name", "select", "keep", "until-age");
    Optional<PolicyNode> age = node.member("until-age");
    return node.checked(
        () ->
            new Retention(
                node.required("name").text(),
                node.member("select").map(PolicyReader::selection).orElse(Selection.ALL),
                node.member("keep").map(PolicyReader::period).orElse(Period.ZERO),
                age.isPresent()
                    ? OptionalInt.of((int) number(age.get(), 150))
                    : OptionalInt.empty()));
  }

  private static Rule rule(PolicyNode node) {
    node.only("name", "select", "act", "when", "schedule");
    return node.checked(
        () ->
            new Rule(
                node.required("name").text(),
                selection(node.required("select")),
                act(node.required("act")),
                node.member("when").map(PolicyReader::freeSpace),
                node.member("schedule").map(one -> one.checked(() -> Schedule.of(one.text())))));
  }

  private static FreeSpace freeSpace(PolicyNode node) {
    node.only("tier", "free-below", "until");
    return node.checked(
        () ->
            new FreeSpace(
                node.required("tier").text(),
                share(node.required("free-below")),
                share(node.required("until"))));
  }

  private static Selection selection(PolicyNode node) {
    node.only(
        "modality",
        "where",
        "older-than",
        "received-before",
        "not-accessed-for",
        "tier",
        "not-in-tier",
        "larger-than",
        "more-instances-than",
        "label",
        "without-label");
    Selection.Builder selection = Selection.builder();
    node.member("modality")
        .ifPresent(one -> selection.modality(one.texts().toArray(String[]::new)));
    node.member("where")
        .ifPresent(
            where ->
                where
                    .members()
                    .forEach(
                        (keyword, values) ->
                            selection.where(keyword, values.texts().toArray(String[]::new))));
    node.member("older-than").ifPresent(one -> selection.olderThan(period(one)));
    node.member("received-before").ifPresent(one -> selection.receivedBefore(period(one)));
    node.member("not-accessed-for").ifPresent(one -> selection.notAccessedFor(period(one)));
    node.member("tier").ifPresent(one -> selection.tier(one.text()));
    node.member("not-in-tier").ifPresent(one -> selection.notInTier(one.text()));
    node.member("larger-than").ifPresent(one -> selection.largerThanBytes(size(one)));
    node.member("more-instances-than")
        .ifPresent(one -> selection.moreInstancesThan(number(one, Integer.MAX_VALUE)));
    node.member("label").ifPresent(one -> selection.label(one.text()));
    node.member("without-label").ifPresent(one -> selection.withoutLabel(one.text()));
    return node.checked(selection::build);
  }

  private static Act act(PolicyNode node) {
    if (node.isText()) {
      return switch (node.text()) {
        case "verify" -> new Act.Verify();
        default -> throw node.wrong("want verify, or one of move, copy, drop, ... with a value");
      };
    }
    if (node.members().size() != 1) {
      throw node.wrong("want one act");
    }
    String name = node.members().keySet().iterator().next();
    PolicyNode value = node.members().get(name);
    return node.checked(
        () ->
            switch (name) {
              case "move" -> new Act.Move(value.text());
              case "compress" -> new Act.Compress(value.text());
              case "copy" -> new Act.Copy(value.text());
              case "drop" -> drop(value);
              case "forward" -> new Act.Forward(value.text());
              case "label" -> new Act.Label(value.text());
              case "unlabel" -> new Act.Unlabel(value.text());
              case "expire" -> new Act.Delete(true, copies(value));
              case "delete" -> new Act.Delete(false, copies(value));
              default -> throw node.wrong("no act is called " + name);
            });
  }

  private static Act drop(PolicyNode node) {
    node.only("tier", "copies-elsewhere");
    return new Act.Drop(
        node.required("tier").text(),
        node.member("copies-elsewhere").map(one -> (int) number(one, 100)).orElse(1));
  }

  /** Either copies elsewhere, or the permission to delete the last copy, has to be said. */
  private static int copies(PolicyNode node) {
    node.only("copies-elsewhere", "last-copy");
    Optional<PolicyNode> last = node.member("last-copy");
    Optional<PolicyNode> copies = node.member("copies-elsewhere");
    if (last.isPresent() == copies.isPresent()) {
      throw node.wrong("want copies-elsewhere: N, or last-copy: allowed");
    }
    if (last.isPresent() && !last.get().text().equals("allowed")) {
      throw last.get().wrong("want allowed");
    }
    return copies.isPresent() ? Math.max(1, (int) number(copies.get(), 100)) : 0;
  }

  private static Period period(PolicyNode node) {
    Matcher matcher = PERIOD.matcher(node.text());
    if (node.text().isEmpty() || !matcher.matches()) {
      throw node.wrong("want a time such as 7y, 18m, 2w or 90d");
    }
    return Period.of(part(matcher, 1), part(matcher, 2), part(matcher, 3) * 7 + part(matcher, 4));
  }

  private static int part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  private static long size(PolicyNode node) {
    Matcher matcher = SIZE.matcher(node.text());
    if (!matcher.matches()) {
      throw node.wrong("want a size such as 500 MiB");
    }
    String unit = matcher.group(2) == null ? "B" : matcher.group(2);
    return node.checked(
        () -> {
          try {
            return Math.multiplyExact(
                Long.parseLong(matcher.group(1)), 1L << (10 * UNITS.indexOf(unit)));
          } catch (ArithmeticException e) {
            throw node.wrong("too large a size");
          }
        });
  }

  private static double share(PolicyNode node) {
    Matcher matcher = SHARE.matcher(node.text());
    if (!matcher.matches()) {
      throw node.wrong("want a share such as 15%");
    }
    return Double.parseDouble(matcher.group(1)) / 100;
  }

  private static long number(PolicyNode node, long highest) {
    try {
      long number = Long.parseLong(node.text());
      if (number >= 0 && number <= highest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // as wrong as a number that is out of range
    }
    throw node.wrong("want a number from 0 to " + highest);
  }
}
