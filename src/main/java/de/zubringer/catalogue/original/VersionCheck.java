package de.zubringer.catalogue.original;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is wrong with a version of a package where it will lie. */
final class VersionCheck {
  private final Workspace whole;
  private final String folder;

  /**
   * @param files of the version by their paths in the workspace
   * @param folder of the version, with a slash at its end
   */
  VersionCheck(Workspace workspace, SortedMap<String, byte[]> files, String folder) {
    var all = new TreeMap<>(workspace.folder().files());
    all.putAll(files);
    this.whole = Workspace.read(new Folder(all));
    this.folder = folder;
  }

  Findings check(String leistung, String version) {
    var wrong =
        Stream.concat(whole.findings().list().stream(), Catalogue.check(whole).list().stream())
            .filter(this::isInside)
            .distinct();
    var samples =
        Catalogue.of(whole).leistungPackage(leistung, version).stream().flatMap(this::samples);
    return Findings.of(Stream.concat(wrong, samples).toList());
  }

  private boolean isInside(Finding finding) {
    var spot = finding.spot();
    return spot != null && spot.file().startsWith(folder);
  }

  /** Sound samples the new schema refuses. */
  private Stream<Finding> samples(LeistungPackage leistung) {
    return Samples.of(whole, leistung).stream()
        .filter(sample -> !sample.kind().equals("invalid"))
        .flatMap(sample -> refused(leistung, sample));
  }

  private Stream<Finding> refused(LeistungPackage leistung, Sample sample) {
    return leistung.schema().check(sample.application()).stream()
        .limit(1)
        .map(
            violation ->
                Finding.warning("adopt-sample", "", sample.name(), violation.place())
                    .at(new Spot(folder + "samples/" + sample.name() + ".json", 1)));
  }
}
