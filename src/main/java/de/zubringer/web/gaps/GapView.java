package de.zubringer.web.gaps;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.draft.difference.Differences;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGap;
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.Gap;
import de.zubringer.fitgap.decision.GapDecision.Course;
import de.zubringer.fitgap.decision.GapState;
import de.zubringer.fitgap.repair.Repair;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.survey.Question;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Words;
import de.zubringer.web.gaps.OneGapPage.FieldError;
import de.zubringer.web.gaps.OneGapPage.FixPart;
import de.zubringer.web.gaps.OneGapPage.Form;
import de.zubringer.workspace.Folder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One gap of a draft and what can be done about it. */
final class GapView {
  /** Roles that can answer for a gap, as packages and roll-in steps name them. */
  private static final List<String> ROLES =
      List.of(
          "fachamt",
          "it",
          "organisation",
          "datenschutz",
          "isb",
          "kaemmerei",
          "kasse",
          "land",
          "fachredaktion");

  /** A file of the workspace, perhaps with a line. */
  private static final Pattern PLACE = Pattern.compile("/[^/ ]+\\.(yaml|bpmn|json|csv)");

  /** What a line of the history has room for. */
  private static final int TEXT_MAX = 200;

  private final Drafted drafted;
  private final AssessedGap assessed;

  private GapView(Drafted drafted, AssessedGap assessed) {
    this.drafted = drafted;
    this.assessed = assessed;
  }

  static FitGap found(Drafted drafted) {
    return drafted.gaps();
  }

  /** Empty if there is no such gap any more. */
  static Optional<AssessedGap> gap(Drafted drafted, String key) {
    return found(drafted).gaps().stream().filter(one -> one.gap().key().equals(key)).findFirst();
  }

  /** State and decision as somebody saw them. */
  static String stand(AssessedGap one) {
    return Folder.digest((one.state().word() + one.decision()).getBytes(StandardCharsets.UTF_8))
        .substring(0, 16);
  }

  /** What a person has put into the form so far. */
  record Said(String course, String reason, String role, List<FieldError> errors) {
    static final Said NOTHING = new Said("", "", "", List.of());
  }

  static OneGapPage page(
      Person person, Drafted drafted, AssessedGap assessed, AdaptationHead head, Said said) {
    return new GapView(drafted, assessed).page(person, head, said);
  }

  private OneGapPage page(Person person, AdaptationHead head, Said said) {
    var gap = assessed.gap();
    var line = FindingLine.of(Findings.of(gap.finding())).getFirst();
    var writes = drafted.mayChange(person);
    return new OneGapPage(
        head,
        gap.key(),
        stand(assessed),
        line,
        GapWords.who(gap.who()),
        say("fitgap.state." + assessed.state().word()),
        GapWords.decision(assessed.decision()),
        gap.areas().stream().map(Body::name).collect(Collectors.joining(", ")),
        facts(gap),
        places(gap, line.where()),
        writes ? steps() : List.of(),
        form(gap, said),
        said.errors(),
        gap.fixes().stream().map(fix -> part(fix, writes)).toList());
  }

  /** Those of a name in one line; where something stands in files is for those who ask. */
  private static List<Fact> facts(Gap gap) {
    var byName = new LinkedHashMap<String, List<String>>();
    gap.facts().stream()
        .filter(fact -> !PLACE.matcher(fact.value()).find())
        .forEach(
            fact ->
                byName
                    .computeIfAbsent(say("fitgap.fact." + fact.what()), key -> new ArrayList<>())
                    .add(Words.sayOr(fact.value(), "draft.difference.word." + fact.value())));
    return byName.entrySet().stream()
        .map(one -> new Fact(one.getKey(), String.join("; ", one.getValue())))
        .toList();
  }

