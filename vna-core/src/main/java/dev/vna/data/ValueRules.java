package dev.vna.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of one value may be, by VR. Source: PS3.5 Section 6.2. */
final class ValueRules {
  private static final Pattern AGE = Pattern.compile("\\d{3}[DWMY]");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9 _]*");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,12}");
  private static final Pattern TIME =
      Pattern.compile("([01]\\d|2[0-3])([0-5]\\d(([0-5]\\d|60)(\\.\\d{1,6})?)?)?");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}((0[1-9]|1[0-2])((0[1-9]|[12]\\d|3[01])"
              + "(([01]\\d|2[0-3])([0-5]\\d(([0-5]\\d|60)(\\.\\d{1,6})?)?)?)?)?)?"
              + "([+-](0\\d|1[0-4])[0-5]\\d)?");

  private static final int NAME_GROUPS = 3;
  private static final int NAME_COMPONENTS = 5;

  private ValueRules() {}

  /** What is wrong with a value that is not empty; nothing if it is as the standard wants it. */
  static Optional<String> problem(Vr vr, String value) {
    if (value.indexOf('\uFFFD') >= 0) {
      return Optional.of("bytes that its character set has not");
    }
    if (vr.isText() && hasControl(value, vr)) {
      return Optional.of("a control character in VR " + vr);
    }
    int maximum = maximumCharacters(vr);
    if (vr != Vr.PN && value.codePointCount(0, value.length()) > maximum) {
      return Optional.of("a value of more than " + maximum + " characters in VR " + vr);
    }
    return form(vr, value) ? Optional.empty() : Optional.of("no value of VR " + vr);
  }

  private static boolean hasControl(String value, Vr vr) {
    boolean lines = !vr.isMultiValuedText() && vr != Vr.UR;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean formats = lines && (c == '\t' || c == '\n' || c == '\f' || c == '\r');
      if ((c < ' ' || c == 0x7F) && !formats) {
        return true;
      }
    }
    return false;
  }

  private static int maximumCharacters(Vr vr) {
    return switch (vr) {
      case AS -> 4;
      case DA -> 8;
      case IS -> 12;
      case TM -> 14;
      case AE, CS, DS, SH -> 16;
      case DT -> 26;
      case LO, UI -> 64;
      case ST -> 1024;
      case LT -> 10240;
      default -> Integer.MAX_VALUE;
    };
  }

  private static boolean form(Vr vr, String value) {
    return switch (vr) {
      case AS -> AGE.matcher(value).matches();
      case CS -> CODE.matcher(value).matches();
      case DA -> isDate(value);
      case DS -> DECIMAL.matcher(value).matches();
      case DT -> DATE_TIME.matcher(value).matches();
      case IS -> WHOLE.matcher(value).matches() && isInt(value);
      case PN -> isName(value);
      case TM -> TIME.matcher(value).matches();
      case UI -> UidRegistry.isValid(value);
      default -> true;
    };
  }

  private static boolean isDate(String value) {
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      return false;
    }
    try {
      LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isInt(String value) {
    long number = Long.parseLong(value);
    return number == (int) number;
  }

  private static boolean isName(String value) {
    String[] groups = value.split("=", -1);
    if (groups.length > NAME_GROUPS) {
      return false;
    }
    for (String group : groups) {
      if (group.codePointCount(0, group.length()) > 64
          || group.split("\\^", -1).length > NAME_COMPONENTS) {
        return false;
      }
    }
    return true;
  }
}
