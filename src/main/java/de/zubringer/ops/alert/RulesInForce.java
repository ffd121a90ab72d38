package de.zubringer.ops.alert;

import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.ops.notice.Channel;
import de.zubringer.ops.notice.Channels;
import de.zubringer.ops.situation.RulesDigest;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules that count: those of the operator's file, read anew whenever it has changed; those that
 * are shipped while there is none. A broken file changes nothing: the rules before it go on, and
 * the page and the log say what is wrong with it.
 */
@Component
public class RulesInForce implements Channels, RulesDigest, InitializingBean {
  private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);
  private static final String SHIPPED = "/de/zubringer/ops/alert/shipped-alerts.yaml";

  /** Far more than anybody writes by hand. */
  private static final int BYTES_MAX = 256 * 1024;

  private final Path file;
  private final Connections connections;
  private State state;

  /**
   * What was read.
   *
   * @param seen digest of the bytes at the last look; null if there is no file
   * @param broken what keeps the file from counting
   */
  private record State(AlertRules rules, @Nullable String seen, Findings broken) {}

  RulesInForce(
      @Value("${zubringer.alerts.file:${zubringer.data}/alerts.yaml}") Path file,
      Connections connections) {
    this.file = file;
    this.connections = connections;
    this.state = new State(shipped(), null, Findings.NONE);
  }

  /** What is wrong is in the log before the first journey. */
  @Override
  public void afterPropertiesSet() {
    look();
  }

  public AlertRules current() {
    return look().rules();
  }

  public String file() {
    return file.toString();
  }

  /** What is wrong with the file; and rules that look at nothing there is. */
  public Findings findings() {
    var now = look();
    var findings = new ArrayList<Finding>();
    for (var rule : now.rules().rules()) {
      if (rule.municipality() != null && !isConnected(rule)) {
        findings.add(
            Finding.warning("alerts-scope-unknown", "", rule.id())
                .at(new Spot(file.toString(), 1)));
      }
    }
    return now.broken().and(now.rules().findings()).and(Findings.of(findings));
  }

  private boolean isConnected(AlertRule rule) {
    return connections.current().plans().stream()
        .anyMatch(
            plan ->
                plan.municipality().equals(rule.municipality())
                    && (rule.leistung().isEmpty() || rule.leistung().equals(plan.leistungId())));
  }

  @Override
  public Optional<Channel> channel(String id) {
    return current().channels().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public String digest() {
    return current().digest();
  }

  private synchronized State look() {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(BYTES_MAX + 1);
      var digest = Folder.digest(bytes);
      if (!digest.equals(state.seen())) {
        state = taken(bytes, digest);
      }
    } catch (NoSuchFileException e) {
      if (state.seen() != null) {
        state = new State(shipped(), null, Findings.NONE);
      }
    } catch (IOException e) {
      state = broken("", Findings.of(fault("alerts-unreadable")));
    }
    return state;
  }

  private State taken(byte[] bytes, String digest) {
    if (bytes.length > BYTES_MAX) {
      return broken(digest, Findings.of(fault("alerts-too-large")));
    }
    var read = AlertsReader.read(file.toString(), bytes);
    return read.findings().hasErrors()
        ? broken(digest, read.findings())
        : new State(read, digest, Findings.NONE);
  }

  private State broken(String digest, Findings findings) {
    if (!digest.equals(state.seen())) {
      findings.forEach(RulesInForce::log);
    }
    return new State(state.rules(), digest, findings);
  }

  private Finding fault(String code) {
    return Finding.error(code, "").at(new Spot(file.toString(), 1));
  }

  private static void log(Finding finding) {
    var spot = finding.spot();
    LOG.warn(
        "rules of alerts: {}:{} {}",
        spot == null ? "" : spot.file(),
        spot == null ? 0 : spot.line(),
        Wording.german().text(finding));
  }

  private static AlertRules shipped() {
    try (var in = RulesInForce.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no rules " + SHIPPED);
      }
      var read = AlertsReader.read(SHIPPED, in.readAllBytes());
      if (!read.findings().isEmpty()) {
        throw new IllegalStateException("the rules that are shipped are broken");
      }
      return new AlertRules(read.rules(), read.channels(), Findings.NONE, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
