package de.zubringer.web.responsibility;

import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Leistungen there are rules for, by their names. */
final class Leistungen {
  private final Names names;

  Leistungen(Names names) {
    this.names = names;
  }

  /** The one that was chosen; the first if none was; none if nobody wrote a rule. */
  @Nullable LeikaKey chosen(PlanBook book, @Nullable String key) {
    var all = book.leistungen();
    return all.stream()
        .filter(one -> one.digits().equals(key))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElse(null);
  }

  List<Choice> choices(PlanBook book, @Nullable LeikaKey chosen) {
    return book.leistungen().stream()
        .map(key -> new Choice(key.digits(), name(key), key.equals(chosen)))
        .toList();
  }

  String name(LeikaKey key) {
    return Words.sayOr(names.leistung(key), "leistung." + key.digits());
  }
}
