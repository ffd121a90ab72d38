package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;
import static de.zubringer.web.frame.Words.sayOr;

import de.zubringer.catalogue.text.German;
import de.zubringer.ops.Software;
import de.zubringer.ops.TermUrgency;
import de.zubringer.ops.notice.NoticeWords;
import de.zubringer.ops.situation.AuditWalk;
import de.zubringer.ops.situation.Certificate;
import de.zubringer.ops.situation.Database;
import de.zubringer.ops.situation.Node;
import de.zubringer.ops.situation.Queue;
import de.zubringer.ops.situation.Situations;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Names;
import de.zubringer.web.operations.MachineryPage.Audit;
import de.zubringer.web.operations.MachineryPage.CertificateLine;
import de.zubringer.web.operations.MachineryPage.Fact;
import de.zubringer.web.operations.MachineryPage.NodeLine;
import de.zubringer.web.operations.MachineryPage.QueueLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** By what the work goes, as lines. */
@Component
class MachineryLines {
  /** A page is no archive of certificates; those that end first are shown. */
  private static final int CERTIFICATES_MAX = 200;

  /** So much of a digest tells one file from another. */
  private static final int DIGEST_SHOWN = 8;

  private final Situations situations;
  private final Database database;
  private final AuditWalk audit;
  private final Names names;

  MachineryLines(Situations situations, Database database, AuditWalk audit, Names names) {
    this.situations = situations;
    this.database = database;
    this.audit = audit;
    this.names = names;
  }

  MachineryPage page() {
    var situation = situations.now();
    var now = situation.at();
    var nodes = situation.nodes();
    var alive = nodes.stream().filter(node -> node.isAlive(now)).toList();
    return new MachineryPage(
        situation.queues().stream().map(queue -> line(queue, now)).toList(),
        German.number(situations.waitingTasks()),
        nodes.stream().map(node -> line(node, now)).toList(),
        alive.stream().map(Node::version).distinct().count() > 1
            || alive.stream().map(Node::rules).distinct().count() > 1,
        versions(),
        situation.certificates().stream()
            .limit(CERTIFICATES_MAX)
            .map(one -> line(one, now))
            .toList(),
        audit());
  }

  private static QueueLine line(Queue queue, Instant now) {
    var oldest = queue.oldest();
    return new QueueLine(
        sayOr(queue.task(), "betrieb.aufgabe." + queue.task()),
        German.number(queue.due()),
        German.number(queue.running()),
        oldest == null ? "" : NoticeWords.duration(Duration.between(oldest, now)));
  }

  private static NodeLine line(Node node, Instant now) {
    var alive = node.isAlive(now);
    var free = node.free();
    var digest = node.rules();
    return new NodeLine(
        node.name(),
        alive
            ? new Badge("success", say("betrieb.knoten.laeuft"))
            : new Badge("danger", say("betrieb.knoten.fehlt")),
        node.version(),
        node.jdk(),
        German.moment(node.startedAt()),
        say("betrieb.knoten.vor", NoticeWords.duration(Duration.between(node.beatAt(), now).abs())),
        say("betrieb.knoten.arbeit", German.number(node.workers()), German.number(node.calls())),
        free == null ? "" : NoticeWords.amount("percent", free),
        digest.isEmpty()
            ? say("betrieb.knoten.regeln.mitgeliefert")
            : digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())),
        !alive);
  }

  private List<Fact> versions() {
    var version = database.version();
    return List.of(
        new Fact(say("betrieb.version.software"), Software.version()),
        new Fact(
            say("betrieb.version.schema"),
            say(
                "betrieb.version.schema.wert",
                version.schema(),
                German.number(version.migrations()))),
        new Fact(say("betrieb.version.datenbank"), version.server()),
        new Fact(say("betrieb.version.java"), Runtime.version().toString()));
  }

  private CertificateLine line(Certificate one, Instant now) {
    return new CertificateLine(
        say("betrieb.zertifikat." + one.kind(), one.of()),
        names.municipality(one.municipality()),
        German.moment(one.until()),
        left(one, now));
  }

  private static Badge left(Certificate one, Instant now) {
    var days = one.daysLeft(now);
    return new Badge(
        KeyLines.kind(TermUrgency.of(one.until(), now)),
        days < 0
            ? say("betrieb.laufzeit.over")
            : say("betrieb.zertifikat.tage", German.number(days)));
  }

  private Audit audit() {
    return audit
        .last()
        .map(MachineryLines::audit)
        .orElseGet(() -> new Audit(new Badge("info", say("betrieb.pruefkette.nie")), ""));
  }

  private static Audit audit(AuditWalk.Walked walked) {
    var badge =
        walked.breaks() == 0
            ? new Badge("success", say("betrieb.pruefkette.ganz"))
            : new Badge("danger", say("betrieb.pruefkette.gebrochen"));
    return new Audit(
        badge,
        say(
            "betrieb.pruefkette.zuletzt",
            German.moment(walked.at()),
            German.number(walked.chains()),
            German.number(walked.entries()),
            German.number(walked.breaks())));
  }
}
