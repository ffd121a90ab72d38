package de.zubringer.web.draft;

import de.zubringer.draft.Draft;
import de.zubringer.draft.difference.Differences;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the draft that somebody may look into. People name it by a word, never by its path, so
 * nobody reaches another one.
 *
 * @param name the word, such as {@code anbindung}
 * @param format it must have, such as {@code connection/1}
 * @param beginning text of it while there is none; empty if it is not begun by hand
 * @param ofLeistung whether it is about this Leistung alone
 */
record DraftFile(
    String name, String path, String title, String format, String beginning, boolean ofLeistung) {
  private static final String PROFILE = "profile/1";

  /** Those of this Leistung, then the general ones, then the profiles of the members. */
  static List<DraftFile> of(Drafted drafted) {
    var body = drafted.adaptation().body();
    var folder = Municipalities.folderFor(drafted.workspace(), body);
    var names = Differences.of(drafted.book());
    var leistung = drafted.leistung() + ".yaml";
    var rules = "format: responsibilities/1\n";
    var files =
        new ArrayList<>(
            List.of(
                file(names, "anbindung", folder + "connections/" + leistung, "connection/1", true),
                file(names, "luecken", folder + "gaps/" + leistung, "gaps/1", true),
                file(names, "profil", folder + "profile.yaml", PROFILE, false)
                    .begunBy(profile(body)),
                file(
                        names,
                        "zustaendigkeit",
                        folder + "responsibilities.yaml",
                        "responsibilities/1",
                        false)
                    .begunBy(rules)));
    for (var member : drafted.book().municipalities().register().membersOf(body.ars())) {
      Municipalities.folderOf(drafted.workspace(), member.ars())
          .map(
              own ->
                  file(names, "profil-" + member.ars(), own + "profile.yaml", PROFILE, false)
                      .begunBy(profile(member)))
          .ifPresent(files::add);
    }
    return List.copyOf(files);
  }

  /** That of a word; empty for any other word. */
  static Optional<DraftFile> named(Drafted drafted, String name) {
    return of(drafted).stream().filter(one -> one.name.equals(name)).findFirst();
  }

  private static DraftFile file(
      Differences names, String name, String path, String format, boolean ofLeistung) {
    return new DraftFile(name, path, names.title(path), format, "", ofLeistung);
  }

  private static String profile(Body body) {
    return "format: profile/1\nars: \"" + body.ars() + "\"\n";
  }

  private DraftFile begunBy(String text) {
    return new DraftFile(name, path, title, format, text, ofLeistung);
  }

  boolean isIn(Draft draft) {
    return draft.workspace().file(path).isPresent();
  }

  boolean isChangedIn(Draft draft) {
    return draft.changed().containsKey(path);
  }

  String text(Draft draft) {
    return draft
        .workspace()
        .file(path)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse(beginning);
  }

  /** SHA-256 of what is there; of nothing, while there is nothing. */
  String digest(Draft draft) {
    return Folder.digest(draft.workspace().file(path).orElse(new byte[0]));
  }
}
