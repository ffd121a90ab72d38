package de.zubringer.web.draft;

import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Words;
import java.util.HashMap;
import java.util.Map;

/** What the gaps of an adaptation are called, by their keys. */
final class GapNames {
  private GapNames() {}

  static Map<String, String> of(Drafted drafted) {
    var names = new HashMap<String, String>();
    drafted
        .gaps()
        .gaps()
        .forEach(one -> names.put(one.gap().key(), Words.text(one.gap().finding())));
    return names;
  }
}
