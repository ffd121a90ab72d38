package de.zubringer.fitgap;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reply channel: how the administration answers against what the form tells of the applicant. */
final class ReplyGaps {
  /** What an answer can promise, and the field an application needs for it. */
  private static final Map<String, String> CHANNELS =
      Map.of(
          "digital", "postfachHandle",
          "elektronisch", "postfachHandle",
          "postfach", "postfachHandle",
          "post", "plz",
          "brief", "plz",
          "email", "email");

  /** Any of them is a way to reach somebody. */
  private static final Set<String> WAYS = Set.of("postfachHandle", "plz", "email", "telefon");

  private final Situation situation;
  private final Set<String> fields;
  private final GapList gaps;

  private ReplyGaps(Situation situation, GapList gaps) {
    this.situation = situation;
    this.gaps = gaps;
    this.fields = situation.ground().fieldNames(situation.leistung());
  }

  static void find(Situation situation, GapList gaps) {
    var one = new ReplyGaps(situation, gaps);
    if (WAYS.stream().noneMatch(one.fields::contains)) {
      one.none();
      return;
    }
    var law = situation.book().law(situation.adaptation(), Optional.empty(), situation.today());
    for (var point : situation.leistung().variationPoints()) {
      var value = law.answers().get(point.id());
      if (point.type().equals("choice") && value != null) {
        one.choice(point, JsonMapper.shared().valueToTree(value));
      }
    }
  }

  private void none() {
    var leistung = situation.leistung();
    var finding = Finding.error("gap-reply-none", "", leistung.name());
    gaps.add(
        Gap.of(
                GapKind.PROCESS,
                "fachredaktion",
                situation.inPackage(leistung.submission().schema(), "", finding))
            .fixedBy(Fix.of("change-form")));
  }

  private void choice(VariationPoint point, JsonNode value) {
    var needed = CHANNELS.get(value.asString(""));
    if (needed == null || fields.contains(needed)) {
      return;
    }
    var place = "answers." + point.id();
    var name =
        point.options().stream()
            .filter(option -> option.value().equals(value.asString("")))
            .map(VariationPoint.Option::name)
            .findFirst()
            .orElse(value.asString(""));
    gaps.add(
        Gap.of(
                GapKind.PROCESS,
                Situation.roleOf(point),
                situation.inConnection(
                    Finding.warning("gap-reply-channel", place, point.question(), name, needed)),
                point.id(),
                value.asString(""))
            .because("field", needed)
            .fixedBy(Fix.of("answer").asking(situation.connectionPath(), place))
            .fixedBy(Fix.of("change-form")));
  }
}
