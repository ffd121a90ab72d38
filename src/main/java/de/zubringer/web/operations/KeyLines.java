package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.intake.KeyTerms;
import de.zubringer.intake.KeyTerms.KeyTerm;
import de.zubringer.intake.KeyTerms.Zustellpunkt;
import de.zubringer.ops.TermUrgency;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Names;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of all Zustellpunkte as lines, those that end first at the top. */
@Component
class KeyLines {
  private final KeyTerms terms;
  private final Names names;
  private final InstantSource clock;

  KeyLines(KeyTerms terms, Names names, InstantSource clock) {
    this.terms = terms;
    this.names = names;
    this.clock = clock;
  }

  private record Dated(OperationsPage.KeyLine line, Instant until) {}

  List<OperationsPage.KeyLine> all() {
    var lines = new ArrayList<Dated>();
    for (var one : terms.all()) {
      trouble(one, lines);
      one.keys().forEach(key -> lines.add(line(one, key)));
    }
    return lines.stream().sorted(Comparator.comparing(Dated::until)).map(Dated::line).toList();
  }

  /** What keeps a Zustellpunkt from working stands at the top. */
  private void trouble(Zustellpunkt one, List<Dated> lines) {
    if (!one.isReachable()) {
      lines.add(trouble(one, "betrieb.zustellpunkt.unerreichbar"));
    }
    if (!one.isReadable()) {
      lines.add(trouble(one, "betrieb.zustellpunkt.unlesbar"));
    } else if (one.keys().isEmpty()) {
      lines.add(trouble(one, "betrieb.zustellpunkt.ohne-schluessel"));
    }
  }

  private Dated trouble(Zustellpunkt one, String sentence) {
    var badge = new Badge("danger", say("betrieb.dringlichkeit.alarm"));
    return new Dated(line(one, say(sentence), null, badge), Instant.MIN);
  }

  private Dated line(Zustellpunkt one, KeyTerm key) {
    var use = say("betrieb.schluessel." + (key.isPrevious() ? "frueher." : "") + key.use());
    var until = key.until();
    return new Dated(
        line(one, use + " " + key.kid(), until, badge(until)), until == null ? Instant.MAX : until);
  }

  private OperationsPage.KeyLine line(
      Zustellpunkt one, String key, @Nullable Instant until, Badge badge) {
    return new OperationsPage.KeyLine(
        names.municipality(one.municipality()),
        one.environment(),
        key,
        until == null ? "" : German.moment(until),
        badge,
        until == null ? "" : left(until));
  }

  private String left(Instant until) {
    var days = Duration.between(clock.instant(), until).toDays();
    return days < 0 ? "" : say("betrieb.zertifikat.tage", German.number(days));
  }

  private Badge badge(@Nullable Instant until) {
    var urgency = TermUrgency.of(until, clock.instant());
    var word = urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Badge(kind(urgency), say("betrieb.laufzeit." + word));
  }

  /** How a badge looks whatever it says. */
  static String kind(TermUrgency urgency) {
    return switch (urgency) {
      case LONG -> "success";
      case SIXTY_DAYS -> "info";
      case THIRTY_DAYS -> "warning";
      case SEVEN_DAYS, OVER -> "danger";
    };
  }
}
