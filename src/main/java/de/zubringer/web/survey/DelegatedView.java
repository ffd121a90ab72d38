package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Findings;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.delegation.Delegation;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Frame;
import de.zubringer.web.survey.DelegatedPage.Answered;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the page somebody with a link sees, out of nothing but its questions. */
final class DelegatedView {
  private DelegatedView() {}

  /**
   * What a link opens.
   *
   * @param address of the page
   */
  record Opened(String address, Delegation delegation, Drafted drafted) {
    /** Its questions as far as they are asked now. */
    List<Question> questions(Survey survey) {
      return survey.questions().stream()
          .filter(one -> delegation.questions().contains(one.id()))
          .toList();
    }
  }

  /**
   * A portion.
   *
   * @param name of who answers, as far as known
   */
  static DelegatedPage page(Opened opened, int number, String name) {
    var asked = opened.questions(Answering.survey(opened.drafted()));
    var portion = Portion.of(asked.stream().filter(Question::isOpen).toList(), number);
    var form = QuestionForm.of(portion.questions(), asked, Map.of());
    return page(opened, asked, form, further(opened, portion), new Name(name, ""));
  }

  /** With what was put in and what is wrong with it. */
  static DelegatedPage page(Opened opened, AnswerForm form, Findings findings, String nameFault) {
    var asked = opened.questions(Answering.survey(opened.drafted()));
    var shown = form.shown();
    var questions =
        asked.stream().filter(Question::isOpen).filter(one -> shown.contains(one.id())).toList();
    return page(
        opened,
        asked,
        QuestionForm.of(questions, asked, form, findings, Map.of()),
        List.of(),
        new Name(form.text("name"), nameFault));
  }

  /** As it was put in, and what is wrong with it. */
  private record Name(String text, String fault) {}

  private static DelegatedPage page(
      Opened opened,
      List<Question> asked,
      QuestionForm form,
      List<Frame.Entry> further,
      Name name) {
    var adaptation = opened.drafted().adaptation();
    var delegation = opened.delegation();
    var open = asked.stream().filter(Question::isOpen).count();
    return new DelegatedPage(
        opened.address(),
        adaptation.body().fullName(),
        say("link.titel", adaptation.leistung().name()),
        delegation.recipient(),
        delegation.note(),
        German.day(delegation.validUntil()),
        name.text(),
        name.fault(),
        (int) open,
        form,
        further,
        asked.stream()
            .filter(one -> !one.isOpen())
            .map(one -> new Answered(one.text(), QuestionPart.said(one)))
            .toList());
  }

  private static List<Frame.Entry> further(Opened opened, Portion portion) {
    return portion.of() == 1
        ? List.of()
        : IntStream.rangeClosed(1, portion.of())
            .mapToObj(
                one ->
                    new Frame.Entry(
                        opened.address() + "?teil=" + one,
                        say("erhebung.teil", Integer.toString(one)),
                        one == portion.number()))
            .toList();
  }
}
