package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Answer;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.journeys.ActLines;
import de.zubringer.web.journeys.JourneyLines;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has something done to a journey for a person and leads them to the page that shows it. */
@Component
class Deeds {
  private final Clearing clearing;

  Deeds(Clearing clearing) {
    this.clearing = clearing;
  }

  static Actor actor(Person person) {
    return new Actor(person.author(), person.municipality());
  }

  /** Where the person is led; a stranger's journey is none, and a role that may not is told so. */
  String redirect(Person person, JourneyId journey, Command command, RedirectAttributes next) {
    var answer = perform(person, journey, command);
    if (answer.isDone()) {
      return done(journey, command, next);
    }
    new Notice("warning", ActLines.answer(answer.word())).on(next);
    return "redirect:/klaerung/" + journey;
  }

  /** Tells that it was done, where the journey is to be seen. */
  String done(JourneyId journey, Command command, RedirectAttributes next) {
    var done = say("getan." + command.deed().word(), JourneyLines.shortId(journey));
    new Notice("success", done).on(next);
    return "redirect:" + after(journey, command);
  }

  private static String after(JourneyId journey, Command command) {
    return command instanceof Command.Forward ? "/klaerung/abgaben" : JourneyLines.address(journey);
  }

  Answer perform(Person person, JourneyId journey, Command command) {
    var answer = clearing.perform(actor(person), journey, command);
    return switch (answer) {
      case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      default -> answer;
    };
  }
}
