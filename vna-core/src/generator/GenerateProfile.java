import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generates the compact table of {@code dev.vna.data.deidentify} from PS3.15 Table E.1-1. The
 * result is checked in; this program runs only when a new edition comes out:
 *
 * <pre>
 * java vna-core/src/generator/GenerateProfile.java TABLE vna-core
 * </pre>
 *
 * TABLE is a JSON file: an array of objects whose members are all text: {@code id} (the tag as 8
 * hexadecimal digits, x is any), {@code basicProfile}, and for each option that has something to
 * say its action.
 */
final class GenerateProfile {
  /** The letter of each option's action in the table; see {@code ProfileTable}. */
  private static final Map<String, Character> LETTERS =
      Map.ofEntries(
          Map.entry("rtnLongFullDatesOpt K", 'F'),
          Map.entry("rtnLongModifDatesOpt C", 'M'),
          Map.entry("cleanDescOpt C", 'N'),
          Map.entry("cleanStructContOpt C", 'S'),
          Map.entry("cleanGraphOpt C", 'G'),
          Map.entry("rtnUIDsOpt K", 'U'),
          Map.entry("rtnDevIdOpt K", 'V'),
          Map.entry("rtnDevIdOpt C", 'v'),
          Map.entry("rtnPatCharsOpt K", 'P'),
          Map.entry("rtnPatCharsOpt C", 'p'),
          Map.entry("rtnInstIdOpt K", 'I'));

  private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");
  private static final Pattern MEMBER =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private GenerateProfile() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("arguments: TABLE MODULE");
    }
    var lines = new TreeMap<String, String>();
    Matcher objects = OBJECT.matcher(Files.readString(Path.of(arguments[0])));
    while (objects.find()) {
      Map<String, String> row = new HashMap<>();
      Matcher members = MEMBER.matcher(objects.group());
      while (members.find()) {
        row.put(members.group(1), members.group(2));
      }
      String tag = row.get("id").toLowerCase(Locale.ROOT);
      // Private attributes are a rule, no row.
      if (tag.matches("[0-9a-fx]{8}")) {
        lines.put(tag, tag + "\t" + row.get("basicProfile") + "\t" + options(row) + "\n");
      }
    }
    Path resource = Path.of(arguments[1], "src/main/resources/dev/vna/data/deidentify/profile.tsv");
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, String.join("", lines.values()));
  }

  private static String options(Map<String, String> row) {
    var letters = new StringBuilder();
    row.forEach(
        (name, action) -> {
          Character letter = LETTERS.get(name + " " + action);
          if (letter != null) {
            letters.append(letter);
          } else if (name.endsWith("Opt")) {
            throw new IllegalStateException(row.get("id") + ": " + name + " is " + action);
          }
        });
    return letters
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