  private static List<String> places(Gap gap, String where) {
    return Stream.concat(
            Stream.of(where),
            gap.facts().stream().map(Gap.Fact::value).filter(value -> PLACE.matcher(value).find()))
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** That a gap is closed or back only the computation says. */
  private List<String> steps() {
    return assessed.state().next().stream()
        .filter(one -> one != GapState.CLOSED && one != GapState.REOPENED)
        .map(GapState::word)
        .toList();
  }

  private static Form form(Gap gap, Said said) {
    var role = said.role().isEmpty() ? gap.who() : said.role();
    return new Form(
        Arrays.stream(Course.values())
            .map(
                one ->
                    new Choice(
                        one.word(),
                        say("fitgap.decision." + one.word()),
                        one.word().equals(said.course())))
            .toList(),
        said.reason(),
        ROLES.stream().map(one -> new Choice(one, GapWords.who(one), one.equals(role))).toList());
  }

  static boolean isRole(String word) {
    return ROLES.contains(word);
  }

  /** Names a proposal as somebody saw it. */
  static String id(Fix fix) {
    return Folder.digest(fix.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private FixPart part(Fix fix, boolean mayWrite) {
    var asks = mayWrite ? Repair.asks(fix) : Optional.<Repair.Ask>empty();
    var files =
        asks.filter(Repair.Ask.NOTHING::equals)
            .flatMap(
                ask ->
                    new Repair(drafted.workspace(), drafted.adaptation(), "-", drafted.today())
                        .files(fix, ""));
    var here = asks.isPresent() && (asks.get() != Repair.Ask.NOTHING || files.isPresent());
    return new FixPart(
        fix.sentence(),
        here ? id(fix) : "",
        asks.map(ask -> ask.name().toLowerCase(Locale.ROOT)).orElse(""),
        units(),
        files.map(this::words).orElse(List.of()),
        here ? "" : link(fix),
        here ? "" : linkText(fix));
  }

  private List<Choice> units() {
    return drafted.book().municipalities().profile(drafted.adaptation().body().ars()).stream()
        .flatMap(profile -> profile.units().stream())
        .filter(unit -> unit.isValidOn(drafted.today()))
        .map(unit -> new Choice(unit.id(), unit.name(), false))
        .toList();
  }

  private List<String> words(SortedMap<String, byte[]> files) {
    return Differences.of(drafted.book())
        .between(drafted.workspace(), drafted.workspace().over(files), files.keySet())
        .stream()
        .flatMap(one -> one.sentences().stream())
        .toList();
  }

  private String link(Fix fix) {
    var change = fix.change();
    if (change == null) {
      return "";
    }
    if (change.file().contains("/mappings/") || change.file().contains("/tables/")) {
      return "/abbildungen/%s/%s?kommune=%s"
          .formatted(
              change.file().replaceFirst("^systems/", "").replaceFirst("/.*", ""),
              drafted.leistung(),
              drafted.owner());
    }
    return question(change)
        .map(one -> drafted.address() + "/erhebung#frage-" + one.id())
        .orElseGet(() -> file(change.file()));
  }

  private String linkText(Fix fix) {
    var link = link(fix);
    if (link.isEmpty()) {
      return "";
    }
    return say(
        link.startsWith("/abbildungen")
            ? "luecke.zur-abbildung"
            : link.contains("/erhebung") ? "luecke.zur-frage" : "luecke.zur-datei");
  }

  /** The question whose answer would stand there: the same place, or the first one below it. */
  private Optional<Question> question(Fix.Change change) {
    var place = change.key().replaceAll("\\[\\d*]", "");
    var last = place.substring(place.lastIndexOf('.') + 1);
    var asked =
        drafted.survey().questions().stream()
            .filter(one -> one.home().file().equals(change.file()))
            .toList();
    return asked.stream()
        .filter(one -> place.contains(".") && one.home().path().getLast().equals(last))
        .findFirst()
        .or(
            () ->
                asked.stream()
                    .filter(one -> one.home().path().getFirst().equals(place))
                    .filter(one -> place.equals("statutes") || place.equals("destinations"))
                    .findFirst());
  }

  private String file(String path) {
    var folder = Municipalities.folderFor(drafted.workspace(), drafted.adaptation().body());
    if (!path.startsWith(folder)) {
      return "";
    }
    var name =
        switch (path.substring(folder.length()).replaceFirst("/.*", "")) {
          case "profile.yaml" -> "profil";
          case "responsibilities.yaml" -> "zustaendigkeit";
          case "connections" -> "anbindung";
          default -> "";
        };
    return name.isEmpty() ? "" : drafted.address() + "/entwurf/datei?name=" + name;
  }

  static String address(Drafted drafted, Gap gap) {
    return drafted.address()
        + "/luecken/luecke?schluessel="
        + URLEncoder.encode(gap.key(), StandardCharsets.UTF_8);
  }

  /** The sentence of a gap, as short as a history has room for. */
  static String text(Gap gap) {
    var text = Words.text(gap.finding());
    return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX - 1) + "…" : text;
  }
}
