package de.zubringer.rollin.verify;

import de.zubringer.catalogue.text.German;
import de.zubringer.municipality.Paper;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether a document of the administration is signed.
 *
 * @param paper how its name begins
 */
record PaperSigned(String code, String paper) implements Verification {
  /** The two every connection needs. */
  @Configuration(proxyBeanMethods = false)
  static class Both {
    @Bean
    Verification contractSigned() {
      return new PaperSigned("avvSigned", "avv");
    }

    @Bean
    Verification recordSigned() {
      return new PaperSigned("recordSigned", "verzeichnis");
    }
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    return now.profile()
        .flatMap(profile -> profile.paper(paper))
        .map(Map.Entry::getValue)
        .map(PaperSigned::verdict)
        .orElseGet(() -> Verdict.open("unterlage.fehlt"));
  }

  private static Verdict verdict(Paper paper) {
    if (!paper.isSigned()) {
      return Verdict.open("unterlage.nicht-gezeichnet");
    }
    var date = paper.date();
    return date == null
        ? Verdict.good("unterlage.gut")
        : Verdict.good("unterlage.gut-am", German.day(date));
  }
}
