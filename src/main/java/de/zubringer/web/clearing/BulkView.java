package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.bulk.Bulk;
import de.zubringer.pipeline.bulk.BulkLine;
import de.zubringer.pipeline.bulk.BulkOrder;
import de.zubringer.pipeline.bulk.BulkPreview.Looked;
import de.zubringer.pipeline.bulk.BulkRun;
import de.zubringer.pipeline.bulk.BulkState;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.held.HeldJourneys;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.ActLines;
import de.zubringer.web.journeys.JourneyLines;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acts for many as their pages show them. */
@Component
class BulkView {
  private static final int LINES = 50;

  private final Bulk bulk;
  private final HeldJourneys held;
  private final Connections connections;
  private final DeedChoices offered;

  BulkView(Bulk bulk, HeldJourneys held, Connections connections, DeedChoices offered) {
    this.bulk = bulk;
    this.held = held;
    this.connections = connections;
    this.offered = offered;
  }

  /**
   * The ticked ones, or all the filter lets through; one more than allowed tells that it is too
   * many.
   */
  List<JourneyId> journeys(Person person, BulkForm form) {
    return form.all()
        ? held.ids(form.choice().filter(person), Bulk.JOURNEYS_MAX + 1)
        : form.ticked();
  }

  BulkPreviewPage preview(Person person, BulkForm form) {
    var owner = form.choice().filter(person).municipality();
    var journeys = journeys(person, form);
    var choices = choices(form, owner);
    var preview = bulk.preview(Deeds.actor(person), filled(form, choices), journeys);
    var counts =
        preview.looked().stream()
            .collect(Collectors.groupingBy(BulkView::text, TreeMap::new, Collectors.counting()));
    return new BulkPreviewPage(
        say("tat." + form.deed().word()),
        form.deed().word(),
        preview.total(),
        preview.looked().size(),
        counts.entrySet().stream()
            .map(one -> say("sammlung.anzahl", German.number(one.getValue()), one.getKey()))
            .toList(),
        preview.looked().stream().map(BulkView::line).toList(),
        hidden(form),
        choices,
        form.deed() == Deed.CHOOSE ? offered.targets(plans(owner)) : List.of(),
        form.order().reason(),
        form.deed().needsReason(),
        owner != null
            && !journeys.isEmpty()
            && journeys.size() <= Bulk.JOURNEYS_MAX
            && form.deed().isFor(person.role().word()));
  }

  /** Before anything is chosen it is looked at with the first choice and some reason. */
  private static BulkOrder filled(BulkForm form, List<Choice> choices) {
    var order = form.order();
    return new BulkOrder(
        order.deed(),
        order.choice().isEmpty() && !choices.isEmpty()
            ? choices.getFirst().value()
            : order.choice(),
        order.target(),
        order.reason().isBlank() ? "-" : order.reason());
  }

  private static BulkPreviewPage.Line line(Looked looked) {
    return new BulkPreviewPage.Line(
        JourneyLines.address(looked.journey()),
        JourneyLines.shortId(looked.journey()),
        text(looked));
  }

  private static String text(Looked looked) {
    return looked.answer().isDone()
        ? looked
            .holds()
            .map(finding -> say("sammlung.bleibt", Words.text(finding)))
            .orElseGet(() -> say("sammlung.geht"))
        : ActLines.answer(looked.answer().word());
  }

  private static List<Choice> hidden(BulkForm form) {
    var hidden = new ArrayList<Choice>();
    hidden.add(new Choice("tun", form.deed().word(), false));
    hidden.add(new Choice("welche", form.all() ? "alle" : "", false));
    hidden.add(new Choice("ursache", form.choice().cause(), false));
    hidden.add(new Choice("leistung", form.choice().leistung(), false));
    hidden.add(new Choice("kommune", form.choice().municipality(), false));
    if (!form.all()) {
      form.ticked().forEach(id -> hidden.add(new Choice("sendung", id.toString(), false)));
    }
    return List.copyOf(hidden);
  }

  private List<Choice> choices(BulkForm form, @Nullable MunicipalityId owner) {
    var chosen = form.order().choice();
    return switch (form.deed()) {
      case CHOOSE -> offered.units(plans(owner), chosen);
      case REFUSE -> offered.refusals(chosen);
      case FORWARD -> offered.receivers(id -> !id.equals(owner), chosen);
      default -> List.of();
    };
  }

  private List<ConnectionPlan> plans(@Nullable MunicipalityId owner) {
    return owner == null ? List.of() : connections.current().plansOf(owner);
  }

  BulkPage page(BulkRun run, int after) {
    var lines = bulk.lines(run.id(), after, LINES + 1);
    var more = lines.size() > LINES;
    var address = "/klaerung/sammlung/" + run.id();
    return new BulkPage(
        address,
        say("tat." + run.deed().word()),
        ClearingView.badge(run),
        say("tat.wer", run.by().name(), run.by().roleName()),
        run.state() == BulkState.RUNNING && after == 0 ? address : "",
        run.done(),
        run.total(),
        new TreeMap<>(run.answers())
            .entrySet().stream()
                .map(
                    one ->
                        say(
                            "sammlung.anzahl",
                            German.number(one.getValue()),
                            ActLines.answer(one.getKey())))
                .toList(),
        run.state() == BulkState.RUNNING,
        run.state() == BulkState.PAUSED,
        lines.stream().limit(LINES).map(BulkView::line).toList(),
        more ? address + "?nach=" + (Math.max(after, 0) + LINES) : "");
  }

  private static BulkPage.Line line(BulkLine line) {
    return new BulkPage.Line(
        JourneyLines.address(line.journey()),
        JourneyLines.shortId(line.journey()),
        line.answer().isEmpty() ? say("sammlung.offen") : ActLines.answer(line.answer()));
  }
}
