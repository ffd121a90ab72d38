package de.zubringer.responsibility;

import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.OrgUnit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A resolution in German sentences, line by line; the findings are not among them. */
public final class ResolutionText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private final Resolution resolution;
  private final List<String> lines = new ArrayList<>();

  private ResolutionText(Resolution resolution) {
    this.resolution = resolution;
  }

  public static List<String> of(
      Resolution resolution, Municipalities municipalities, String snapshot) {
    var text = new ResolutionText(resolution);
    var area = municipalities.register().body(resolution.area()).map(Body::name).orElse("");
    text.say(
        "status." + resolution.status().name().toLowerCase(Locale.ROOT),
        resolution.leistung().digits(),
        area.isEmpty() ? resolution.area().digits() : area + " (" + resolution.area() + ")",
        DAY.format(resolution.day()));
    text.answer(Question.LEGAL_BODY, name(resolution.legalBody()));
    text.answer(Question.EXECUTING_BODY, name(resolution.executingBody()));
    text.answer(Question.RULES_FROM, name(resolution.rulesFrom()));
    text.answer(
        Question.ORG_UNIT,
        resolution
            .unitIn(municipalities)
            .map(ResolutionText::name)
            .orElseGet(() -> sentence("open")));
    resolution
        .destinationIn(municipalities)
        .ifPresent(one -> text.say("address", one.id(), String.valueOf(one.destinationId())));
    text.way();
    text.say("snapshot", snapshot);
    return List.copyOf(text.lines);
  }

  private void answer(Question question, String answer) {
    say("line", sentence("question." + question.word()), answer);
    resolution.reasons().stream()
        .filter(reason -> reason.decides().equals(question.word()))
        .forEach(this::reason);
  }

  private void reason(Reason reason) {
    say("reason", reason.text(), reason.rule());
    var basis = reason.legalBasis();
    if (basis != null) {
      say("basis", basis);
    }
    validity(reason.validFrom(), reason.validTo()).ifPresent(span -> say("valid", span));
  }

  private static Optional<String> validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? Optional.empty() : Optional.of(sentence("until", DAY.format(to)));
    }
    return Optional.of(
        to == null
            ? sentence("since", DAY.format(from))
            : sentence("span", DAY.format(from), DAY.format(to)));
  }

  private void way() {
    if (resolution.delegation().size() > 1) {
      say(
          "way",
          resolution.delegation().stream()
              .map(one -> one.name() + " (" + one.ars() + ")")
              .collect(Collectors.joining(" → ")));
    }
  }

  private static String name(Optional<Body> body) {
    return body.map(one -> one.name() + " (" + one.ars() + ")").orElseGet(() -> sentence("open"));
  }

  private static String name(OrgUnit unit) {
    return unit.mailbox() == null ? unit.name() : unit.name() + ", " + unit.mailbox();
  }

  private void say(String key, String... arguments) {
    lines.add(sentence(key, arguments));
  }

  private static String sentence(String key, String... arguments) {
    return Wording.german().say("responsibility.answer." + key, arguments);
  }
}
