package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Workspace;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whom we serve, read from one workspace: the register and the profiles. */
public final class Municipalities {
  private static final String FOLDERS = "municipalities/";
  private static final Pattern FOLDER = Pattern.compile(FOLDERS + "(\\d{12})-[^/]+/");

  /** Leaves room in the 80 characters of an id. */
  private static final int SLUG_MAX = 60;

  /** Sharp s: the one German letter that is not made of a plain letter and a sign. */
  private static final String SHARP_S = Character.toString(0xDF);

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

  /** The folder of a body in a workspace, with its slash; empty if it has none. */
  public static Optional<String> folderOf(Workspace workspace, Ars ars) {
    var start = FOLDERS + ars.digits() + "-";
    return workspace.folder().files().tailMap(start).keySet().stream()
        .limit(1)
        .filter(path -> path.startsWith(start))
        .map(path -> path.substring(0, path.indexOf('/', start.length()) + 1))
        .findFirst();
  }

  /** The folder a body has, or the one to make for it. */
  public static String folderFor(Workspace workspace, Body body) {
    return folderOf(workspace, body.ars()).orElseGet(() -> newFolder(body));
  }

  private static String newFolder(Body body) {
    var kind = body.kind() == Kind.VERWALTUNGSGEMEINSCHAFT ? "vg-" : "";
    var name = slug(body.name().replaceAll(",.*", ""));
    return FOLDERS + body.ars().digits() + "-" + kind + name + "/";
  }

  /** A name in ids and file names: small letters, digits and hyphens. */
  public static String slug(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace("\u0308", "e") // the two dots of an umlaut
        .replace(SHARP_S, "ss")
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .transform(plain -> plain.substring(0, Math.min(SLUG_MAX, plain.length())))
        .replaceAll("^-|-$", "");
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
