package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whom we serve, read from one workspace: the register and the profiles. */
public final class Municipalities {
  private final Register register;
  private final SortedMap<Ars, Profile> profiles;
  private final Findings findings;

  private Municipalities(Register register, SortedMap<Ars, Profile> profiles, Findings findings) {
    this.register = register;
    this.profiles = profiles;
    this.findings = findings;
  }

  public static Municipalities of(Workspace workspace) {
    var findings = new ArrayList<Finding>();
    var register = RegisterReader.read(workspace, findings);
    var profiles = new TreeMap<Ars, Profile>();
    for (var document : workspace.documents("profile")) {
      var profile = document.as(Profile.class);
      ProfileCheck.check(document, profile, register, findings);
      profiles.putIfAbsent(profile.ars(), profile);
    }
    return new Municipalities(register, profiles, Findings.of(findings));
  }

  public Register register() {
    return register;
  }

  public Optional<Profile> profile(Ars ars) {
    return Optional.ofNullable(profiles.get(ars));
  }

  /** By their key. */
  public List<Profile> profiles() {
    return List.copyOf(profiles.values());
  }

  /** What is wrong with register and profiles. */
  public Findings findings() {
    return findings;
  }
}
