package de.zubringer.concept;

import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Anschlusskonzept: how one Leistung is connected in one administration. It follows from the data
 * alone, so it cannot disagree with what runs.
 *
 * @param head name and value of what identifies it: versions and the day it shows
 * @param day the day for which it holds
 */
public record Concept(
    String title, String subtitle, List<List<String>> head, List<Chapter> chapters, LocalDate day) {

  /**
   * Written of every adaptation, connected or not; what is missing is marked as open.
   *
   * @param today whose statutes, units and responsibilities it shows
   */
  public static Concept of(
      Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
    return of(workspace, book, adaptation, today, Optional.empty());
  }

  /**
   * The same with the protocol of a trial.
   *
   * @param annex empty if none was kept
   */
  public static Concept of(
      Workspace workspace,
      PlanBook book,
      Adaptation adaptation,
      LocalDate today,
      Optional<TrialAnnex> annex) {
    var subject = new Subject(workspace, book, adaptation, today);
    return new Concept(
        say("titel"),
        say("untertitel", adaptation.leistung().name(), subject.body().fullName()),
        head(subject),
        List.of(
            OverviewChapter.of(subject),
            TechnicalChapter.of(subject),
            OrganisationChapter.of(subject),
            DataProtectionChapter.of(subject),
            OperationChapter.of(subject),
            OpenChapter.of(subject),
            AnnexChapter.of(annex)),
        today);
  }

  /** The same with more on its cover. */
  public Concept headed(List<List<String>> more) {
    var rows = new ArrayList<>(head);
    rows.addAll(more);
    return new Concept(title, subtitle, List.copyOf(rows), chapters, day);
  }

  private static List<List<String>> head(Subject subject) {
    var leistung = subject.leistung();
    var head = new ArrayList<List<String>>();
    head.add(List.of(say("kopf.leistung"), leistung.name() + ", " + leistung.leika().digits()));
    head.add(
        List.of(say("kopf.verwaltung"), subject.body().fullName() + ", " + subject.body().ars()));
    head.add(List.of(say("kopf.paket"), leistung.id() + " " + leistung.version()));
    subject
        .plan()
        .ifPresentOrElse(
            plan -> {
              head.add(List.of(say("kopf.plan"), Integer.toString(plan.version())));
              for (var target : plan.targets()) {
                head.add(
                    List.of(
                        say("kopf.abbildung", target.system().name()),
                        Integer.toString(target.mapping().version())));
              }
            },
            () -> head.add(List.of(say("kopf.plan"), say("kopf.ohne-plan"))));
    head.add(List.of(say("kopf.tag"), German.day(subject.today())));
    head.add(List.of(say("kopf.status"), word("status", subject.plan().isPresent() ? "plan" : "")));
    head.removeIf(line -> line.getLast().isEmpty());
    return List.copyOf(head);
  }
}
