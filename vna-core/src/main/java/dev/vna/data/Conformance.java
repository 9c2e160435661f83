package dev.vna.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks for what in a data set is not as the standard wants it, beyond what a reader has to forgive
 * ({@link DataSet#findings}): VRs and multiplicities that differ from the dictionary's, values that
 * their VR does not allow, private elements without a creator, elements that do not belong into a
 * data set, and Pixel Data that contradict their description. Which attributes an IOD asks for is
 * not looked at, but for the UIDs that identify an instance. No value is shown.
 */
public final class Conformance {
  /** How many findings are listed at most. */
  public static final int MAX_FINDINGS = 1000;

  private static final int MAX_DEPTH = 200;
  private static final String DICTIONARY = "PS3.6 6";
  private static final String REPRESENTATION = "PS3.5 6.2";

  /** Two samples by pixel instead of three. */
  private static final String HALVED = "YBR_FULL_422";

  private final List<Finding> findings = new ArrayList<>();
  private final DataSet root;

  private Conformance(DataSet root) {
    this.root = root;
  }

  /**
   * The findings in a data set, at most {@link #MAX_FINDINGS}, in the order of its elements. Of a
   * header, offsets are not known, and bulk values are not looked at.
   */
  public static List<Finding> check(DataSet dataSet) {
    var check = new Conformance(dataSet);
    check.identity();
    check.elements(dataSet, "", 0);
    check.pixels();
    return List.copyOf(check.findings);
  }

  private void add(String path, long offset, String what, String section) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(new Finding(path, offset, what, section));
    }
  }

  private void identity() {
    // A media directory has its UIDs in the File Meta Information only.
    if (root.contains(Tag.DirectoryRecordSequence)) {
      return;
    }
    for (int tag : new int[] {Tag.SOPClassUID, Tag.SOPInstanceUID}) {
      if (!root.containsValue(tag)) {
        add(Tag.toString(tag), Finding.UNKNOWN_OFFSET, "absent or without a value", "PS3.3 C.12.1");
      }
    }
  }

  private void elements(DataSet dataSet, String path, int depth) {
    for (Element element : dataSet.elements()) {
      String here = path + Tag.toString(element.tag());
      element(dataSet, element, here);
      // Sequences in VR UN are found on demand, so that no reader has bounded their depth.
      List<DataSet> items = depth < MAX_DEPTH ? element.items() : List.of();
      for (int i = 0; i < items.size() && findings.size() < MAX_FINDINGS; i++) {
        elements(items.get(i), here + '[' + (i + 1) + "].", depth + 1);
      }
    }
  }

  private long offset(DataSet dataSet, Element element) {
    return dataSet.isHeader()
        ? Finding.UNKNOWN_OFFSET
        : dataSet.table().start(element.index()) - root.start();
  }

  private void element(DataSet dataSet, Element element, String path) {
    int tag = element.tag();
    Vr vr = element.vr();
    long offset = offset(dataSet, element);
    int group = Tag.group(tag);
    if (group == 0 || group == 2 || group == 1 || group == 3 || group == 5 || group == 7) {
      add(path, offset, "an element of this group has no place in a data set", "PS3.5 7.1");
    }
    if (Tag.isPrivate(tag)) {
      privateElement(dataSet, tag, path, offset);
    } else {
      dictionary(tag, vr, path, offset);
    }
    if (vr != Vr.SQ && !element.isEncapsulated() && element.bulk().isEmpty()) {
      values(element, path, offset);
    }
  }

  private void privateElement(DataSet dataSet, int tag, String path, long offset) {
    int number = tag & 0xFFFF;
    if (number >= 0x1000) {
      if (!dataSet.containsValue((tag & 0xFFFF0000) | number >>> 8)) {
        add(path, offset, "private element without a private creator", "PS3.5 7.8.1");
      }
    } else if (!Tag.isPrivateCreator(tag) && !Tag.isGroupLength(tag)) {
      add(path, offset, "private element outside of any block", "PS3.5 7.8.1");
    }
  }

  private void dictionary(int tag, Vr vr, String path, long offset) {
    if (Dictionary.keyword(tag).isEmpty()) {
      if (!Tag.isGroupLength(tag)) {
        add(path, offset, "not in the dictionary", DICTIONARY);
      }
      return;
    }
    boolean allowed =
        vr == Vr.UN
            || switch (Dictionary.kind(tag)) {
              case PLAIN -> vr == Dictionary.vr(tag);
              case US_OR_SS -> vr == Vr.US || vr == Vr.SS;
              case OB_OR_OW -> vr == Vr.OB || vr == Vr.OW;
              case US_OR_OW -> vr == Vr.US || vr == Vr.SS || vr == Vr.OW;
            };
    if (!allowed) {
      add(path, offset, "VR " + vr + ", in the dictionary " + Dictionary.vr(tag), DICTIONARY);
    }
  }

  private void values(Element element, String path, long offset) {
    Vr vr = element.vr();
    if (element.isEmpty()) {
      return;
    }
    if (vr.isBinary() && element.length() % vr.valueWidth() != 0) {
      add(path, offset, "no whole number of values of VR " + vr, REPRESENTATION);
    }
    boolean counted = vr.isText() || (vr.isBinary() && !vr.name().startsWith("O") && vr != Vr.UN);
    if (!counted) {
      return;
    }
    List<String> values = element.strings();
    multiplicity(element, values.size(), path, offset);
    if (!vr.isText()) {
      return;
    }
    for (String value : values) {
      Optional<String> problem = value.isEmpty() ? Optional.empty() : ValueRules.problem(vr, value);
      if (problem.isPresent()) {
        add(path, offset, problem.get(), REPRESENTATION);
        return;
      }
    }
  }

  private void multiplicity(Element element, int values, String path, long offset) {
    Optional<String> vm = Dictionary.vm(element.tag());
    boolean plain = vm.isPresent() && !vm.get().isEmpty() && !Tag.isPrivate(element.tag());
    if (plain && values > 0 && !Multiplicity.parse(vm.get()).allows(values)) {
      add(path, offset, values + " values, in the dictionary " + vm.get(), "PS3.5 6.4");
    }
  }

  /** Whether native Pixel Data have the length that their description asks for. */
  private void pixels() {
    Optional<Element> pixelData = root.element(Tag.PixelData);
    if (pixelData.isEmpty() || pixelData.get().isEncapsulated()) {
      return;
    }
    String path = Tag.toString(Tag.PixelData);
    long offset = offset(root, pixelData.get());
    OptionalInt rows = root.intValue(Tag.Rows);
    OptionalInt columns = root.intValue(Tag.Columns);
    OptionalInt bits = root.intValue(Tag.BitsAllocated);
    if (rows.isEmpty() || columns.isEmpty() || bits.isEmpty()) {
      add(path, offset, "Rows, Columns or Bits Allocated is missing", "PS3.3 C.7.6.3");
      return;
    }
    long samples = root.intValue(Tag.SamplesPerPixel).orElse(1);
    boolean halved = root.string(Tag.PhotometricInterpretation).filter(HALVED::equals).isPresent();
    try {
      long pixels = Math.multiplyExact((long) rows.getAsInt(), columns.getAsInt());
      pixels = Math.multiplyExact(pixels, root.intValue(Tag.NumberOfFrames).orElse(1));
      long wanted = Math.multiplyExact(pixels, (halved ? 2 : samples) * bits.getAsInt());
      wanted = wanted / 8 + (wanted % 8 == 0 ? 0 : 1);
      wanted += wanted & 1;
      long length = pixelData.get().length();
      if (wanted < 0) {
        add(path, offset, "Rows, Columns or Bits Allocated is negative", "PS3.3 C.7.6.3");
      } else if (length != wanted) {
        add(path, offset, length + " bytes, by its description " + wanted, "PS3.5 8.1.1");
      }
    } catch (ArithmeticException e) {
      add(path, offset, "more bytes by its description than can be", "PS3.5 8.1.1");
    }
  }
}
