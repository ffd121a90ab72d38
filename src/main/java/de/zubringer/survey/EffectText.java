package de.zubringer.survey;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.VariationPoint.Effect;
import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a point is asked, computed from what its answer changes in the package. */
final class EffectText {
  private final LeistungPackage leistung;

  EffectText(LeistungPackage leistung) {
    this.leistung = leistung;
  }

  /** Its effects, then the rules it must keep together with other answers. */
  List<String> of(VariationPoint point) {
    var rules =
        leistung.constraints().stream()
            .filter(one -> AnswerRule.of(one).filter(rule -> reads(rule, point)).isPresent())
            .map(one -> say("survey.effect.constraint", one.text()));
    return Stream.concat(point.effects().stream().map(this::of), rules).distinct().toList();
  }

  private static boolean reads(AnswerRule rule, VariationPoint point) {
    return rule.answers().contains(point.id());
  }

  private String of(Effect effect) {
    var key = "survey.effect." + effect.kind();
    return switch (effect.kind()) {
      case "fee", "decision" -> say(key, text(effect.table()), text(effect.row()));
      case "deadline" -> say(key, deadline(text(effect.deadline())));
      case "schema" -> say(key, field(text(effect.at())));
      case "attachment" -> say(key, attachment(text(effect.attachment())));
      case "procedure" -> say(key, text(effect.step()));
      case "routing" -> say(key, routing(text(effect.rule())));
      case "text" -> say(key, text(effect.key()));
      default -> say(key);
    };
  }

  private String deadline(String id) {
    return leistung.deadlines().stream()
        .filter(one -> one.id().equals(id))
        .map(LeistungPackage.Deadline::name)
        .findFirst()
        .orElse(id);
  }

  private String field(String path) {
    return leistung
        .schema()
        .field(path)
        .map(DataField::title)
        .filter(title -> !title.isEmpty())
        .orElse(path);
  }

  private String attachment(String id) {
    return leistung.attachment(id).map(LeistungPackage.AttachmentRule::name).orElse(id);
  }

  private String routing(String rule) {
    return leistung.routing().stream()
        .filter(one -> one.id().equals(rule))
        .map(LeistungPackage.RoutingOffer::text)
        .findFirst()
        .orElse(rule);
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "–");
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }

  /** The routing rule of the package a point decides, if it offers one. */
  static Optional<LeistungPackage.RoutingOffer> routing(
      LeistungPackage leistung, VariationPoint point) {
    return point.effects().stream()
        .filter(effect -> effect.kind().equals("routing"))
        .flatMap(
            effect -> leistung.routing().stream().filter(one -> one.id().equals(effect.rule())))
        .findFirst();
  }
}
