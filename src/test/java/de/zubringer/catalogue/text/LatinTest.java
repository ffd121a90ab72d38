package de.zubringer.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Müller-Lüdenscheidt",
        "Đặng Thị Ánh",
        "Łukasz Żółć",
        "İbrahim Şahin",
        "Ŷ Ẕ ẞ ƒ",
        "K\u031Bh\u0326", // letters that only exist as sequences
        "S\u031B\u0304 C\u0328\u0306 K\u035Fh",
        "e\u0301", // decomposed: normalised before it is looked at
        "e\u0304\u030D o\u0304\u030D e\u0304\u0301",
        "„Zur Post“ … 3 € ½ ²",
        "zwei\nZeilen\r\n\tund Tabulator",
      })
  void takesWhatRegistersTake(String text) {
    assertThat(Latin.firstOutside(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Жук, 0",
    "Aγ, 1",
    "Max 🐶, 4",
    "Łódź 北京, 5",
    "q\u0301, 1",
    "a\u0001b, 1",
    "a\u00ADb, 1",
    "x\u2013y, 1",
  })
  void saysWhereTheFirstOtherLetterStands(String text, int position) {
    assertThat(Latin.firstOutside(text)).hasValue(position);
  }

  @Test
  void knowsEveryLetterOfTheStandardBetweenTheGapsOfUnicode() {
    assertThat(Latin.firstOutside("\u0187\u0188\u018F\u0197\u01B7\u0259\u0268\u0292\u1E17"))
        .isEmpty();
    assertThat(Latin.firstOutside("\u0180")).isPresent();
    assertThat(Latin.firstOutside("\u1E18")).isPresent();
    assertThat(Latin.firstOutside("\u2013")).isPresent();
  }
}
