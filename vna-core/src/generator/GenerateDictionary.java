import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Generates the constants and the compact tables of {@code dev.vna.data} from tables of the DICOM
 * standard. The results are checked in; this program runs only when a new edition comes out:
 *
 * <pre>
 * java vna-core/src/generator/GenerateDictionary.java TABLES vna-core &amp;&amp; mvn spotless:apply
 * </pre>
 *
 * TABLES is a directory with three tab-separated files, each with a heading line:
 *
 * <ul>
 *   <li>{@code dictionary.tsv} (PS3.6 Sections 6 to 9, PS3.7 Annex E): tag (x is any hex digit),
 *       VR, VM, keyword, name, retired;
 *   <li>{@code uids.tsv} (PS3.6 Annex A): UID, type, keyword, name, retired;
 *   <li>{@code private.tsv}: creator, tag (xx is the block), VR, VM, name.
 * </ul>
 */
final class GenerateDictionary {
  /** Classes with "Storage" in their keyword that no peer sends with C-STORE. */
  private static final Set<String> NOT_STORED =
      Set.of(
          "MediaStorageDirectoryStorage",
          "StorageCommitmentPushModel",
          "StorageCommitmentPullModel");

  /** Storage classes whose IOD has no Patient Module (PS3.3 Annex A). */
  private static final Set<String> WITHOUT_PATIENT =
      Set.of(
          "HangingProtocolStorage",
          "ColorPaletteStorage",
          "GenericImplantTemplateStorage",
          "ImplantAssemblyTemplateStorage",
          "ImplantTemplateGroupStorage",
          "CTDefinedProcedureProtocolStorage",
          "XADefinedProcedureProtocolStorage",
          "ProtocolApprovalStorage",
          "InventoryStorage");

  private final Path tables;
  private final Path javaFolder;
  private final Path resourceFolder;

