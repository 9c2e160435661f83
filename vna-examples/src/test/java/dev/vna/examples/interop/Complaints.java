package dev.vna.examples.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What outside readers say of a file: as sets of messages, from which values are taken out, so that
 * two files can be compared.
 */
final class Complaints {
  private static final Pattern DCMDUMP = Pattern.compile("(?m)^[WEF]: (.*)$");
  private static final Pattern DCIODVFY = Pattern.compile("(?m)^((?:Error|Warning) - .*)$");

  /** Values, which an edit may change, stand in angle brackets, as do names of attributes. */
  private static final Pattern VALUE =
      Pattern.compile("(?<!Element=)(?<!Module=)<[^>]*>|'[^']*' \\(0x\\p{XDigit}+\\)");

  private Complaints() {}

  /** What DCMTK says while it reads the file. */
  static Set<String> ofDcmdump(Dcmtk tools, Path file) throws IOException {
    Dcmtk.Run run = tools.run("dcmdump", file.toString());
    Set<String> messages = messages(run, DCMDUMP, file);
    if (run.exitStatus() != 0) {
      messages.add("exit status " + run.exitStatus());
    }
    return messages;
  }

  /** What dicom3tools says of the file's IOD. */
  static Set<String> ofDciodvfy(Dcmtk tools, Path file) throws IOException {
    return messages(tools.run("dciodvfy", file.toString()), DCIODVFY, file);
  }

  /** The same of a deflated file, which dicom3tools cannot read: DCMTK inflates it for them. */
  static Set<String> ofInflatedByDciodvfy(Dcmtk tools, Path file) throws IOException {
    Path inflated = file.resolveSibling("inflated.dcm");
    tools.run("dcmconv", "+te", file.toString(), inflated.toString()).orFail();
    return ofDciodvfy(tools, inflated);
  }

  private static Set<String> messages(Dcmtk.Run run, Pattern form, Path file) {
    Set<String> messages = new TreeSet<>();
    for (String message : run.all(form)) {
      String plain = message.replace(file.toString(), "FILE");
      messages.add(VALUE.matcher(plain).replaceAll("<>"));
    }
    return messages;
  }

  /** What is said of the one file and not of the other. */
  static Set<String> added(Set<String> after, Set<String> before) {
    Set<String> added = new TreeSet<>(after);
    added.removeAll(before);
    return added;
  }
}
