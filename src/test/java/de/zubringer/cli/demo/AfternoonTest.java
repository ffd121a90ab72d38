package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One afternoon each: administrations that stand in the register and nowhere else are connected by
 * their answers alone, rehearsed, signed, released, and receive an application. What it takes is in
 * docs/messungen.md.
 */
class AfternoonTest {
  private static final Map<String, String> DOG_TAX =
      Map.of(
          "unit", "Sachgebiet Steuern",
          "gefaehrlicheHundeAn", "Ordnungsamt",
          "vierAugenAb", "500",
          "steuerErsterHund", "50",
          "steuerZweiterHund", "70",
          "steuerWeitererHund", "90",
          "steuerGefaehrlicherHund", "400",
          "steuerGefaehrlicherHundWeiterer", "500");
  private static final Map<String, String> TRADE =
      Map.of(
          "unit", "Gewerbeamt",
          "ueberwachungAn", "Ordnungsamt",
          "erlaubnisAn", "Ordnungsamt",
          "gebuehrAnmeldung", "25",
          "gebuehrJuristischePerson", "35");

  /** Three afternoons on a machine that does something else beside. */
  private static final long SECONDS_MAX = 900;

  @TempDir Path data;

  /**
   * Mühlhausen had a trade office before 1990, the towns of Hildburghausen leave it to the Kreis.
   */
  @Test
  void connectsDogTaxAndTradeByAnswersAloneUntilAnApplicationArrives() {
    try (var demo = DemoProcess.start(data, SECONDS_MAX)) {
      var port = URI.create(demo.until("http://127.0.0.1:").strip()).getPort();
      demo.until("Alle Beispielanträge sind verarbeitet");

      var dogs = new Afternoon(port, "poessneck", "Hundesteuer", DOG_TAX, true).walk();
      assertThat(dogs.answers()).isLessThanOrEqualTo(35);
      assertThat(dogs.clicks()).isLessThanOrEqualTo(70);

      for (var town : new String[] {"muehlhausen", "hildburghausen"}) {
        var trade = new Afternoon(port, town, "Gewerbeanmeldung", TRADE, false).walk();
        assertThat(trade.answers()).isLessThanOrEqualTo(35);
        assertThat(trade.clicks()).isLessThanOrEqualTo(70);
      }
    }
  }
}
