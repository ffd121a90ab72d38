package de.zubringer.survey.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.survey.delegation.Delegations.Made;
import de.zubringer.survey.delegation.Delegations.Wish;
import de.zubringer.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DelegationsTest {
  private static final MunicipalityId TOWN = MunicipalityId.of("990000000000");
  private static final MunicipalityId OTHER = MunicipalityId.of("991000000000");
  private static final String HUND = "hundesteuer-anmeldung";

  private final JdbcClient sql = JdbcClient.create(TestDatabase.fresh());
  private Instant now = Instant.parse("2026-11-30T10:00:00Z");
  private final Delegations delegations = new Delegations(new DelegationStore(sql), () -> now);

  @Test
  void opensOnlyByItsLinkOfWhichNothingIsKept() {
    var made = made(wish("Steueramt", 14));

    assertThat(delegations.byLink(made.link())).contains(made.delegation());
    assertThat(made.link()).hasSize(43);
    assertThat(made.delegation().validUntil()).isEqualTo("2026-12-14");
    var row =
        sql.sql("select survey_delegation::text from survey_delegation")
            .query(String.class)
            .single();
    assertThat(row).contains("Steueramt").doesNotContain(made.link());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "' or 1=1 --                                ",
        "../../../../../../../../../../../etc/passwd"
      })
  void nothingElseOpensIt(String forged) {
    var made = made(wish("Steueramt", 14));

    assertThat(delegations.byLink(forged)).isEmpty();
    assertThat(delegations.byLink(made.link() + forged))
        .matches(one -> forged.isEmpty() == one.isPresent());
    assertThat(delegations.byLink(made.link().substring(1))).isEmpty();
  }

  @Test
  void noTwoLinksAreAlike() {
    var links = new HashSet<String>();
    IntStream.range(0, 50).forEach(one -> links.add(made(wish("Amt " + one, 1)).link()));
    assertThat(links).hasSize(50);
  }

  @Test
  void opensUntilTheEndOfItsLastDay() {
    var made = made(wish("Steueramt", 1));
    now = Instant.parse("2026-12-01T22:59:59Z"); // one second before midnight in Germany
    assertThat(delegations.opens(made.delegation())).isTrue();
    now = now.plusSeconds(1);
    assertThat(delegations.opens(made.delegation())).isFalse();
    assertThat(delegations.open(TOWN, HUND)).isEmpty();
    assertThat(delegations.byLink(made.link())).isPresent();
  }

  @Test
  void isTakenBackByItsAdministrationOnly() {
    var made = made(wish("Steueramt", 14));
    var id = made.delegation().id();

    assertThat(delegations.revoke(OTHER, HUND, id)).isFalse();
    assertThat(delegations.revoke(TOWN, "gewerbeanmeldung", id)).isFalse();
    assertThat(delegations.open(TOWN, HUND)).hasSize(1);
    assertThat(delegations.revoke(TOWN, HUND, id)).isTrue();
    assertThat(delegations.revoke(TOWN, HUND, id)).isFalse();
    assertThat(delegations.byLink(made.link())).get().matches(Delegation::isRevoked);
    assertThat(delegations.open(TOWN, HUND)).isEmpty();
  }

  @Test
  void saysAllThatIsWrongWithAWish() {
    assertThat(faults(new Wish(" ", "x".repeat(1001), 0, List.of())))
        .containsExactly(
            "delegation-recipient@recipient",
            "delegation-note@note",
            "delegation-days@days",
            "delegation-questions@questions");
    assertThat(faults(wish("Amt\n<b>", 61)))
        .containsExactly("delegation-recipient@recipient", "delegation-days@days");
    assertThat(faults(wish("x".repeat(121), 60))).containsExactly("delegation-recipient@recipient");
    assertThat(delegations.of(TOWN, HUND)).isEmpty();
  }

  @Test
  void isBoundedInNumberAndForgottenAfterAYear() {
    IntStream.range(0, 50).forEach(one -> made(wish("Amt " + one, 1)));
    assertThat(faults(wish("Noch ein Amt", 1))).containsExactly("delegation-many");

    now = now.plus(Duration.ofDays(2));
    made(wish("Noch ein Amt", 1));
    assertThat(delegations.of(TOWN, HUND)).hasSize(51);

    now = now.plus(Duration.ofDays(400));
    made(wish("Sp\u00E4teres Amt", 1));
    assertThat(delegations.of(TOWN, HUND)).hasSize(1);
  }

  private static Wish wish(String recipient, int days) {
    return new Wish(recipient, "", days, List.of("asIs.schritte", "asIs.wege"));
  }

  private Made made(Wish wish) {
    return delegations.create(TOWN, HUND, "kim", wish) instanceof Outcome.Done<Made>(var made)
        ? made
        : org.assertj.core.api.Assertions.fail("not made");
  }

  private List<String> faults(Wish wish) {
    return delegations.create(TOWN, HUND, "kim", wish) instanceof Outcome.Held<Made>(var faults)
        ? faults.list().stream().map(Finding::mark).toList()
        : List.of();
  }
}
