package de.zubringer.rollin.order;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.rehearsal.Rehearsed;
import de.zubringer.rollin.Situation;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.TrialRun;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Testpakete for the vendor of a target system: invented applications of the package and generated
 * ones, in one place, with the document each becomes. No application of a citizen is ever among
 * them.
 */
public final class TestPackets {
  /** A tester looks at some dozens; every kind of input is among the first. */
  private static final int PACKETS_MAX = 300;

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final String INBOX = "inbox";

  private final Situation now;
  private final ConnectionPlan plan;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final Spreadsheet list =
      new Spreadsheet(Wording.german().say("auftrag.testpakete.spalten").split("\\|"));

  private TestPackets(Situation now, ConnectionPlan plan) {
    this.now = now;
    this.plan = plan;
  }

  /** As an archive, the same for the same data; empty without a system of somebody else's. */
  public static Optional<byte[]> zip(Situation now) {
    return now.plan()
        .filter(plan -> !VendorOrder.targets(now).isEmpty())
        .map(plan -> new TestPackets(now, plan).packed());
  }

  private byte[] packed() {
    var areas = now.adaptation().areas();
    var subject =
        new TrialRun.Subject(now.workspace(), now.book(), plan, areas).inOnePlace(now.today());
    var done = TrialRun.of(subject, new TrialRun.Wish(List.of(), true, now.today(), false));
    var results = done.trial().results();
    for (int i = 0; i < results.size() && files.size() < PACKETS_MAX * 3; i++) {
      add(i + 1, done.played().get(i), results.get(i));
    }
    files.put("verzeichnis.csv", list.germanBytes());
    files.put(
        "LIESMICH.txt",
        Wording.german()
            .say("auftrag.testpakete.liesmich", now.leistung().name(), now.body().fullName())
            .getBytes(StandardCharsets.UTF_8));
    return new Folder(files).toZip();
  }

  private void add(int number, TrialRun.Played played, TrialResult result) {
    var sample = played.input().sample();
    var one = new Rehearsed.Case(sample, played.area().ars(), played.input().supposed());
    var rehearsed = Rehearsed.of(now.book(), plan, one, true);
    if (!isForVendor(rehearsed)) {
      return;
    }
    var folder = "%03d-%s/".formatted(number, safe(sample.name()));
    var application = sample.at(played.area().ars().digits());
    files.put(
        folder + "antrag.json",
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(application));
    var names = new ArrayList<String>();
    for (var document : documents(rehearsed)) {
      names.add(document.fileName());
      files.put(folder + "ziel-" + safe(document.fileName()), document.bytes());
    }
    list.row(row(folder, played.input(), result, names));
  }

  private static List<String> row(
      String folder, TrialInput input, TrialResult result, List<String> names) {
    return Stream.of(
            folder,
            Wording.german().say("auftrag.testpakete.herkunft." + input.source().word()),
            result.title(),
            result.why(),
            result.areaName(),
            Wording.german().say("trial.outcome." + result.outcome()),
            String.join(", ", names))
        .toList();
  }

  /** What never gets as far as a desk says nothing about the vendor's system. */
  private static boolean isForVendor(Rehearsed rehearsed) {
    return rehearsed.desk() instanceof Outcome.Done<Addressed>(var addressed)
        && !addressed.target().entrance().connector().equals(INBOX);
  }

  private static List<TargetDocument> documents(Rehearsed rehearsed) {
    return rehearsed.outcome() instanceof Outcome.Done<List<TargetDocument>>(var made)
        ? made
        : List.of();
  }

  /** A name in an archive; what an input is called may be anything. */
  private static String safe(String name) {
    var plain = UNSAFE.matcher(name).replaceAll("-").replaceAll("^[.-]+", "");
    return plain.isEmpty() ? "ohne-namen" : plain;
  }
}
