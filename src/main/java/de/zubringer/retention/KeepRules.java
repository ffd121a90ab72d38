package de.zubringer.retention;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.connection.Retention;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.erasure.Erasures;
import de.zubringer.pipeline.erasure.Resting.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules that hold now, for everything an administration has something left of. */
@Component
class KeepRules {
  private final Connections connections;
  private final Erasures erasures;

  KeepRules(Connections connections, Erasures erasures) {
    this.connections = connections;
    this.erasures = erasures;
  }

  List<KeepRule> of(MunicipalityId municipality) {
    var rules = new ArrayList<KeepRule>();
    for (var leistung : erasures.leistungen(municipality)) {
      add(rules, leistung, name(leistung), retention(municipality, leistung));
    }
    add(rules, null, "", Retention.unknown());
    return rules;
  }

  Optional<KeepRule> one(MunicipalityId municipality, @Nullable String leistung, End end) {
    var rules = new ArrayList<KeepRule>();
    var retention = leistung == null ? Retention.unknown() : retention(municipality, leistung);
    add(rules, leistung, leistung == null ? "" : name(leistung), retention);
    return rules.stream().filter(rule -> rule.end() == end).findFirst();
  }

  /** By the plan that is live; else by what the newest package says. */
  private Retention retention(MunicipalityId municipality, String leistung) {
    var book = connections.current();
    return book.plansOf(municipality).stream()
        .filter(plan -> plan.leistung().id().equals(leistung))
        .map(ConnectionPlan::retention)
        .findFirst()
        .or(() -> Adaptation.newest(book.catalogue(), leistung).map(Retention::of))
        .orElseGet(Retention::unknown);
  }

  private String name(String leistung) {
    return Adaptation.newest(connections.current().catalogue(), leistung)
        .map(found -> found.name())
        .orElse(leistung);
  }

  private static void add(
      List<KeepRule> rules, @Nullable String leistung, String name, Retention said) {
    for (var end : End.values()) {
      var period =
          switch (end) {
            case DELIVERED, FORWARDED -> Optional.of(said.afterDelivery());
            case IN_INBOX -> said.inInbox();
            case REFUSED -> Optional.of(said.afterRefusal());
            case HELD -> Optional.of(said.whileHeld());
          };
      rules.add(
          new KeepRule(
              leistung,
              name,
              end,
              period,
              end != End.HELD || said.heldByItself(),
              said.legalBasis(),
              // what went back to its sender never became a record
              end == End.REFUSED ? Optional.empty() : said.handOver()));
    }
  }
}
