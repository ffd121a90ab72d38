package de.zubringer.web.trial;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.ops.Software;
import de.zubringer.signoff.KeptProtocol;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.protocol.ProtocolSheet;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Protocols that were kept: to look at, to save, to sign. */
@Controller
class ProtocolPages {
  private static final String ONE = TrialPages.HERE + "/protokolle/{number:\\d{1,9}}";

  private final Adaptations adaptations;
  private final TrialProtocols protocols;

  ProtocolPages(Adaptations adaptations, TrialProtocols protocols) {
    this.adaptations = adaptations;
    this.protocols = protocols;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(ONE)
  Page protocol(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable int number) {
    return adaptations
        .find(person, ars, leistung)
        .flatMap(drafted -> kept(drafted, number).map(kept -> page(person, drafted, kept)))
        .orElseGet(ErrorPage::notFound);
  }

  private Page page(Person person, Drafted drafted, KeptProtocol kept) {
    var head = adaptations.head(drafted, "probelauf");
    return new ProtocolView(head, drafted, kept).page(person);
  }

  private Optional<KeptProtocol> kept(Drafted drafted, int number) {
    return protocols.one(drafted.owner(), drafted.leistung(), number);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(ONE + "/protokoll.{ending:pdf|html|json}")
  void download(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable int number,
      @PathVariable String ending,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .flatMap(drafted -> kept(drafted, number))
            .flatMap(kept -> content(kept, ending));
    var name = "probelauf-%s-%s-%d.%s".formatted(leistung, ars, number, ending);
    FileAnswer.send(response, Optional.of(name), content);
  }

  private static Optional<Content> content(KeptProtocol kept, String ending) {
    var signed = ProtocolView.signed(kept);
    return switch (ending) {
      case "html" -> Optional.of(Content.of(ProtocolSheet.html(kept.protocol(), signed)));
      case "json" ->
          Optional.of(Content.of(kept.protocol().canonical().getBytes(StandardCharsets.UTF_8)));
      default ->
          ProtocolSheet.pdf(kept.protocol(), signed) instanceof Outcome.Done<byte[]>(var bytes)
              ? Optional.of(Content.of(bytes))
              : Optional.empty();
    };
  }

  @MayUse(HEAD)
  @PostMapping(ONE + "/unterschrift")
  String sign(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String pruefsumme,
      @RequestParam(defaultValue = "") String bestaetigt,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    if (kept(drafted, number).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    notice(person, drafted, number, pruefsumme, bestaetigt.equals("ja")).on(next);
    return "redirect:" + drafted.address() + "/probelauf/protokolle/" + number;
  }

  private Notice notice(
      Person person, Drafted drafted, int number, String digest, boolean confirmed) {
    if (!confirmed) {
      return new Notice("danger", say("protokoll.unterschrift.haken"));
    }
    var subject = TrialStart.subject(drafted);
    if (subject.isEmpty()) {
      return new Notice("danger", say("probelauf.lauf.kein-plan"));
    }
    var signed =
        protocols.sign(
            drafted.owner(),
            drafted.leistung(),
            number,
            digest,
            subject.get(),
            Software.version(),
            person.author());
    return signed instanceof Outcome.Held<KeptProtocol>(var findings)
        ? new Notice("danger", sentences(findings))
        : new Notice("success", say("protokoll.unterschrieben"));
  }

  private static String sentences(Findings findings) {
    return findings.list().stream()
        .map(finding -> Words.text(finding) + " " + Words.advice(finding))
        .collect(Collectors.joining(" "));
  }
}
