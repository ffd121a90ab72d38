package de.zubringer.web.connections;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.connection.Connections;
import de.zubringer.draft.FolderImports;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Municipalities;
import de.zubringer.web.frame.Notice;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reads the workspace folder anew. What it says of an administration becomes a draft of that
 * administration: a file never goes live by itself. What belongs to all goes live by the operator.
 */
@Controller
class WorkspaceReload {
  /** More than this nobody reads on a page; the command line shows all. */
  private static final int FINDINGS_MAX = 100;

  private final Connections connections;
  private final FolderImports imports;
  private final Path folder;
  private final boolean isTrial;

  /**
   * Takes what it needs.
   *
   * @param isTrial whether everything goes live at once, for those who only try the software
   */
  WorkspaceReload(
      Connections connections,
      FolderImports imports,
      @Value("${zubringer.workspace}") Path folder,
      @Value("${zubringer.workspace-goes-live:false}") boolean isTrial) {
    this.connections = connections;
    this.imports = imports;
    this.folder = folder;
    this.isTrial = isTrial;
  }

  /** Whether the folder goes live at once. */
  boolean isTrial() {
    return isTrial;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/anbindungen/arbeitsmappe")
  String reload(Person person, RedirectAttributes next) {
    var findings = isTrial ? goLive(person, path -> true) : draft(person);
    var kind = findings.hasErrors() ? "danger" : "success";
    var good = isTrial ? "gelesen" : "im-entwurf";
    new Notice(kind, say("anbindungen.mappe." + (findings.hasErrors() ? "kaputt" : good))).on(next);
    next.addFlashAttribute(ConnectionPages.FINDINGS, isTrial ? worst(findings) : findings);
    return "redirect:/anbindungen";
  }

  @MayUse(OPERATOR)
  @PostMapping("/betrieb/arbeitsmappe")
  String reloadForAll(Person person, RedirectAttributes next) {
    var findings = goLive(person, path -> Municipalities.ownerOf(path).isEmpty());
    var kind = findings.hasErrors() ? "danger" : "success";
    new Notice(kind, say("anbindungen.mappe." + (findings.hasErrors() ? "kaputt" : "gelesen")))
        .on(next);
    next.addFlashAttribute(ConnectionPages.FINDINGS, worst(findings));
    return "redirect:/betrieb";
  }

  private Findings goLive(Person person, Predicate<String> isTaken) {
    try {
      var by = person.author().roleName();
      return connections.takeOver(Folder.read(folder), isTaken, by);
    } catch (IOException e) {
      return unreadable();
    }
  }

  private Findings draft(Person person) {
    if (connections.current().snapshot() == 0) {
      return Findings.of(Finding.error("workspace-not-live", ""));
    }
    try {
      var owner = Objects.requireNonNull(person.municipality());
      return imports.take(owner, person.author(), Folder.read(folder));
    } catch (IOException e) {
      return unreadable();
    }
  }

  private Findings unreadable() {
    return Findings.of(Finding.error("workspace-unreadable", "", folder.toString()));
  }

  /** Errors first, so that none hides behind hints. */
  private static Findings worst(Findings findings) {
    List<Finding> sorted =
        findings.list().stream()
            .sorted((one, other) -> one.severity().compareTo(other.severity()))
            .limit(FINDINGS_MAX)
            .toList();
    return findings.hasErrors() ? Findings.of(sorted) : Findings.NONE;
  }
}
