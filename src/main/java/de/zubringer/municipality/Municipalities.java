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
import java.util.regex.Pattern;

/** Whom we serve, read from one workspace: the register and the profiles. */
public final class Municipalities {
  private static final Pattern FOLDER = Pattern.compile("municipalities/(\\d{12})-[^/]+/");

  private final Register register;
  private final Places places;
  private final SortedMap<Ars, Profile> profiles;
  private final Findings findings;

  private Municipalities(
      Register register, Places places, SortedMap<Ars, Profile> profiles, Findings findings) {
    this.register = register;
    this.places = places;
    this.profiles = profiles;
    this.findings = findings;
  }

  public static Municipalities of(Workspace workspace) {
    var findings = new ArrayList<Finding>();
    var register = RegisterReader.read(workspace, findings);
    var profiles = new TreeMap<Ars, Profile>();
    var keys = new KeyCheck(register, findings);
    for (var document : workspace.documents("profile")) {
      var profile = document.as(Profile.class);
      ProfileCheck.check(document, profile, register, findings);
      keys.check(document, profile);
      if (profiles.putIfAbsent(profile.ars(), profile) != null) {
        findings.add(document.at(Finding.error("profile-twice", "ars", profile.ars().digits())));
      }
    }
    var places = Places.of(workspace, register, findings);
    return new Municipalities(register, places, profiles, Findings.of(findings));
  }

  /** The body whose folder a file lies in, such as {@code municipalities/<ars>-<slug>/…}. */
  public static Optional<Ars> ownerOf(String path) {
    var folder = FOLDER.matcher(path);
    return folder.lookingAt() ? Optional.of(new Ars(folder.group(1))) : Optional.empty();
  }

  public Register register() {
    return register;
  }

  public Places places() {
    return places;
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
