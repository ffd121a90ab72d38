package de.zubringer.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "Äpfel Weiß, Äpfel Weiß",
        "Đorđević, Dordevic",
        "Łukasz, Lukasz",
        "Ørsted, Ørsted",
        "Škoda Žižek, Škoda Žižek",
        "Őrség, Orség",
        "Nguyễn, Nguyen",
        "Çağlayan İ ı ş, Çaglayan I i s",
        "G\u0300 z, G z",
        "u\u0308ber, über",
        "O\u2019Neill, O’Neill",
        "a\u2011b, a-b",
        "ẞ, SS",
        "ŉ, 'n",
      })
  void spellsLettersOfNamesInWindows1252(String text, String expected) {
    assertThat(new Transliteration(WINDOWS, true).apply(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"Иван", "Ωmega", "李", "🐕", "a\u0085b", "x\u0000y", "a\u001B[31m"})
  void neverReplacesWhatHasNoSpelling(String text) {
    assertThat(new Transliteration(WINDOWS, true).apply(text)).isEmpty();
  }

  @Test
  void keepsEverythingOrNothingWithoutTable() {
    assertThat(new Transliteration(WINDOWS, false).apply("Łukasz")).isEmpty();
    assertThat(new Transliteration(WINDOWS, false).apply("Müller\n")).contains("Müller\n");
    assertThat(new Transliteration(StandardCharsets.UTF_8, false).apply("Łukasz 🐕")).isPresent();
    assertThat(new Transliteration(StandardCharsets.US_ASCII, true).apply("Øre Æ"))
        .contains("Ore AE");
  }

  @ParameterizedTest
  @CsvSource({
    "DE89370400440532013000, true",
    "GB82WEST12345698765432, true",
    "DE88370400440532013000, false",
    "DE89 3704 0044 0532 0130 00, false",
    "'', false",
    "DE00, false",
    "de89370400440532013000, false",
  })
  void knowsCheckDigitsOfIban(String iban, boolean valid) {
    assertThat(Iban.isValid(iban)).isEqualTo(valid);
  }
}
