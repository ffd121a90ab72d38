package de.zubringer.ops.alert;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.ops.alert.AlertsFile.ChannelEntry;
import de.zubringer.ops.alert.AlertsFile.MailEntry;
import de.zubringer.ops.alert.AlertsFile.RuleEntry;
import de.zubringer.ops.notice.Channel;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Folder;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes rules of the bytes of a file, or findings with its lines. */
public final class AlertsReader {
  static final String FORMAT = "alerts/1";

  /** A measurement that is passed for a moment is none. */
  private static final Duration LASTING = Duration.ofMinutes(5);

  private static final Duration AGAIN = Duration.ofDays(1);

  private final Document document;
  private final List<Finding> findings;

  private AlertsReader(Document document, List<Finding> findings) {
    this.document = document;
    this.findings = findings;
  }

  /**
   * What a file says.
   *
   * @param path as findings name it; ends with {@code .yaml}
   */
  public static AlertRules read(String path, byte[] bytes) {
    var findings = new ArrayList<Finding>();
    var document = Document.read(path, bytes, findings);
    var isOurs = document.filter(it -> it.format().equals(FORMAT)).isPresent();
    if (findings.isEmpty() && !isOurs) {
      // sound, of another format; or its name does not say that it is YAML
      findings.add(Finding.error("alerts-format-other", "", FORMAT).at(new Spot(path, 1)));
    }
    if (document.isEmpty() || !document.get().sound() || !isOurs) {
      return new AlertRules(List.of(), List.of(), Findings.of(findings), Folder.digest(bytes));
    }
    return new AlertsReader(document.get(), findings).rules(Folder.digest(bytes));
  }

  private AlertRules rules(String digest) {
    var file = document.as(AlertsFile.class);
    var channels = channels(file.channels());
    var ids = channels.stream().map(Channel::id).collect(Collectors.toSet());
    var rules = new ArrayList<AlertRule>();
    var known = new HashSet<String>();
    for (var i = 0; i < file.rules().size(); i++) {
      var place = "rules[" + i + "]";
      var entry = file.rules().get(i);
      if (!known.add(entry.id())) {
        error("alerts-id-twice", place + ".id", entry.id());
      }
      rule(place, entry, ids).ifPresent(rules::add);
    }
    return new AlertRules(rules, channels, Findings.of(findings), digest);
  }

  private List<Channel> channels(List<ChannelEntry> entries) {
    var channels = new ArrayList<Channel>();
    var known = new HashSet<String>();
    for (var i = 0; i < entries.size(); i++) {
      var place = "channels[" + i + "]";
      var entry = entries.get(i);
      if (!known.add(entry.id())) {
        error("alerts-id-twice", place + ".id", entry.id());
      }
      channel(place, entry).ifPresent(channels::add);
    }
    return channels;
  }

  private Optional<Channel> channel(String place, ChannelEntry entry) {
    var mail = entry.mail();
    var webhook = entry.webhook();
    if (webhook != null && mail == null) {
      return Optional.of(new Channel.Webhook(entry.id(), webhook.address(), webhook.secret()));
    }
    if (mail != null && webhook == null) {
      return Optional.of(mail(place, entry.id(), mail));
    }
    error("alerts-channel-way", place, entry.id());
    return Optional.empty();
  }

  private Channel mail(String place, String id, MailEntry mail) {
    if ((mail.user() == null) != (mail.password() == null)) {
      error("alerts-mail-login", place + ".mail", id);
    }
    return new Channel.Mail(
        id,
        mail.server(),
        Objects.requireNonNullElse(mail.user(), ""),
        Objects.requireNonNullElse(mail.password(), ""),
        Objects.requireNonNullElse(mail.certificate(), ""),
        mail.from(),
        mail.to());
  }

  private Optional<AlertRule> rule(String place, RuleEntry entry, Set<String> channels) {
    for (var i = 0; i < entry.to().size(); i++) {
      if (!channels.contains(entry.to().get(i))) {
        error("alerts-channel-unknown", place + ".to[" + i + "]", entry.id(), entry.to().get(i));
      }
    }
    var measure = Measure.of(entry.measure()).orElseThrow(); // the schema knows them
    checkScope(place, entry, measure);
    var threshold = threshold(measure.unit(), entry.threshold());
    if (threshold.isEmpty()) {
      error(
          "alerts-threshold-wrong",
          place + ".threshold",
          entry.id(),
          Wording.german().say("ops.threshold." + measure.unit().word()));
      return Optional.empty();
    }
    var municipality = entry.municipality();
    return Optional.of(
        new AlertRule(
            entry.id(),
            title(entry, measure),
            measure,
            threshold.getAsLong(),
            duration(entry.lasting(), LASTING),
            municipality == null ? null : MunicipalityId.of(municipality),
            Objects.requireNonNullElse(entry.leistung(), ""),
            entry.to(),
            duration(entry.again(), AGAIN),
            quiet(place, entry)));
  }

  private static String title(RuleEntry entry, Measure measure) {
    var title = entry.title();
    return title == null ? Wording.german().say("ops.measure." + measure.word()) : title;
  }

  private void checkScope(String place, RuleEntry entry, Measure measure) {
    if (entry.municipality() != null && measure.scope() == Measure.Scope.INSTALLATION) {
      error("alerts-scope-wrong", place + ".municipality", entry.id(), measure.word());
    }
    if (entry.leistung() != null && measure.scope() != Measure.Scope.CONNECTION) {
      error("alerts-scope-wrong", place + ".leistung", entry.id(), measure.word());
    }
  }

  /** Empty if it does not fit the unit; the schema has looked at the form of a duration. */
  private static OptionalLong threshold(Measure.Unit unit, JsonNode written) {
    if (unit == Measure.Unit.SECONDS) {
      var seconds = written.isString() ? Duration.parse(written.asString()).toSeconds() : 0;
      return seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
    }
    var most = unit == Measure.Unit.PERCENT ? 100 : Integer.MAX_VALUE;
    return written.isIntegralNumber() && written.asLong() >= 1 && written.asLong() <= most
        ? OptionalLong.of(written.asLong())
        : OptionalLong.empty();
  }

  private @Nullable QuietTime quiet(String place, RuleEntry entry) {
    var quiet = entry.quiet();
    if (quiet == null) {
      return null;
    }
    if (quiet.from().equals(quiet.until())) {
      error("alerts-quiet-always", place + ".quiet", entry.id());
    }
    return new QuietTime(LocalTime.parse(quiet.from()), LocalTime.parse(quiet.until()));
  }

  private static Duration duration(@Nullable String written, Duration otherwise) {
    return written == null ? otherwise : Duration.parse(written);
  }

  private void error(String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