  private GenerateDictionary(Path tables, Path module) {
    this.tables = tables;
    this.javaFolder = module.resolve("src/main/java/dev/vna/data");
    this.resourceFolder = module.resolve("src/main/resources/dev/vna/data");
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("arguments: TABLES MODULE");
    }
    var generator = new GenerateDictionary(Path.of(arguments[0]), Path.of(arguments[1]));
    generator.elements();
    generator.uids();
    generator.privateElements();
  }

  private List<String[]> rows(String file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(tables.resolve(file), StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }

  private void elements() throws IOException {
    var resource = new StringBuilder();
    var java = new StringBuilder(TAG_HEAD);
    for (String[] row : rows("dictionary.tsv")) {
      String pattern = row[0].toLowerCase(Locale.ROOT);
      String vr = row[1].replace(" or ", "/").replace("NONE", "UN");
      String keyword = row[3];
      boolean retired = "Y".equals(row[5]);
      resource.append(pattern).append('\t').append(vr).append('\t').append(row[2]).append('\t');
      resource.append(keyword).append('\t').append(row[4]).append(retired ? "\tR\n" : "\t\n");
      if (!keyword.isEmpty()) {
        String tag = firstTag(pattern).toUpperCase(Locale.ROOT);
        java.append("\n  /** ").append(javadoc(row[4])).append(" (");
        java.append(row[0], 0, 4).append(',').append(row[0], 4, 8).append("), ").append(vr);
        java.append(retired ? ", retired. */\n" : ". */\n");
        java.append("  public static final int ").append(keyword);
        java.append(" = 0x").append(tag).append(";\n");
      }
    }
    java.append("}\n");
    write(resourceFolder.resolve("elements.tsv"), resource);
    write(javaFolder.resolve("Tag.java"), java);
  }

  /**
   * The first tag of a repeating group; (0028,04x0) and the like begin at 1, since 0 is another.
   */
  private static String firstTag(String pattern) {
    boolean one = pattern.indexOf('x') == pattern.lastIndexOf('x');
    return pattern.replace('x', one ? '1' : '0');
  }

  private void uids() throws IOException {
    var resource = new StringBuilder();
    var java = new StringBuilder(UID_HEAD);
    for (String[] row : rows("uids.tsv")) {
      String keyword = row[2];
      boolean retired = "Y".equals(row[4]);
      resource.append(row[0]).append('\t').append(row[1]).append('\t').append(keyword).append('\t');
      resource.append(row[3]).append('\t').append(storage(row)).append(retired ? "\tR\n" : "\t\n");
      if (!keyword.isEmpty()) {
        java.append("\n  /** ").append(javadoc(row[3])).append(" (").append(row[1]);
        java.append(retired ? ", retired). */\n" : "). */\n");
        java.append("  public static final String ").append(keyword);
        java.append(" = \"").append(row[0]).append("\";\n");
      }
    }
    java.append("}\n");
    write(resourceFolder.resolve("uids.tsv"), resource);
    write(javaFolder.resolve("Uid.java"), java);
  }

  /** S: storage of patients' objects; N: storage of objects without a patient; else nothing. */
  private static String storage(String[] row) {
    String keyword = row[2];
    if (!row[1].equals("SOP Class") || NOT_STORED.contains(keyword)) {
      return "";
    }
    // Two retired storage classes have no keyword any more; their UIDs lie under the storage root.
    boolean unnamed = keyword.isEmpty() && row[0].startsWith("1.2.840.10008.5.1.4.1.1.");
    if (!keyword.contains("Storage") && !unnamed) {
      return "";
    }
    return WITHOUT_PATIENT.contains(keyword) ? "N" : "S";
  }

  private void privateElements() throws IOException {
    Map<String, StringBuilder> byCreator = new LinkedHashMap<>();
    for (String[] row : rows("private.tsv")) {
      String vr = row[2].replace(" or ", "/").replace('_', '/');
      StringBuilder block = byCreator.computeIfAbsent(row[0], c -> new StringBuilder());
      block.append(row[1].toLowerCase(Locale.ROOT)).append('\t').append(vr).append('\t');
      block.append(row[3]).append('\t').append(row[4]).append('\n');
    }
    var resource = new StringBuilder();
    byCreator.forEach(
        (creator, block) -> resource.append('=').append(creator).append('\n').append(block));
    write(resourceFolder.resolve("private.tsv"), resource);
  }

  private static String javadoc(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }

  private static void write(Path file, CharSequence text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static final String TAG_HEAD =
      """
      package dev.vna.data;

      /**
       * The tags of all data elements of the standard, by keyword, each as the 32 bits of group and
       * element. In repeating groups (50xx, 60xx) the constant is the tag of the first group. Tags are
       * ordered as unsigned numbers: use {@link Integer#compareUnsigned}. Source: PS3.6 Sections 6 to 9,
       * PS3.7 Annex E. This file is generated, see {@code src/generator/GenerateDictionary.java}.
       */
      public final class Tag {
        private Tag() {}

        /** The group number of a tag, 0 to 0xFFFF. */
        public static int group(int tag) {
          return tag >>> 16;
        }

        /** The element number of a tag, 0 to 0xFFFF. */
        public static int element(int tag) {
          return tag & 0xFFFF;
        }

        /** The tag with this group and element number. */
        public static int of(int group, int element) {
          return group << 16 | (element & 0xFFFF);
        }

        /** Whether the tag is private: its group number is odd (PS3.5 Section 7.8). */
        public static boolean isPrivate(int tag) {
          return (tag & 0x10000) != 0;
        }

        /** Whether the tag reserves a private block: (gggg,0010-00FF) with gggg odd (PS3.5 Section 7.8.1). */
        public static boolean isPrivateCreator(int tag) {
          return isPrivate(tag) && (tag & 0xFF00) == 0 && (tag & 0xFF) >= 0x10;
        }

        /** Whether the tag is a group length: (gggg,0000) (PS3.5 Section 7.2). */
        public static boolean isGroupLength(int tag) {
          return (tag & 0xFFFF) == 0;
        }

        /** The tag in the standard's spelling, such as {@code (0010,0020)}. */
        public static String toString(int tag) {
          var text = new char[11];
          text[0] = '(';
          for (int i = 0, shift = 28; i < 8; i++, shift -= 4) {
            text[i < 4 ? i + 1 : i + 2] = "0123456789ABCDEF".charAt(tag >>> shift & 0xF);
          }
          text[5] = ',';
          text[10] = ')';
          return new String(text);
        }
      """;

  private static final String UID_HEAD =
      """
      package dev.vna.data;

      /**
       * The UIDs that the standard registers, by keyword. What is known about each is in {@link
       * UidRegistry}. Source: PS3.6 Annex A. This file is generated, see {@code
       * src/generator/GenerateDictionary.java}.
       */
      public final class Uid {
        private Uid() {}
      """;
}
