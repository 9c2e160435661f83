package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersonNameTest {
  @Test
  @Tag("check-046")
  void of_groupsAndComponents_areToldApart() {
    PersonName name = PersonName.of("Yamada^Tarou^^Dr^Jr=山田^太郎=やまだ^たろう");

    assertThat(name.alphabetic().familyName()).isEqualTo("Yamada");
    assertThat(name.alphabetic().givenName()).isEqualTo("Tarou");
    assertThat(name.alphabetic().middleName()).isEmpty();
    assertThat(name.alphabetic().prefix()).isEqualTo("Dr");
    assertThat(name.alphabetic().suffix()).isEqualTo("Jr");
    assertThat(name.ideographic().familyName()).isEqualTo("山田");
    assertThat(name.phonetic().givenName()).isEqualTo("たろう");
    assertThat(name).hasToString("Yamada^Tarou^^Dr^Jr=山田^太郎=やまだ^たろう");
    assertThat(name.matchKeys()).containsExactly("YAMADA^TAROU^^DR^JR", "山田^太郎", "やまだ^たろう");
  }

  @Test
  void of_incompleteAndExcessiveValues_areTaken() {
    assertThat(PersonName.of("").isEmpty()).isTrue();
    assertThat(PersonName.of("^^=^").isEmpty()).isTrue();
    assertThat(PersonName.of("=山田").ideographic().familyName()).isEqualTo("山田");
    assertThat(PersonName.of("=山田")).hasToString("=山田");
    assertThat(PersonName.of("A^^^^")).hasToString("A");
    assertThat(PersonName.of("A=B=C=D=E")).hasToString("A=B=C");
    assertThat(PersonName.of("A^B^C^D^E^F").alphabetic().suffix()).isEqualTo("E^F");
  }

  @Test
  void matchKey_caseAccentsSpacesAndEmptyEnds_doNotCount() {
    assertThat(PersonName.matchKey("Müller^Jérôme")).isEqualTo("MULLER^JEROME");
    assertThat(PersonName.matchKey(" muller ^  jerome  x ^^")).isEqualTo("MULLER^JEROME X");
    assertThat(PersonName.matchKey("A^^=B^=")).isEqualTo("A=B");
    assertThat(PersonName.matchKey("mu*^?er")).isEqualTo("MU*^?ER");
    assertThat(PersonName.matchKey("ΣΊΣΥΦΟΣ")).isEqualTo(PersonName.matchKey("σίσυφος"));
    assertThat(PersonName.matchKey("straße")).isEqualTo("STRASSE");
    assertThat(PersonName.matchKey("Łukasz")).isEqualTo("ŁUKASZ");
    assertThat(PersonName.matchKey("ＹＡＭＡＤＡ")).isEqualTo("YAMADA");
    assertThat(PersonName.matchKey("")).isEmpty();
  }

  @Test
  void matchKey_marksThatMakeAnotherLetter_count() {
    assertThat(PersonName.matchKey("がく")).isNotEqualTo(PersonName.matchKey("かく"));
    assertThat(PersonName.matchKey("김")).isNotEqualTo(PersonName.matchKey("기"));
    assertThat(PersonName.matchKey("ﾀﾞ")).isEqualTo(PersonName.matchKey("ダ"));
  }
}
