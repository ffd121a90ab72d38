package de.zubringer.cli.connect;

import de.zubringer.fitgap.FitGap;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answer of {@code fitgap} for machines.
 *
 * @param ars of the administration that carries out
 * @param system it was compared with
 * @param candidates systems to choose from while it is not connected, the best first
 */
record GapReport(
    List<GapItem> findings,
    String leistung,
    String ars,
    String name,
    int areas,
    boolean connected,
    String system,
    List<FitGap.Candidate> candidates) {
  static GapReport of(FitGap found) {
    var adaptation = found.adaptation();
    return new GapReport(
        Stream.concat(
                found.gaps().stream().map(GapItem::of), found.closed().stream().map(GapItem::of))
            .toList(),
        adaptation.leistung().id(),
        adaptation.body().ars().digits(),
        adaptation.body().name(),
        adaptation.areas().size(),
        adaptation.plan().isPresent(),
        found.system(),
        found.candidates());
  }
}
