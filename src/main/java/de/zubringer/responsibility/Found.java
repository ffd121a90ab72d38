package de.zubringer.responsibility;

import java.util.ArrayList;
import java.util.List;

/** What the index found so far for one question; more specific rules push others out. */
final class Found {
  private int rank = -1;
  private List<Rule> best = List.of();
  private List<Doubtful> doubtful = List.of();

  private record Doubtful(Rule rule, int rank, RuleBook.Verdict why) {}

  int rank() {
    return rank;
  }

  /** The most specific rules that apply; more than one are a conflict. */
  List<Rule> best() {
    return best;
  }

  /** Rules as specific as the best or more, of which it cannot be said whether they apply. */
  List<Rule> doubtful(RuleBook.Verdict why) {
    return doubtful.stream()
        .filter(one -> one.why() == why && one.rank() >= rank)
        .map(Doubtful::rule)
        .distinct()
        .toList();
  }

  void note(Rule rule, int ofRank, RuleBook.Verdict verdict) {
    switch (verdict) {
      case APPLIES -> take(rule, ofRank);
      case UNDECIDED, BROKEN -> doubt(new Doubtful(rule, ofRank, verdict));
      case NOT -> {}
    }
  }

  private void take(Rule rule, int ofRank) {
    if (ofRank > rank) {
      rank = ofRank;
      best = List.of(rule);
    } else if (ofRank == rank && !best.contains(rule)) {
      best = new ArrayList<>(best);
      best.add(rule);
    }
  }

  private void doubt(Doubtful one) {
    if (doubtful.isEmpty()) {
      doubtful = new ArrayList<>();
    }
    doubtful.add(one);
  }
}
