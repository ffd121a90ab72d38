package de.zubringer.torture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what senders were told with what targets have and what we say about it. */
final class Verdict {
  private static final String DELIVERED = "DELIVERED";
  private static final String HELD = "HELD";

  private final Map<UUID, Row> journeys = new LinkedHashMap<>();
  private final Map<String, List<String>> violations = new LinkedHashMap<>();
  private final Map<UUID, Way> confirmed;
  private final Map<String, Integer> causes = new TreeMap<>();

  /** A journey as the database has it at the end. */
  private record Row(
      UUID id,
      String state,
      @Nullable String receipt,
      boolean isAccepted,
      boolean isStored,
      int deliveries,
      @Nullable String codes) {
    static Row of(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getObject("journey", UUID.class),
          row.getString("state"),
          row.getString("receipt_reference"),
          row.getBoolean("accepted"),
          row.getBoolean("stored"),
          row.getInt("deliveries"),
          row.getString("codes"));
    }
  }

  /** What was taken by each kind of target: how often by journey. */
  record Taken(
      Map<String, String> byOffice, Map<String, Integer> inFolder, Map<UUID, Integer> inInbox) {}

  Verdict(JdbcClient sql, Map<UUID, Way> confirmed) {
    this.confirmed = confirmed;
    sql.sql(
            """
            select j.journey, j.state, j.receipt_reference, j.accepted_at is not null as accepted,
              j.unit is not null and j.address is not null
                and exists (select 1 from intake_submission s
                  where s.submission = j.journey and s.sha256 <> '')
                and exists (select 1 from vault_piece p
                  where p.submission = j.journey and starts_with(p.name, 'intake/'))
                and exists (select 1 from pipeline_content c where c.journey = j.journey) as stored,
              (select count(*) from pipeline_step s
                where s.journey = j.journey and s.kind = 'DELIVERED') as deliveries,
              (select string_agg(distinct code, ', ') from pipeline_finding f
                where f.journey = j.journey) as codes
            from pipeline_journey j
            """)
        .query(Row::of)
        .list()
        .forEach(row -> journeys.put(row.id(), row));
  }

  /** Nothing lost, nothing made up, everything at rest. */
  void checkJourneys(Map<UUID, String> refusedAtSending) {
    note(
        "nicht angenommen, obwohl in Ordnung",
        refusedAtSending.entrySet().stream().map(Objects::toString).toList());
    note("verloren: bestätigt, aber kein Durchlauf", missing());
    note(
        "erfunden: Durchlauf ohne Einreichung eines Absenders",
        journeys.keySet().stream()
            .filter(id -> !confirmed.containsKey(id))
            .map(Objects::toString)
            .toList());
    note(
        "nicht zur Ruhe gekommen",
        rows(row -> !row.state().equals(DELIVERED) && !row.state().equals(HELD)));
    note(
        "zurückgestellt ohne Ursache",
        rows(row -> row.state().equals(HELD) && row.codes() == null));
    note(
        "zurückgestellt durch einen Fehler im Programm",
        rows(
            row ->
                row.state().equals(HELD)
                    && String.valueOf(row.codes()).contains("internal-error")));
    note("mehr als einmal als übergeben vermerkt", rows(row -> row.deliveries() > 1));
    journeys.values().stream()
        .filter(row -> row.state().equals(HELD))
        .forEach(row -> causes.merge(String.valueOf(row.codes()), 1, Integer::sum));
  }

  private List<String> missing() {
    return confirmed.keySet().stream()
        .filter(id -> !journeys.containsKey(id))
        .map(Objects::toString)
        .toList();
  }

  /** Delivered exactly once, by receipt; what is held nobody has, unless its cause says so. */
  void checkTargets(Taken taken, Map<String, ?> dogsTwice) {
    note(
        "unter zwei Schlüsseln übergeben",
        dogsTwice.keySet().stream().map(Objects::toString).toList());
    note("laut uns übergeben, das Ziel hat es nicht", delivered(row -> times(row, taken) == 0));
    note("beim Ziel mehr als einmal", rows(row -> times(row, taken) > 1));
    note(
        "Quittung ist nicht die des Ziels",
        delivered(
            row ->
                isAtOffice(row)
                    && !Objects.equals(row.receipt(), taken.byOffice().get(row.id().toString()))));
    note(
        "beim Ziel, obwohl zurückgestellt, und die Ursache sagt es nicht",
        rows(
            row ->
                row.state().equals(HELD)
                    && times(row, taken) > 0
                    && !"delivery-unclear".equals(row.codes())
                    && !"target-unreachable".equals(row.codes())));
  }

  private boolean isAtOffice(Row row) {
    var way = confirmed.get(row.id());
    return way == Way.REST || way == Way.FIT_CONNECT;
  }

  private int times(Row row, Taken taken) {
    var id = row.id();
    var way = confirmed.get(id);
    if (way == null) {
      return 0;
    }
    return switch (way) {
      case FIT_CONNECT, REST -> taken.byOffice().containsKey(id.toString()) ? 1 : 0;
      case FOLDER -> taken.inFolder().getOrDefault(id.toString(), 0);
      case INBOX -> taken.inInbox().getOrDefault(id, 0);
    };
  }

  /** Every acceptance has a stored hand-over, and the other way round. */
  void checkAcceptances(Service.Decisions decisions) {
    note("mehr als einmal angenommen", twice(decisions.accepted()));
    note(
        "zurückgewiesen, obwohl in Ordnung",
        decisions.rejected().keySet().stream().map(Objects::toString).toList());
    note(
        "angenommen, aber nicht gespeichert",
        decisions.accepted().keySet().stream()
            .filter(id -> !journeys.containsKey(id) || !journeys.get(id).isStored())
            .map(Objects::toString)
            .toList());
    note(
        "angenommen, aber bei uns nicht vermerkt",
        decisions.accepted().keySet().stream()
            .filter(id -> journeys.containsKey(id) && !journeys.get(id).isAccepted())
            .map(Objects::toString)
            .toList());
    note(
        "als angenommen vermerkt, ohne Ereignis beim Zustelldienst",
        rows(row -> row.isAccepted() && !decisions.accepted().containsKey(row.id())));
    note(
        "übergeben, aber nie angenommen",
        delivered(
            row ->
                confirmed.get(row.id()) == Way.FIT_CONNECT
                    && !decisions.accepted().containsKey(row.id())));
  }

  private static List<String> twice(Map<UUID, Integer> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(Objects::toString)
        .toList();
  }

  /** Notes what was violated by whom; nothing if nobody did. */
  void note(String violation, List<String> whom) {
    if (!whom.isEmpty()) {
      violations.put(violation, whom);
    }
  }

  void note(Map<String, List<String>> all) {
    all.forEach(this::note);
  }

  private List<String> rows(Predicate<Row> which) {
    return journeys.values().stream()
        .filter(which)
        .map(row -> row.id() + " " + row.state() + " " + Objects.toString(row.codes(), ""))
        .toList();
  }

  private List<String> delivered(Predicate<Row> which) {
    return rows(which.and(row -> row.state().equals(DELIVERED)));
  }

  Map<String, List<String>> violations() {
    return Map.copyOf(violations);
  }

  /** What became of everything, in one line. */
  List<String> story() {
    var states = new TreeMap<String, Integer>();
    journeys.values().forEach(row -> states.merge(row.state(), 1, Integer::sum));
    var ways = new TreeMap<Way, Integer>();
    confirmed.values().forEach(way -> ways.merge(way, 1, Integer::sum));
    return new ArrayList<>(
        List.of(
            "Anträge nach Weg: " + ways,
            "Zustände am Ende: " + states,
            "zurückgestellt nach Ursache: " + causes));
  }
}
