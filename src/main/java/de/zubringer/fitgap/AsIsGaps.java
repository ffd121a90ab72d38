package de.zubringer.fitgap;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Answer;
import de.zubringer.workspace.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How it is done today × how it will be done: what the answers about today prove, and no more. Most
 * of it only tells; what is known to go wrong stands in the way.
 */
final class AsIsGaps {
  private static final String FACT = "as-is";
  private static final String OFFICE = "fachamt";
  private static final String ORGANISATION = "organisation";

  /** Every fifth case is more than slips; below, no form of today gets. */
  private static final long RETURNS_PERCENT = 20;

  /** A month that brings twice the usual number is one a deputy must be planned for. */
  private static final long PEAK_TIMES = 2;

  private static final int MONTHS = 12;
  private static final int MINUTES = 60;

  /** Hours one person works full time in a month: four weeks of 39 hours (§ 6 TVöD). */
  private static final long PERSON_HOURS = 156;

  /** How steps and attachments are called that ask for a signature by hand. */
  private static final List<String> SIGNED = List.of("unterschr", "schriftform");

  private final Situation situation;
  private final Written written;
  private final GapList gaps;

  /** What stands in the connection about today. */
  private record Written(Map<String, Answer> asIs, Map<String, Mark> survey) {}

  /** An answer without a value. */
  private record Mark(String state) {}

  private AsIsGaps(Situation situation, Written written, GapList gaps) {
    this.situation = situation;
    this.written = written;
    this.gaps = gaps;
  }

  /** Nothing where nobody has answered anything. */
  static void find(Situation situation, GapList gaps) {
    situation
        .connectionFile()
        .filter(Document::sound)
        .map(file -> new AsIsGaps(situation, file.as(Written.class), gaps))
        .ifPresent(AsIsGaps::all);
  }

  private void all() {
    unknown();
    media();
    paper();
    returns();
    deputy();
    peak();
    signature();
  }

