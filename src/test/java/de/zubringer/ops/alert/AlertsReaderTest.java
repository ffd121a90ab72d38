package de.zubringer.ops.alert;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Wording;
import de.zubringer.ops.notice.Channel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsReaderTest {
  private static final String WHOLE =
      """
      format: alerts/1
      channels:
        - id: bereitschaft
          mail:
            server: smtps://mail.musterstadt.example:465
            user: zubringer
            password: secret:alarm-mail
            from: zubringer@musterstadt.example
            to: [bereitschaft@musterstadt.example]
        - id: leitstand
          webhook: {address: "https://leitstand.musterstadt.example/zubringer", secret: "secret:alarm-webhook"}
      rules:
        - id: klaerung-alt
          title: Die Hundesteuer bleibt liegen
          measure: held-age
          threshold: P1DT12H
          lasting: PT10M
          municipality: "160510000000"
          leistung: hundesteuer-anmeldung
          to: [bereitschaft, leitstand]
          again: PT12H
          quiet: {from: "22:00", until: "06:00"}
        - {id: platz, measure: disk-free, threshold: 10}
      """;

  @Test
  void readsEverythingARuleCanSay() {
    var read = read(WHOLE);

    assertThat(read.findings()).isEmpty();
    assertThat(read.rules().getFirst())
        .isEqualTo(
            new AlertRule(
                "klaerung-alt",
                "Die Hundesteuer bleibt liegen",
                Measure.HELD_AGE,
                36 * 3600,
                Duration.ofMinutes(10),
                MunicipalityId.of("160510000000"),
                "hundesteuer-anmeldung",
                List.of("bereitschaft", "leitstand"),
                Duration.ofHours(12),
                new QuietTime(LocalTime.of(22, 0), LocalTime.of(6, 0))));
    assertThat(read.rules().getLast().to()).isEmpty();
    assertThat(read.channels().getFirst()).isInstanceOf(Channel.Mail.class);
    assertThat(read.channels().getLast())
        .isEqualTo(
            new Channel.Webhook(
                "leitstand",
                "https://leitstand.musterstadt.example/zubringer",
                "secret:alarm-webhook"));
  }

  /** What is replaced, by what, the finding, and on which line it stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alerts/1 | profile/1 | key-missing | 1",
        "measure: held-age | measure: held-agge | value-not-allowed | 15",
        "threshold: P1DT12H | threshold: 36 | alerts-threshold-wrong | 16",
        "threshold: P1DT12H | threshold: bald | value-malformed | 16",
        "threshold: P1DT12H | threshold: PT0S | alerts-threshold-wrong | 16",
        "threshold: 10 | threshold: 101 | alerts-threshold-wrong | 23",
        "threshold: 10 | threshold: PT10M | alerts-threshold-wrong | 23",
        "threshold: 10 | threshhold: 10 | key-unknown-similar | 23",
        "to: [bereitschaft, | to: [bereitschat, | alerts-channel-unknown | 20",
        "id: platz | id: klaerung-alt | alerts-id-twice | 23",
        "id: leitstand | id: bereitschaft | alerts-id-twice | 10",
        "disk-free, threshold: 10 | disk-free, threshold: 10, leistung: x | alerts-scope-wrong | 23",
        "until: \"06:00\" | until: \"22:00\" | alerts-quiet-always | 22",
        "until: \"06:00\" | until: \"24:00\" | value-malformed | 22",
        "again: PT12H | again: PT1M | value-malformed | 21",
        "password: secret:alarm-mail | password: geheim | value-malformed | 7",
        "user: zubringer | certificate: keines | value-malformed | 6",
        "webhook: { | webshook: { | alerts-channel-way | 10",
        "https://leit | http://leit | value-malformed | 11",
        "https://leit | https://ich:wort@leit | value-malformed | 11",
        "lasting: PT10M | lasting: 10 | quotes-missing | 17",
        "rules: | rulez: | key-missing | 1",
        "format: | format | file-broken | 2"
      })
  void saysWhatIsWrongWithItsLine(String before, String after, String code, int line) {
    var findings = read(WHOLE.replace(before.strip(), after.strip())).findings();

    assertThat(findings.list())
        .as("%s", findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(line(finding)).isEqualTo(line);
            });
    assertThat(findings.list())
        .allSatisfy(finding -> assertThat(Wording.german().text(finding)).isNotBlank())
        .allSatisfy(finding -> assertThat(Wording.german().advice(finding)).isNotBlank());
  }

  @Test
  void isNoEmptyListWhereTheFileIsSomethingElse() {
    var steps = "format: decisions/1\ndecisions: []\n".getBytes(StandardCharsets.UTF_8);
    for (var read :
        List.of(
            AlertsReader.read("alerts.yaml", steps),
            AlertsReader.read("alerts.conf", WHOLE.getBytes(StandardCharsets.UTF_8)),
            AlertsReader.read("alerts.yaml", new byte[0]))) {
      assertThat(read.rules()).isEmpty();
      assertThat(read.findings().hasErrors()).isTrue();
    }
  }

  @Test
  void readsTheExampleOfTheHandbook() throws Exception {
    var page = Files.readString(Path.of("docs/handbuch/betrieb-alarme.md"));
    var begin = page.indexOf("format: alerts/1");
    var example = page.substring(begin, page.indexOf("```", begin));

    assertThat(read(example).findings()).isEmpty();
    for (var measure : Measure.values()) {
      assertThat(page).contains("`" + measure.word() + "`");
    }
  }

  private static int line(Finding finding) {
    return finding.spot() == null ? 0 : finding.spot().line();
  }

  private static AlertRules read(String text) {
    return AlertsReader.read("alerts.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
