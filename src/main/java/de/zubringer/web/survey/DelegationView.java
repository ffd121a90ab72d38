package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Findings;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.delegation.Delegation;
import de.zubringer.survey.delegation.Delegations;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Frame;
import de.zubringer.web.frame.Words;
import de.zubringer.web.survey.DelegationsPage.Line;
import de.zubringer.web.survey.DelegationsPage.Wish;
import de.zubringer.web.survey.QuestionForm.Fault;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page on which questions are handed on. */
@Component
class DelegationView {
  private final Adaptations adaptations;
  private final Delegations delegations;

  DelegationView(Adaptations adaptations, Delegations delegations) {
    this.adaptations = adaptations;
    this.delegations = delegations;
  }

  /**
   * What was put in.
   *
   * @param days as it was typed
   * @param questions ids that are ticked
   */
  record Typed(String recipient, String note, String days, Collection<String> questions) {}

  /** An empty form, all open questions of a role ticked that nobody else was asked. */
  DelegationsPage page(Drafted drafted, String role, String link, String recipient) {
    var survey = Answering.survey(drafted);
    var asked =
        delegations.open(drafted.owner(), drafted.leistung()).stream()
            .flatMap(one -> one.questions().stream())
            .collect(Collectors.toSet());
    var ticked =
        survey.open().stream()
            .filter(one -> one.answeredBy().contains(role) && !asked.contains(one.id()))
            .map(Question::id)
            .toList();
    var days = Integer.toString(Delegations.DAYS_DEFAULT);
    var name = ticked.isEmpty() ? "" : QuestionPart.role(role);
    var wish = wish(drafted, survey, new Typed(name, "", days, ticked), Findings.NONE);
    return page(drafted, survey, wish, link, recipient);
  }

  /** With what was put in and what is wrong with it. */
  DelegationsPage page(Drafted drafted, Typed typed, Findings findings) {
    var survey = Answering.survey(drafted);
    return page(drafted, survey, wish(drafted, survey, typed, findings), "", "");
  }

  private DelegationsPage page(
      Drafted drafted, Survey survey, Wish wish, String link, String recipient) {
    return new DelegationsPage(
        adaptations.head(drafted, "erhebung"),
        link,
        recipient,
        wish,
        delegations.of(drafted.owner(), drafted.leistung()).stream()
            .map(one -> line(drafted, one, survey))
            .toList());
  }

  private static Wish wish(Drafted drafted, Survey survey, Typed typed, Findings findings) {
    var ticked = Set.copyOf(typed.questions());
    return new Wish(
        typed.recipient(),
        typed.note(),
        typed.days(),
        pick(drafted, survey),
        Arrays.stream(Question.Topic.values())
            .map(
                topic ->
                    new DelegationsPage.Topic(
                        SurveyView.title(topic),
                        survey.open(topic).stream()
                            .map(one -> new Choice(one.id(), one.text(), ticked.contains(one.id())))
                            .toList()))
            .filter(topic -> !topic.questions().isEmpty())
            .toList(),
        findings.list().stream()
            .map(
                one ->
                    new Fault(
                        one.place().isEmpty() ? "" : "weitergabe-" + one.place(),
                        Words.text(one),
                        Words.advice(one)))
            .toList());
  }

  private static List<Frame.Entry> pick(Drafted drafted, Survey survey) {
    var roles = new TreeMap<String, Integer>();
    survey
        .open()
        .forEach(one -> one.answeredBy().forEach(role -> roles.merge(role, 1, Integer::sum)));
    return roles.entrySet().stream()
        .map(
            one ->
                new Frame.Entry(
                    drafted.address() + "/erhebung/weitergeben?rolle=" + one.getKey() + "#neu",
                    say(
                        "weitergabe.rolle",
                        QuestionPart.role(one.getKey()),
                        one.getValue().toString()),
                    false))
        .toList();
  }

  private Line line(Drafted drafted, Delegation delegation, Survey survey) {
    var asked =
        survey.questions().stream()
            .filter(one -> delegation.questions().contains(one.id()))
            .toList();
    var left = asked.stream().filter(Question::isOpen).count();
    var opens = delegations.opens(delegation);
    return new Line(
        delegation.recipient(),
        delegation.note(),
        say("weitergabe.erstellt", German.moment(delegation.createdAt()), delegation.createdBy()),
        German.day(delegation.validUntil()),
        state(delegation, opens, left),
        asked.stream().map(Question::text).toList(),
        opens ? drafted.address() + "/erhebung/weitergeben/" + delegation.id() + "/widerruf" : "");
  }

  private static Badge state(Delegation delegation, boolean opens, long left) {
    var all = delegation.questions().size();
    var done = say("weitergabe.stand", Long.toString(all - left), Integer.toString(all));
    if (left == 0) {
      return new Badge("success", done);
    }
    return opens
        ? new Badge("info", done)
        : new Badge(
            "warning",
            say(delegation.isRevoked() ? "weitergabe.widerrufen" : "weitergabe.abgelaufen", done));
  }
}
