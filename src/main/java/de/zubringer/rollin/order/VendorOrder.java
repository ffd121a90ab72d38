package de.zubringer.rollin.order;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.concept.MappingRows;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Wording;
import de.zubringer.rollin.Situation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the vendor of a Fachverfahren needs: format, mapping, and test packets without real data.
 */
@Component
class VendorOrder implements OrderWriter {
  private static final String INBOX = "inbox";

  @Override
  public OrderKind kind() {
    return OrderKind.VENDOR;
  }

  @Override
  public Optional<OrderPaper> write(Situation now) {
    var targets = targets(now);
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    var writing = new Writing(kind());
    writing
        .text("bitte", writing.say("bitte.text"))
        .table("systeme", targets.stream().map(target -> system(writing, now, target)).toList());
    for (var target : targets) {
      writing
          .table("felder", fields(target.format()))
          .table(
              "abbildung",
              new MappingRows(now.leistung(), target.format(), target.mapping()).rows());
    }
    return Optional.of(writing.text("testpakete", writing.say("testpakete.text")).paper(now));
  }

  /** Those somebody else makes. */
  static List<PlanTarget> targets(Situation now) {
    return now.plan().map(ConnectionPlan::targets).orElse(List.of()).stream()
        .filter(target -> !target.entrance().connector().equals(INBOX))
        .toList();
  }

  private static List<String> system(Writing writing, Situation now, PlanTarget target) {
    var installed = now.profile().flatMap(one -> one.system(target.installation()));
    return List.of(
        target.system().name(),
        installed.map(one -> one.version()).orElse("\u2013"),
        writing.say("zugang." + connector(target)),
        target.format().id() + ", " + target.format().charset().name(),
        Integer.toString(target.mapping().version()));
  }

  private static String connector(PlanTarget target) {
    var connector = target.entrance().connector();
    return Wording.german().knows("auftrag.vendor.zugang." + connector) ? connector : "sonst";
  }

  private static List<List<String>> fields(TargetFormat format) {
    return format.fields().stream().map(VendorOrder::field).toList();
  }

  private static List<String> field(TargetField field) {
    var wording = Wording.german();
    var type = field.type().name().toLowerCase(Locale.ROOT);
    var length = field.length();
    return List.of(
        field.name(),
        field.title(),
        wording.say("auftrag.vendor.typ." + type),
        length == null ? "\u2013" : length.toString(),
        wording.say("auftrag." + (field.required() ? "ja" : "nein")),
        field.codes().isEmpty()
            ? Objects.requireNonNullElse(field.pattern(), "")
            : String.join(", ", field.codes()));
  }
}
