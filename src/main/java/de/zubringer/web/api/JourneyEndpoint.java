package de.zubringer.web.api;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.pipeline.JourneyPage;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.keys.KeyIndex;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Journeys for programs; never their content. */
@RestController
class JourneyEndpoint {
  private static final JourneyQuestion EVERYTHING =
      new JourneyQuestion(null, null, null, null, null, null, null, null, null, null, null);

  private final Journeys journeys;
  private final KeyIndex keys;

  JourneyEndpoint(Journeys journeys, KeyIndex keys) {
    this.journeys = journeys;
    this.keys = keys;
  }

  /**
   * A stretch of the list; {@code next} is the {@code after} of the following one, {@code previous}
   * the {@code before} of the one before.
   */
  record ListAnswer(List<Item> journeys, @Nullable String next, @Nullable String previous) {}

  /** A search by a value of the application, which has no place in an address. */
  record SearchBody(@Nullable JourneyQuestion where, @Nullable Value businessKey) {}

  /** A value and, if it is to be looked for there only, {@code <Leistung>:<id>}. */
  record Value(@Nullable String field, @Nullable String value) {}

  /** A journey as programs see it. */
  record Item(
      String id,
      String municipality,
      String leika,
      @Nullable String leistung,
      String channel,
      String state,
      Instant arrivedAt,
      Instant receivedAt,
      @Nullable String area,
      @Nullable String unit,
      @Nullable String target,
      boolean accepted,
      @Nullable String receipt,
      @Nullable String duplicateOf) {
    static Item of(Journey journey) {
      var duplicate = journey.duplicateOf();
      return new Item(
          journey.id().toString(),
          journey.municipality().toString(),
          journey.leika().digits(),
          journey.leistung(),
          journey.channel(),
          journey.state().name().toLowerCase(Locale.ROOT),
          journey.arrivedAt(),
          journey.receivedAt(),
          journey.area() == null ? null : journey.area().digits(),
          journey.unit(),
          journey.target(),
          journey.acceptedAt() != null,
          journey.receiptReference(),
          duplicate == null ? null : duplicate.toString());
    }
  }

  /** A journey with what holds it. */
  record DetailAnswer(Item journey, List<FoundItem> findings) {
    static DetailAnswer of(JourneyDetail detail) {
      return new DetailAnswer(
          Item.of(detail.journey()), detail.findings().list().stream().map(FoundItem::of).toList());
    }
  }

  /** A finding in the form of every {@code --json}. */
  record FoundItem(String severity, String code, String place, String text, String advice) {
    static FoundItem of(Finding finding) {
      var wording = Wording.german();
      return new FoundItem(
          finding.severity().word(),
          finding.code(),
          finding.place(),
          wording.text(finding),
          wording.advice(finding));
    }
  }

  @GetMapping("/api/v1/journeys")
  @MayUse({Role.COORDINATOR, Role.SYSTEM_ADMIN, Role.CASE_WORKER, Role.OPERATOR})
  ListAnswer list(Person person, @ModelAttribute JourneyQuestion question) {
    return answer(person, question, List.of());
  }

  /** By a value of the application; only for who may read applications. */
  @PostMapping("/api/v1/journeys/search")
  @MayUse({Role.COORDINATOR, Role.SYSTEM_ADMIN, Role.CASE_WORKER})
  ListAnswer search(Person person, @RequestBody SearchBody body) {
    var own = person.municipality();
    var key = body.businessKey();
    if (own == null || key == null || key.value() == null || key.value().isBlank()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var field = Objects.requireNonNullElse(key.field(), "");
    return answer(
        person,
        Objects.requireNonNullElse(body.where(), EVERYTHING),
        keys.search(own, field, key.value()));
  }

  private ListAnswer answer(Person person, JourneyQuestion question, List<KeyMark> marks) {
    try {
      var page =
          journeys.stretch(
              question.filter(person, marks),
              new JourneyPage.Place(question.after(), question.before()),
              Objects.requireNonNullElse(question.limit(), JourneyQuestion.LIMIT));
      return new ListAnswer(
          page.journeys().stream().map(Item::of).toList(), page.next(), page.previous());
    } catch (JourneyQuestion.Unclear e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  @GetMapping("/api/v1/journeys/{id}")
  @MayUse({Role.COORDINATOR, Role.SYSTEM_ADMIN, Role.CASE_WORKER, Role.OPERATOR})
  DetailAnswer detail(Person person, @PathVariable UUID id) {
    return journeys
        .detail(person.municipality(), new JourneyId(id))
        .map(DetailAnswer::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
