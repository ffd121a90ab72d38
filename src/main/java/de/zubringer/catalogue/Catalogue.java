package de.zubringer.catalogue;

import de.zubringer.catalogue.target.SystemReader;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** What exists: the Leistung packages and target systems of a workspace. */
public final class Catalogue {
  private final List<LeistungPackage> packages;
  private final List<TargetSystem> systems;
  private final Findings findings;

  private Catalogue(List<LeistungPackage> packages, List<TargetSystem> systems, Findings findings) {
    this.packages = packages;
    this.systems = systems;
    this.findings = findings;
  }

  /** Leaves out what cannot be used and says so in {@link #findings()}. */
  public static Catalogue of(Workspace workspace) {
    var packages = new PackageReader(workspace);
    var systems = new SystemReader(workspace);
    return new Catalogue(
        packages.read(), systems.read(), packages.findings().and(systems.findings()));
  }

  /** Everything wrong with packages and systems, each at its file and line. */
  public static Findings check(Workspace workspace) {
    var catalogue = of(workspace);
    return catalogue.findings().and(new CatalogueCheck(workspace, catalogue).check());
  }

  public List<LeistungPackage> packages() {
    return packages;
  }

  public List<TargetSystem> systems() {
    return systems;
  }

  public Findings findings() {
    return findings;
  }

  public Optional<LeistungPackage> leistungPackage(String id, String version) {
    return packages.stream()
        .filter(known -> known.id().equals(id) && known.version().equals(version))
        .findFirst();
  }

  /** The package of a key or of a branch with that key, in all its versions. */
  public List<LeistungPackage> packagesOf(LeikaKey leika) {
    return packages.stream().filter(known -> known.keys().contains(leika)).toList();
  }

  public Optional<TargetSystem> system(String id) {
    return systems.stream().filter(system -> system.id().equals(id)).findFirst();
  }
}
