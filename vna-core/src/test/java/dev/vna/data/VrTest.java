package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VrTest {
  @Test
  void code_anyTwoBytes_isThatOfTheVrTheySpellOrNone() {
    for (int letters = 0; letters <= 0xFFFF; letters++) {
      Vr vr = Vr.ofLetters(letters & 0xFF, letters >>> 8);
      int code = Vr.codeOrNone(letters);

      assertThat((code & Vr.NONE) == 0).as("%04X", letters).isEqualTo(vr != null);
      assertThat(Vr.code(letters) != 0).as("%04X", letters).isEqualTo(vr != null);
      if (vr != null) {
        assertThat(Vr.ofOrdinal(Vr.ordinalOf(code))).isEqualTo(vr);
        assertThat((code & Vr.LONG_FORM) != 0).isEqualTo(vr.isLongForm());
        assertThat((code & Vr.SEQUENCE) != 0).isEqualTo(vr.isSequence());
        assertThat((vr.code() & Vr.TEXT) != 0).isEqualTo(vr.isText());
        assertThat((vr.code() & Vr.SEVERAL_TEXTS) != 0).isEqualTo(vr.isMultiValuedText());
        assertThat((vr.code() & Vr.CODED_TEXT) != 0).isEqualTo(vr.usesCharacterSet());
        assertThat((vr.code() & Vr.LOOSE_TEXT) != 0).isEqualTo(vr.trimsLeadingSpaces());
      }
    }
  }
}
