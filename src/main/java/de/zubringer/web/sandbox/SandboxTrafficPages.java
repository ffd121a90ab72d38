package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;
import static de.zubringer.web.frame.Words.sayOr;

import de.zubringer.access.Anybody;
import de.zubringer.catalogue.text.German;
import de.zubringer.web.content.Fact;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went through the service: submissions, events, callbacks, e-mails. */
@Controller
@RequestMapping(SandboxSite.PATH)
@WhenEnabled
class SandboxTrafficPages {
  private static final int LINES = 50;
  private static final int SHORT_ID = 8;

  private final Sandbox sandbox;
  private final SandboxSite site;

  SandboxTrafficPages(Sandbox sandbox, SandboxSite site) {
    this.sandbox = sandbox;
    this.site = site;
  }

  @Anybody
  @GetMapping("/einreichungen")
  SandboxSubmissionsPage submissions(@RequestParam(defaultValue = "0") int ab) {
    var part = sandbox.submissions(offset(ab), LINES);
    return new SandboxSubmissionsPage(
        site.at("/einreichungen"),
        part.items().stream().map(this::line).toList(),
        site.further("/einreichungen", part.offset(), part.items(), part.total()).orElse(""));
  }

  @Anybody
  @GetMapping("/einreichungen/{id}")
  Page submission(@PathVariable UUID id) {
    return sandbox.submission(id).<Page>map(this::page).orElseGet(ErrorPage::notFound);
  }

  @Anybody
  @GetMapping("/ereignisse")
  SandboxEventsPage events(@RequestParam(defaultValue = "0") int ab) {
    var part = sandbox.events(Optional.empty(), offset(ab), LINES);
    return new SandboxEventsPage(
        site.at("/ereignisse"),
        part.items().stream().map(EventLine::of).toList(),
        site.further("/ereignisse", part.offset(), part.items(), part.total()).orElse(""));
  }

  @Anybody
  @GetMapping("/rueckrufe")
  SandboxCallbacksPage callbacks(@RequestParam(defaultValue = "0") int ab) {
    var part = sandbox.callbacks(offset(ab), LINES);
    return new SandboxCallbacksPage(
        site.at("/rueckrufe"),
        part.items().stream().map(this::line).toList(),
        site.further("/rueckrufe", part.offset(), part.items(), part.total()).orElse(""));
  }

  @Anybody
  @GetMapping("/e-mails")
  SandboxMailsPage mails(@RequestParam(defaultValue = "0") int ab) {
    var part = sandbox.mails(offset(ab), LINES);
    return new SandboxMailsPage(
        site.at("/e-mails"),
        part.items().stream().map(this::line).toList(),
        site.further("/e-mails", part.offset(), part.items(), part.total()).orElse(""));
  }

  @Anybody
  @PostMapping("/rueckrufe/{id}/wiederholen")
  String repeat(@PathVariable UUID id, RedirectAttributes next) {
    sandbox.repeatCallback(id);
    new Notice("success", say("zd.rueckrufe.wiederholt")).on(next);
    return site.redirect("/rueckrufe");
  }

  private static int offset(int asked) {
    return Math.max(asked, 0);
  }

  private SandboxSubmissionsPage.Line line(Sandbox.SubmissionView one) {
    return new SandboxSubmissionsPage.Line(
        address(one.submissionId()),
        shortId(one.submissionId()),
        state(one),
        German.moment(one.createdAt()),
        one.service(),
        one.sender(),
        one.destinationId().toString());
  }

  private SandboxCallbacksPage.Line line(Sandbox.CallbackView one) {
    var state = one.state().toLowerCase(Locale.ROOT);
    var kind =
        switch (one.state()) {
          case "DELIVERED" -> "success";
          case "GIVEN_UP" -> "danger";
          default -> "info";
        };
    return new SandboxCallbacksPage.Line(
        one.kind(),
        new Badge(kind, sayOr(one.state(), "zd.rueckrufe.stand." + state)),
        German.moment(one.createdAt()),
        one.url().toString(),
        German.number(one.attempts()),
        one.answer(),
        one.body(),
        address(one.submissionId()),
        site.at("").address("/rueckrufe/" + one.id() + "/wiederholen"));
  }

  private SandboxMailsPage.Line line(Sandbox.MailView one) {
    return new SandboxMailsPage.Line(
        say("zd.e-mails.betreff", German.number(one.afterDays())),
        one.to().orElseGet(() -> say("zd.e-mails.ohne-adresse", one.destinationName())),
        German.moment(one.at()),
        address(one.submissionId()));
  }

  private SandboxSubmissionPage page(Sandbox.SubmissionDetail detail) {
    var one = detail.submission();
    return new SandboxSubmissionPage(
        site.at("/einreichungen"),
        shortId(one.submissionId()),
        state(one),
        facts(one),
        detail.attachments().stream()
            .map(
                attachment ->
                    new Fact(
                        attachment.attachmentId().toString(),
                        attachment
                            .sizeBytes()
                            .map(German::size)
                            .orElse(say("zd.einreichung.nicht-hochgeladen"))))
            .toList(),
        detail.events().stream().map(EventLine::of).toList());
  }

  private static List<Fact> facts(Sandbox.SubmissionView one) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("submissionId", one.submissionId().toString()));
    facts.add(new Fact("caseId", one.caseId().toString()));
    facts.add(new Fact("destinationId", one.destinationId().toString()));
    facts.add(new Fact(say("zd.einreichung.sender"), one.sender()));
    facts.add(new Fact(say("zd.zustellpunkt.leistung"), one.service()));
    one.region().ifPresent(region -> facts.add(new Fact("Region", region)));
    facts.add(moment("zd.einreichung.angekuendigt", Optional.of(one.createdAt())));
    facts.add(moment("zd.einreichung.eingereicht", one.submittedAt()));
    facts.add(moment("zd.einreichung.beendet", one.endedAt()));
    facts.add(new Fact(say("zd.einreichung.erinnerungen"), German.number(one.reminders())));
    return facts;
  }

  private static Fact moment(String key, Optional<Instant> moment) {
    return new Fact(say(key), moment.map(German::moment).orElse("–"));
  }

  private static Badge state(Sandbox.SubmissionView one) {
    var kind =
        switch (one.state()) {
          case "ACCEPTED" -> "success";
          case "REJECTED" -> "danger";
          case "DELETED" -> "warning";
          default -> "info";
        };
    return new Badge(kind, sayOr(one.state(), "zd.stand." + one.state().toLowerCase(Locale.ROOT)));
  }

  private String address(UUID submissionId) {
    return site.at("").address("/einreichungen/" + submissionId);
  }

  private static String shortId(UUID id) {
    return id.toString().substring(0, SHORT_ID);
  }
}
