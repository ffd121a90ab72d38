package de.zubringer.web.inbox;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.inbox.FurtherFile;
import de.zubringer.inbox.Inbox;
import de.zubringer.inbox.InboxPage.Cursor;
import de.zubringer.inbox.Vorgang;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.web.content.Download;
import de.zubringer.web.content.Fact;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.journeys.JourneyLines;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Posteingang: list, one Vorgang and its files, for the case workers of the administration. */
@Controller
class InboxPages {
  private static final int LINES = 25;

  private final Inbox inbox;
  private final Connections connections;
  private final Journeys journeys;

  InboxPages(Inbox inbox, Connections connections, Journeys journeys) {
    this.inbox = inbox;
    this.connections = connections;
    this.journeys = journeys;
  }

  @MayUse(CASE_WORKER)
  @GetMapping("/posteingang")
  Page list(Person person, @RequestParam(defaultValue = "") String nach) {
    var own = person.municipality();
    if (own == null) {
      return ErrorPage.notFound();
    }
    var found = inbox.page(own, Optional.empty(), Cursor.parse(nach), LINES);
    return new InboxPage(
        found.rows().stream().map(row -> line(own, row)).toList(),
        found.next().map(InboxPages::further).orElse(""));
  }

  @MayUse(CASE_WORKER)
  @GetMapping("/posteingang/{id}")
  Page vorgang(Person person, @PathVariable String id) {
    var own = person.municipality();
    return own == null
        ? ErrorPage.notFound()
        : JourneyLines.id(id)
            .flatMap(journey -> inbox.vorgang(own, journey))
            .<Page>map(vorgang -> page(own, vorgang))
            .orElseGet(ErrorPage::notFound);
  }

  /** The receipt a person gives where no system does. */
  @MayUse(CASE_WORKER)
  @PostMapping("/posteingang/{id}/abgetippt")
  String typed(Person person, @PathVariable UUID id, RedirectAttributes next) {
    var own = person.municipality();
    var journey = new JourneyId(id);
    var noted = own != null && inbox.typed(own, journey, person.name());
    var notice =
        noted
            ? new Notice("success", say("vorgang.abgetippt.gemerkt"))
            : new Notice("warning", say("vorgang.abgetippt.nicht"));
    notice.on(next);
    return "redirect:" + address(journey);
  }

  @MayUse(CASE_WORKER)
  @GetMapping("/posteingang/{id}/anlage")
  void file(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String teil,
      HttpServletResponse response)
      throws IOException {
    var own = person.municipality();
    var vorgang = JourneyLines.id(id).flatMap(journey -> vorgang(own, journey));
    var file =
        vorgang.flatMap(
            found -> found.attachments().stream().filter(one -> one.id().equals(teil)).findFirst());
    var content =
        own == null || file.isEmpty()
            ? Optional.<Content>empty()
            : inbox.attachment(own, vorgang.orElseThrow().row().journey(), teil);
    FileAnswer.send(response, file.map(Vorgang.Attachment::fileName), content);
  }

  private Optional<Vorgang> vorgang(@Nullable MunicipalityId own, JourneyId journey) {
    return own == null ? Optional.empty() : inbox.vorgang(own, journey);
  }

  private InboxPage.VorgangLine line(MunicipalityId own, Vorgang.Row row) {
    return new InboxPage.VorgangLine(
        address(row.journey()),
        JourneyLines.shortId(row.journey()),
        row.title(),
        unit(own, row.unit()),
        German.moment(row.receivedAt()));
  }

  private VorgangPage page(MunicipalityId own, Vorgang vorgang) {
    var row = vorgang.row();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(say("sendung.leistung"), row.leistung()));
    facts.add(new Fact(say("sendung.stelle"), unit(own, row.unit())));
    facts.add(new Fact(say("sendung.eingang"), German.moment(row.receivedAt())));
    var due = row.due();
    if (due != null) {
      facts.add(new Fact(say("vorgang.frist"), German.day(due)));
    }
    var entries =
        vorgang.entries().stream().map(entry -> new Fact(entry.label(), entry.value())).toList();
    return new VorgangPage(
        JourneyLines.shortId(row.journey()),
        row.title(),
        vorgang.isErased(),
        List.copyOf(facts),
        FindingLine.of(hints(own, row.journey())),
        List.of(new FieldGroup("", entries)),
        vorgang.attachments().stream().map(file -> download(own, row.journey(), file)).toList(),
        typed(vorgang.typed()),
        corrected(own, row.journey()),
        vorgang.waitsForTyping() ? address(row.journey()) + "/abgetippt" : "",
        JourneyLines.address(row.journey()));
  }

  private static String typed(Vorgang.@Nullable Typed typed) {
    return typed == null ? "" : say("vorgang.abgetippt", German.moment(typed.at()), typed.by());
  }

  /** That a person corrected it; what was changed stands with the journey. */
  private String corrected(MunicipalityId own, JourneyId journey) {
    return journeys.detail(own, journey).stream()
            .flatMap(detail -> detail.content().stream())
            .anyMatch(ContentItem::isCorrection)
        ? say("vorgang.berichtigt")
        : "";
  }

  private Findings hints(MunicipalityId own, JourneyId journey) {
    return journeys.detail(own, journey).map(JourneyDetail::findings).orElse(Findings.NONE);
  }

  private Download download(MunicipalityId own, JourneyId journey, Vorgang.Attachment file) {
    var address =
        UriComponentsBuilder.fromPath(address(journey))
            .path("/anlage")
            .queryParam("teil", "{id}")
            .encode()
            .buildAndExpand(file.id())
            .toUriString();
    return new Download(
        label(own, file.id()), file.fileName(), German.size(file.sizeBytes()), address);
  }

  /** What the Leistung calls this attachment. */
  private String label(MunicipalityId own, String attachment) {
    if (attachment.equals(Vorgang.TYPING_SHEET)) {
      return say("vorgang.abtippblatt");
    }
    return name(own, attachment).or(() -> numbered(own, attachment)).orElse(attachment);
  }

  private Optional<String> name(MunicipalityId own, String attachment) {
    return connections.current().plansOf(own).stream()
        .flatMap(plan -> plan.leistung().attachment(attachment).stream())
        .map(LeistungPackage.AttachmentRule::name)
        .findFirst();
  }

  private Optional<String> numbered(MunicipalityId own, String attachment) {
    return FurtherFile.of(attachment)
        .flatMap(
            further ->
                name(own, further.kind())
                    .map(
                        name ->
                            say(
                                "vorgang.weitere-anlage",
                                name,
                                Integer.toString(further.number()))));
  }

  private String unit(MunicipalityId own, String id) {
    return connections
        .current()
        .municipalities()
        .profile(own.ars())
        .flatMap(profile -> profile.unit(id))
        .map(OrgUnit::name)
        .orElse(id);
  }

  private static String address(JourneyId journey) {
    return "/posteingang/" + journey;
  }

  private static String further(Cursor next) {
    return UriComponentsBuilder.fromPath("/posteingang")
        .queryParam("nach", "{next}")
        .encode()
        .buildAndExpand(next)
        .toUriString();
  }
}