  /** One for all, or the list of gaps would be a second survey. */
  private void unknown() {
    var names =
        written.survey().entrySet().stream()
            .filter(
                one -> one.getKey().startsWith("asIs.") && one.getValue().state().equals("unknown"))
            .map(one -> name(one.getKey().substring("asIs.".length())))
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      gaps.add(
          Gap.of(
                  GapKind.ORG,
                  OFFICE,
                  here(
                      Finding.hint(
                          "gap-as-is-unknown",
                          "survey",
                          Integer.toString(names.size()),
                          String.join(", ", names))))
              .because(FACT, String.join(", ", names)));
    }
  }

  /** A target somebody types into keeps one of the breaks; that its sheet says. */
  private void media() {
    var breaks = number("medienbrueche");
    if (breaks.filter(count -> count > 0).isEmpty()) {
      return;
    }
    var count = breaks.get().toString();
    var typed = targets().filter(one -> one.format().isPrinted()).findFirst();
    var finding =
        typed
            .map(
                one ->
                    Finding.hint(
                        "gap-as-is-typing", place("medienbrueche"), count, one.system().name()))
            .orElseGet(() -> Finding.hint("gap-as-is-media", place("medienbrueche"), count));
    gaps.add(
        proven(
            Gap.of(GapKind.PROCESS, OFFICE, here(finding)), "medienbrueche", "medienbruchStellen"));
  }

  private void paper() {
    number("seitenJeFall")
        .filter(pages -> pages > 0)
        .ifPresent(
            pages ->
                gaps.add(
                    proven(
                        Gap.of(
                            GapKind.ORG,
                            ORGANISATION,
                            here(
                                Finding.hint(
                                    "gap-as-is-paper", place("seitenJeFall"), pages.toString()))),
                        "seitenJeFall")));
  }

  private void returns() {
    number("rueckfragenProzent")
        .filter(percent -> percent >= RETURNS_PERCENT)
        .ifPresent(
            percent ->
                gaps.add(
                    proven(
                        Gap.of(
                            GapKind.PROCESS,
                            OFFICE,
                            here(
                                Finding.hint(
                                    "gap-as-is-returns",
                                    place("rueckfragenProzent"),
                                    percent.toString()))),
                        "rueckfragenProzent",
                        "rueckfragenGrund")));
  }

  /** FIT-Connect rejects what nobody accepts for 14 days. */
  private void deputy() {
    if (value("vertretung").filter(Boolean.FALSE::equals).isPresent()) {
      gaps.add(
          proven(
              Gap.of(
                  GapKind.ORG,
                  ORGANISATION,
                  here(Finding.warning("gap-as-is-deputy", place("vertretung")))),
              "vertretung"));
    }
  }

  private void peak() {
    var year = number("faelleJeJahr");
    var peak = number("spitzeFaelle");
    if (year.isEmpty() || peak.isEmpty()) {
      return;
    }
    if (peak.get() > year.get()) {
      gaps.add(peak("gap-as-is-clash", German.number(peak.get()), German.number(year.get())));
    } else if (peak.get() * MONTHS >= year.get() * PEAK_TIMES && peak.get() > 0) {
      var usual = Math.max(1, year.get() / MONTHS);
      gaps.add(peak("gap-as-is-peak", German.number(peak.get()), German.number(usual)));
    }
    number("minutenJeFall")
        .map(minutes -> minutes * peak.get() / MINUTES)
        .filter(hours -> hours > PERSON_HOURS)
        .ifPresent(
            hours ->
                gaps.add(
                    peak("gap-as-is-staff", German.number(hours), German.number(PERSON_HOURS))));
  }

  private Gap peak(String code, String first, String second) {
    return proven(
        Gap.of(
            GapKind.ORG,
            ORGANISATION,
            here(Finding.hint(code, place("spitzeFaelle"), first, second))),
        "faelleJeJahr",
        "spitzenmonat",
        "spitzeFaelle",
        "minutenJeFall");
  }

  /** Whether the procedure of tomorrow asks for one too its own words say. */
  private void signature() {
    if (value("unterschrift").filter(Boolean.TRUE::equals).isEmpty()) {
      return;
    }
    var kept = signed();
    var finding =
        kept.isPresent()
            ? Finding.hint("gap-as-is-signature-kept", place("unterschrift"), kept.get())
            : Finding.hint("gap-as-is-signature-dropped", place("unterschrift"));
    gaps.add(proven(Gap.of(GapKind.PROCESS, OFFICE, here(finding)), "unterschrift"));
  }

  private Optional<String> signed() {
    var steps =
        situation.ground().procedure(situation.leistung()).stream()
            .flatMap(procedure -> procedure.nodes().stream())
            .map(Procedure.Node::name);
    var attachments =
        situation.leistung().submission().attachments().stream()
            .map(LeistungPackage.AttachmentRule::name);
    return Stream.concat(steps, attachments)
        .filter(name -> SIGNED.stream().anyMatch(name.toLowerCase(Locale.GERMANY)::contains))
        .findFirst();
  }

  private Stream<PlanTarget> targets() {
    return situation.plan().stream().map(ConnectionPlan::targets).flatMap(List::stream);
  }

  private static String place(String id) {
    return "asIs." + id;
  }

  private Finding here(Finding finding) {
    return situation.inConnection(finding);
  }

  /** With the answers it rests on, as far as there are any. */
  private Gap proven(Gap gap, String... answers) {
    var because = gap;
    for (var id : answers) {
      var answer = written.asIs().get(id);
      if (answer != null) {
        because = because.because(FACT, name(id) + ": " + text(answer));
      }
    }
    return because;
  }

  private static String text(Answer answer) {
    var day = answer.date();
    return Stream.of(
            word(answer.value()),
            Wording.german().who(answer.by()),
            day == null ? "" : German.day(day))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String word(Object value) {
    return switch (value) {
      case Boolean yes -> Wording.german().say(yes ? "wert.ja" : "wert.nein");
      case Number number -> German.number(number.longValue());
      default -> value.toString();
    };
  }

  private static String name(String id) {
    var key = "fitgap.as-is." + id;
    return Wording.german().knows(key) ? Wording.german().say(key) : id;
  }

  private Optional<Object> value(String id) {
    return Optional.ofNullable(written.asIs().get(id)).map(Answer::value);
  }

  private Optional<Long> number(String id) {
    return value(id)
        .filter(Number.class::isInstance)
        .map(Number.class::cast)
        .map(Number::longValue);
  }
}
