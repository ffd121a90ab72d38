package de.zubringer.web.api;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Journeys for programs; never their content. */
@RestController
class JourneyEndpoint {
  private final Journeys journeys;

  JourneyEndpoint(Journeys journeys) {
    this.journeys = journeys;
  }

  /** A stretch of the list; {@code next} is the {@code after} of the following one. */
  record ListAnswer(List<Item> journeys, @Nullable String next) {}

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
  ListAnswer list(
      Person person,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    var page =
        journeys.page(
            JourneyFilter.of(person.municipality()).inState(state(state)), after, limit);
    return new ListAnswer(page.journeys().stream().map(Item::of).toList(), page.next());
  }

  @GetMapping("/api/v1/journeys/{id}")
  @MayUse({Role.COORDINATOR, Role.SYSTEM_ADMIN, Role.CASE_WORKER, Role.OPERATOR})
  DetailAnswer detail(Person person, @PathVariable UUID id) {
    return journeys
        .detail(person.municipality(), new JourneyId(id))
        .map(DetailAnswer::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static @Nullable JourneyState state(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Arrays.stream(JourneyState.values())
        .filter(state -> state.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
