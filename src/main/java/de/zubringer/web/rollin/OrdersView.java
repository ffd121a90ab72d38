package de.zubringer.web.rollin;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.rollin.order.OrderChange;
import de.zubringer.rollin.order.OrderKind;
import de.zubringer.rollin.order.OrderPaper;
import de.zubringer.rollin.order.OrderState;
import de.zubringer.rollin.order.WorkOrder;
import de.zubringer.rollin.order.WorkOrders.Written;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.rollin.OrdersPage.FileLink;
import de.zubringer.web.rollin.OrdersPage.OrderForm;
import de.zubringer.web.rollin.OrdersPage.OrderLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts orders into lines. */
final class OrdersView {
  private final Drafted drafted;
  private final boolean mayChange;
  private final Fault fault;

  OrdersView(Drafted drafted, boolean mayChange, Fault fault) {
    this.drafted = drafted;
    this.mayChange = mayChange;
    this.fault = fault;
  }

  OrdersPage page(AdaptationHead head, List<Written> all) {
    var lines = new ArrayList<OrderLine>();
    var notNeeded = new ArrayList<String>();
    for (var one : all) {
      one.paper()
          .ifPresentOrElse(
              paper -> lines.add(line(one, paper)),
              () -> notNeeded.add(say("auftraege.art." + one.order().kind().word())));
    }
    return new OrdersPage(head, List.copyOf(lines), List.copyOf(notNeeded));
  }

  private OrderLine line(Written one, OrderPaper paper) {
    var order = one.order();
    return new OrderLine(
        order.kind().word(),
        say("auftraege.art." + order.kind().word()),
        badge(order.state()),
        one.isStale() ? say("auftraege.veraltet") : "",
        due(order),
        facts(order),
        order.changes().stream().map(OrdersView::change).toList(),
        paper.parts(),
        files(order.kind()),
        mayChange ? form(order) : null);
  }

  private String due(WorkOrder order) {
    return order.isDue(drafted.today())
        ? order
            .last()
            .map(OrderChange::remindOn)
            .map(day -> say("auftraege.nachfragen", German.day(day)))
            .orElse("")
        : "";
  }

  private static List<Fact> facts(WorkOrder order) {
    var facts = new ArrayList<Fact>();
    for (var last : order.last().stream().toList()) {
      facts.add(new Fact(say("auftraege.empfaenger"), last.recipient()));
      facts.add(new Fact(say("auftraege.zeichen"), last.reference()));
      var day = last.remindOn();
      facts.add(new Fact(say("auftraege.erinnern"), day == null ? "" : German.day(day)));
    }
    facts.removeIf(fact -> fact.value().isEmpty());
    return List.copyOf(facts);
  }

  private static String change(OrderChange one) {
    var text =
        say(
            "einfuehrung.verlauf",
            German.moment(one.at()),
            say("auftraege.stand." + one.state().word()),
            RollInView.by(one.by()));
    return one.text().isEmpty() ? text : text + ": " + one.text();
  }

  private static Badge badge(OrderState state) {
    var kind =
        switch (state) {
          case DONE -> "success";
          case REJECTED -> "danger";
          case SENT, CONFIRMED -> "warning";
          case OPEN -> "info";
        };
    return new Badge(kind, say("auftraege.stand." + state.word()));
  }

  private List<FileLink> files(OrderKind kind) {
    var files = new ArrayList<FileLink>();
    var address = drafted.address() + "/auftraege/" + kind.word();
    for (var ending : List.of("pdf", "txt", "csv")) {
      files.add(new FileLink(address + "." + ending, say("auftraege.datei." + ending)));
    }
    if (kind == OrderKind.VENDOR) {
      files.add(new FileLink(address + ".zip", say("auftraege.datei.zip")));
    }
    return List.copyOf(files);
  }

  private OrderForm form(WorkOrder order) {
    var id = order.kind().word();
    var last = order.last();
    return new OrderForm(
        drafted.address() + "/auftraege/" + id,
        order.state().choices().stream()
            .map(state -> new Choice(state.word(), say("auftraege.wird." + state.word()), false))
            .toList(),
        last.map(OrderChange::recipient).orElse(""),
        fault.at(id, "empfaenger"),
        last.map(OrderChange::reference).orElse(""),
        fault.typedAt(id),
        fault.at(id, "text"),
        last.map(OrderChange::remindOn).map(LocalDate::toString).orElse(""),
        fault.at(id, "erinnern"),
        fault.about().equals(id));
  }
}
