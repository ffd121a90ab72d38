package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.scan.Scanning;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** How the malware scanner is: how many wait for it says more than one call to it would. */
@Component
class ScannerLine {
  private final Journeys journeys;
  private final Scanning scanning;

  ScannerLine(Journeys journeys, Scanning scanning) {
    this.journeys = journeys;
    this.scanning = scanning;
  }

  OperationsPage.Scanner scanner() {
    var held = journeys.countHeldBy(Scanning.UNAVAILABLE);
    var sentence =
        scanning
            .address()
            .map(address -> say("betrieb.scanner.geprueft", address))
            .orElseGet(() -> say("betrieb.scanner.ohne"));
    var badge =
        scanning.address().isEmpty()
            ? new Badge("warning", say("betrieb.scanner.aus"))
            : held > 0
                ? new Badge("danger", say("betrieb.scanner.stoerung"))
                : new Badge("success", say("betrieb.scanner.an"));
    return new OperationsPage.Scanner(
        badge, sentence, held == 0 ? "" : say("betrieb.scanner.wartet", German.number(held)));
  }
}
