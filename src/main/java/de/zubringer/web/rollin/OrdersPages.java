package de.zubringer.web.rollin;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.order.OrderKind;
import de.zubringer.rollin.order.OrderPaper;
import de.zubringer.rollin.order.OrderSheet;
import de.zubringer.rollin.order.OrderState;
import de.zubringer.rollin.order.TestPackets;
import de.zubringer.rollin.order.WorkOrders;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Arbeitsaufträge: shows them, gives them out as files, and takes down how far they are. */
@Controller
class OrdersPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/auftraege";

  private final Adaptations adaptations;
  private final WorkOrders orders;
  private final RollInSituations situations;

  OrdersPages(Adaptations adaptations, WorkOrders orders, RollInSituations situations) {
    this.adaptations = adaptations;
    this.orders = orders;
    this.situations = situations;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH)
  Page orders(Person person, @PathVariable String ars, @PathVariable String leistung, Model model) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(
            drafted -> {
              var view = new OrdersView(drafted, drafted.mayChange(person), Fault.of(model));
              return view.page(
                  adaptations.head(drafted, "auftraege"), orders.all(situations.of(drafted)));
            })
        .orElseGet(ErrorPage::notFound);
  }

  /** The order as a file; for the vendor also its test packets. */
  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH + "/{auftrag}.{ending:pdf|txt|csv|zip}")
  void file(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable String auftrag,
      @PathVariable String ending,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .map(situations::of)
            .flatMap(now -> OrderKind.of(auftrag).flatMap(kind -> bytes(now, kind, ending)))
            .map(Content::of);
    var name = "auftrag-%s-%s-%s.%s".formatted(auftrag, leistung, ars, ending);
    FileAnswer.send(response, Optional.of(name), content);
  }

  private Optional<byte[]> bytes(Situation now, OrderKind kind, String ending) {
    if (ending.equals("zip")) {
      return kind == OrderKind.VENDOR ? TestPackets.zip(now) : Optional.empty();
    }
    return orders.paper(now, kind).flatMap(paper -> bytes(now, paper, ending));
  }

  private static Optional<byte[]> bytes(Situation now, OrderPaper paper, String ending) {
    return switch (ending) {
      case "txt" -> Optional.of(OrderSheet.text(paper));
      case "csv" -> Optional.of(OrderSheet.csv(paper));
      default ->
          OrderSheet.pdf(paper, now.today()) instanceof Outcome.Done<byte[]>(var pdf)
              ? Optional.of(pdf)
              : Optional.empty();
    };
  }

  /** What the form of an order says. */
  record OrderWords(String stand, String empfaenger, String zeichen, String text, String erinnern) {
    OrderWords(
        @Nullable String stand,
        @Nullable String empfaenger,
        @Nullable String zeichen,
        @Nullable String text,
        @Nullable String erinnern) {
      this.stand = stand == null ? "" : stand;
      this.empfaenger = empfaenger == null ? "" : empfaenger;
      this.zeichen = zeichen == null ? "" : zeichen;
      this.text = text == null ? "" : text;
      this.erinnern = erinnern == null ? "" : erinnern;
    }
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/{auftrag}")
  String change(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable String auftrag,
      OrderWords form,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    var kind =
        OrderKind.of(auftrag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var done = change(situations.of(drafted), kind, form, person.author());
    if (done instanceof Outcome.Held<OrderState>(var findings)) {
      Fault.tell(next, auftrag, findings.list().getFirst(), form.text());
    } else {
      new Notice("success", say("auftraege.geaendert")).on(next);
    }
    return "redirect:" + drafted.address() + "/auftraege#" + kind.word();
  }

  private Outcome<OrderState> change(Situation now, OrderKind kind, OrderWords form, Author by) {
    var day = German.sentDay(form.erinnern());
    if (day.isEmpty() && !form.erinnern().isBlank()) {
      return Outcome.held(Finding.error("order-reminder", "erinnern"));
    }
    return OrderState.of(form.stand())
        .map(
            state ->
                new WorkOrders.Word(
                    state, form.empfaenger(), form.zeichen(), form.text(), day.orElse(null)))
        .map(word -> orders.change(now, kind, word, by))
        .orElseGet(() -> Outcome.held(Finding.error("order-change", "")));
  }
}
