package de.zubringer.rollin.order;

import de.zubringer.kernel.Wording;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.order.OrderPaper.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an order together; keys without their common beginning {@code auftrag.<kind>.}. */
public final class Writing {
  private final OrderKind kind;
  private final List<Part> parts = new ArrayList<>();

  public Writing(OrderKind kind) {
    this.kind = kind;
  }

  /** A heading with sentences below it. */
  public Writing text(String heading, String... sentences) {
    parts.add(new Part(say(heading), List.of(sentences), List.of(), List.of()));
    return this;
  }

  /** A heading with a table; its heads are the wording {@code <heading>.spalten} with bars. */
  public Writing table(String heading, List<List<String>> rows) {
    var heads = Stream.of(say(heading + ".spalten").split("\\|")).map(String::strip).toList();
    var none = rows.isEmpty() ? List.of(Wording.german().say("auftrag.offen")) : List.<String>of();
    parts.add(new Part(say(heading), none, heads, rows));
    return this;
  }

  public String say(String key, String... arguments) {
    return Wording.german().say("auftrag." + kind.word() + "." + key, arguments);
  }

  /** What is missing in the data is said to be open. */
  public static String orOpen(@Nullable String text) {
    return text == null || text.isBlank() ? Wording.german().say("auftrag.offen") : text;
  }

  public OrderPaper paper(Situation now) {
    return new OrderPaper(
        kind,
        say("titel"),
        Wording.german()
            .say(
                "auftrag.gegenstand",
                now.leistung().name(),
                now.leistung().leika().digits(),
                now.body().fullName(),
                now.body().ars().digits()),
        List.copyOf(parts));
  }
}
