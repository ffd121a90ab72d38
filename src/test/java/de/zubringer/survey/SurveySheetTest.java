package de.zubringer.survey;

import static de.zubringer.survey.Surveys.ERFURT;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveySheetTest {
  @Test
  void holdsALineForEachQuestionThatIsOpenOrADefault() {
    var survey = Surveys.example(ERFURT).survey();
    var lines = lines(SurveySheet.write(survey));
    assertThat(lines).hasSize(survey.open().size() + survey.assumed().size());
    var avv = lines.stream().filter(one -> one.getField("Kennung").equals("document.avv"));
    assertThat(avv)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getField("Wer")).isEqualTo("datenschutz");
              assertThat(line.getField("Von")).isEqualTo("datenschutz");
              assertThat(line.getField("Möglich")).contains("signed = fertig");
              assertThat(line.getField("Antwort")).isEmpty();
            });
  }

  @Test
  void anEmptySheetIsNoAnswer() {
    var read = SurveySheet.read("a.csv", SurveySheet.write(Surveys.example(ERFURT).survey()));
    assertThat(read.answers()).isEmpty();
    assertThat(read.findings().list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"';', UTF-8", "',', UTF-8", "'\t', windows-1252"})
  void readsWhatSpreadsheetsSave(char separator, String charset) {
    var text =
        "Kennung;Frage;Antwort;Von;Am\r\nasIs.schritte;Größe;\"'=Öffnen; prüfen\";fachamt;3.11.2026\r\n;;;;\r\n"
            .replace(';', separator);
    var read = SurveySheet.read("a.csv", text.getBytes(Charset.forName(charset)));
    assertThat(read.findings().list()).isEmpty();
    assertThat(read.answers())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.question()).isEqualTo("asIs.schritte");
              assertThat(one.text()).isEqualTo("=Öffnen; prüfen".replace(';', separator));
              assertThat(one.by()).isEqualTo("fachamt");
              assertThat(one.date()).isEqualTo(LocalDate.of(2026, 11, 3));
              assertThat(one.spot()).isEqualTo(new Spot("a.csv", 2));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'Frage;Antwort\nx;y\n', survey-sheet-column",
    "'', survey-sheet-column",
    "'Kennung;Antwort\na;\"b\n', survey-sheet-broken",
    "'Kennung;Antwort;Am\na;b;morgen\n', survey-sheet-date"
  })
  void saysWhatIsWrongWithASheet(String text, String code) {
    var read = SurveySheet.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.findings().list()).extracting(Finding::code).containsExactly(code);
    assertThat(read.answers()).isEmpty();
  }

  private static List<NamedCsvRecord> lines(byte[] sheet) {
    var text = new String(sheet, StandardCharsets.UTF_8).substring(1);
    return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream().toList();
  }
}
