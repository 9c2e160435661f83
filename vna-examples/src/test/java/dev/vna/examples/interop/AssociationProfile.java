package dev.vna.examples.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A configuration file that tells DCMTK which presentation contexts to propose and to accept. As
 * sender, DCMTK proposes one context for each pair of SOP class and transfer syntax that samples
 * have, so that whoever accepts gets them in no other syntax. As receiver it accepts these classes
 * in all these syntaxes.
 *
 * @param file the configuration file
 * @param samples what its contexts are for
 */
record AssociationProfile(Path file, List<Sample> samples) {
  static final String SENDER = "Sender";
  static final String RECEIVER = "Receiver";

  /** As many as an association can have. */
  private static final int MAX_CONTEXTS = 128;

  private record Context(String sopClassUid, String transferSyntaxUid) {}

  /** Profiles for samples: as many as are needed. */
  static List<AssociationProfile> split(Path directory, List<Sample> samples) throws IOException {
    Map<Context, List<Sample>> byContext =
        SampleSet.by(
            sample -> new Context(sample.sopClassUid(), sample.transferSyntaxUid()), samples);
    List<AssociationProfile> profiles = new ArrayList<>();
    Map<Context, List<Sample>> some = new LinkedHashMap<>();
    for (Map.Entry<Context, List<Sample>> entry : byContext.entrySet()) {
      some.put(entry.getKey(), entry.getValue());
      if (some.size() == MAX_CONTEXTS) {
        profiles.add(write(directory, some));
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      profiles.add(write(directory, some));
    }
    return profiles;
  }

  private static AssociationProfile write(Path directory, Map<Context, List<Sample>> byContext)
      throws IOException {
    TreeSet<String> syntaxes = new TreeSet<>();
    TreeSet<String> classes = new TreeSet<>();
    List<String> proposed = new ArrayList<>();
    for (Context context : byContext.keySet()) {
      syntaxes.add(context.transferSyntaxUid());
      classes.add(context.sopClassUid());
      proposed.add(context.sopClassUid() + "\\" + name(context.transferSyntaxUid()));
    }
    List<String> accepted = classes.stream().map(uid -> uid + "\\All").toList();

    List<String> lines = new ArrayList<>(List.of("[[TransferSyntaxes]]"));
    for (String syntax : syntaxes) {
      section(lines, name(syntax), "TransferSyntax", List.of(syntax));
    }
    section(lines, "All", "TransferSyntax", List.copyOf(syntaxes));
    lines.add("[[PresentationContexts]]");
    section(lines, "Proposed", "PresentationContext", proposed);
    section(lines, "Accepted", "PresentationContext", accepted);
    lines.add("[[Profiles]]");
    lines.addAll(List.of("[" + SENDER + "]", "PresentationContexts = Proposed"));
    lines.addAll(List.of("[" + RECEIVER + "]", "PresentationContexts = Accepted"));
    Path file = Files.write(Files.createTempFile(directory, "profile", ".cfg"), lines);
    return new AssociationProfile(file, byContext.values().stream().flatMap(List::stream).toList());
  }

  private static void section(List<String> lines, String name, String key, List<String> values) {
    lines.add("[" + name + "]");
    for (int i = 0; i < values.size(); i++) {
      lines.add(key + (i + 1) + " = " + values.get(i));
    }
  }

  private static String name(String transferSyntaxUid) {
    return "S" + transferSyntaxUid.replace('.', '_');
  }
}
