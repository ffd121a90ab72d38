package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words which of the things a protocol is bound to have changed. */
final class ChangedParts {
  private final Drafted drafted;

  ChangedParts(Drafted drafted) {
    this.drafted = drafted;
  }

  /** Empty if nothing has. */
  String words(List<String> names) {
    return names.stream().map(this::word).distinct().collect(Collectors.joining(", "));
  }

  private String word(String name) {
    if (name.equals("software")) {
      return say("protokoll.teil.software");
    }
    if (name.startsWith("packages/")) {
      var own = name.startsWith("packages/" + drafted.leistung() + "/");
      return say(own ? "protokoll.teil.paket" : "protokoll.teil.bausteine");
    }
    if (name.startsWith("systems/")) {
      return say("protokoll.teil.system", system(name));
    }
    if (name.startsWith("municipalities/")) {
      return name.endsWith("/")
          ? say("protokoll.teil.profil", body(name))
          : say("protokoll.teil.plan");
    }
    return say(name.startsWith("lands/") ? "protokoll.teil.land" : "protokoll.teil.register");
  }

  private String system(String folder) {
    var id = folder.replaceFirst("^systems/", "").replaceFirst("/$", "");
    return drafted.book().catalogue().systems().stream()
        .filter(one -> one.id().equals(id))
        .map(TargetSystem::name)
        .findFirst()
        .orElse(id);
  }

  private String body(String folder) {
    return Municipalities.ownerOf(folder + "profile.yaml")
        .flatMap(drafted.book().municipalities().register()::body)
        .map(Body::name)
        .or(() -> Municipalities.ownerOf(folder + "profile.yaml").map(Ars::digits))
        .orElse(folder);
  }
}
