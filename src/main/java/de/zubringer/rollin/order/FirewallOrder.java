package de.zubringer.rollin.order;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.municipality.Destination;
import de.zubringer.rollin.Situation;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which ways through the firewall are needed: names of hosts and ports, never a secret. */
@Component
class FirewallOrder implements OrderWriter {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:jdbc:[a-z0-9:]+:@?|[a-z][a-z0-9+.-]*:)//(\\[[^\\]]+]|[^/:;?#\\\\]+)(?::(\\d{1,5}))?.*");

  /** Those that are no HTTPS. */
  private static final Set<String> PROTOCOLS = Set.of("mail", "sftp", "sql");

  private final Zustelldienste zustelldienste;

  FirewallOrder(Zustelldienste zustelldienste) {
    this.zustelldienste = zustelldienste;
  }

  @Override
  public OrderKind kind() {
    return OrderKind.FIREWALL;
  }

  @Override
  public Optional<OrderPaper> write(Situation now) {
    if (now.plan().isEmpty()) {
      return Optional.empty();
    }
    var writing = new Writing(kind());
    var rows = new LinkedHashSet<List<String>>();
    for (var environment : environments(now)) {
      rows.addAll(zustelldienst(writing, environment));
    }
    targets(now.plan().get()).forEach(target -> rows.addAll(target(writing, target)));
    return Optional.of(
        writing
            .text("bitte", writing.say("bitte.text"))
            .table("verbindungen", List.copyOf(rows))
            .text("hinweise", writing.say("hinweise.text"))
            .paper(now));
  }

  /** Those applications go to, and the one records go to before they are erased. */
  private static Stream<PlanTarget> targets(ConnectionPlan plan) {
    return Stream.concat(plan.targets().stream(), plan.retention().handOver().stream());
  }

  private static List<String> environments(Situation now) {
    return now.plan().map(ConnectionPlan::intake).orElse(List.of()).stream()
        .map(Destination::environment)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private List<List<String>> zustelldienst(Writing writing, String environment) {
    var endpoints = zustelldienste.endpoints(environment);
    if (endpoints.isEmpty()) {
      return List.of(
          List.of(
              writing.say("server"),
              writing.say("zustelldienst.unbekannt", environment),
              "443",
              "HTTPS",
              writing.say("zustelldienst", environment)));
    }
    var rows = new ArrayList<List<String>>();
    for (var one : List.of(endpoints.get().token(), endpoints.get().submission())) {
      rows.add(
          List.of(
              writing.say("server"),
              one.getHost(),
              Integer.toString(port(one)),
              one.getScheme().toUpperCase(Locale.ROOT),
              writing.say("zustelldienst", environment)));
    }
    return rows;
  }

  private static int port(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return address.getScheme().equals("https") ? 443 : 80;
  }

  /** Whoever fetches comes to us; whoever wants a token first is asked beside the target. */
  private static List<List<String>> target(Writing writing, PlanTarget target) {
    var connector = target.entrance().connector();
    var name = target.system().name();
    var address = target.settings().get("adresse");
    return switch (connector) {
      case "inbox" -> List.of();
      case "folder" ->
          List.of(
              List.of(
                  writing.say("server"),
                  writing.say("ordner"),
                  writing.say("ordner.port"),
                  writing.say("ordner.protokoll"),
                  writing.say("ziel", name)));
      case "pull" ->
          List.of(
              List.of(
                  writing.say("fachverfahren", name),
                  writing.say("server"),
                  writing.say("port.https"),
                  writing.say("protokoll.rest"),
                  writing.say("abholung", name)));
      default ->
          Stream.of(
                  row(writing, connector, address, writing.say("ziel", name)),
                  row(writing, connector, tokens(target), writing.say("anmeldung", name)))
              .flatMap(Optional::stream)
              .toList();
    };
  }

  private static @Nullable String tokens(PlanTarget target) {
    return target.settings().get("tokenAdresse");
  }

  private static Optional<List<String>> row(
      Writing writing, String connector, @Nullable String address, String why) {
    if (address == null) {
      return Optional.empty();
    }
    var place = PLACE.matcher(address);
    var isKnown = place.matches();
    var port = isKnown ? place.group(2) : null;
    return Optional.of(
        List.of(
            writing.say("server"),
            isKnown ? place.group(1) : Writing.orOpen(""),
            port != null ? port : usualPort(writing, address),
            writing.say("protokoll." + (PROTOCOLS.contains(connector) ? connector : "rest")),
            why));
  }

  private static String usualPort(Writing writing, String address) {
    return switch (address.split(":", 2)[0]) {
      case "https" -> writing.say("port.https");
      case "sftp" -> "22";
      case "smtp" -> "587";
      case "smtps" -> "465";
      default -> writing.say("port.vorgabe");
    };
  }
}
