package de.zubringer.web.connections;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.web.frame.Notice;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reads the workspace folder anew and makes it live, if nothing in it is wrong. */
@Controller
class WorkspaceReload {
  /** More than this nobody reads on a page; the command line shows all. */
  private static final int FINDINGS_MAX = 100;

  private final Connections connections;
  private final Path folder;

  WorkspaceReload(Connections connections, @Value("${zubringer.workspace}") Path folder) {
    this.connections = connections;
    this.folder = folder;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/anbindungen/arbeitsmappe")
  String reload(Person person, RedirectAttributes next) {
    var findings = goLive(person);
    var kind = findings.hasErrors() ? "danger" : "success";
    new Notice(kind, say("anbindungen.mappe." + (findings.hasErrors() ? "kaputt" : "gelesen")))
        .on(next);
    next.addFlashAttribute(ConnectionPages.FINDINGS, worst(findings));
    return "redirect:/anbindungen";
  }

  private Findings goLive(Person person) {
    try {
      return connections.takeOver(Folder.read(folder), say("role." + person.role().word()));
    } catch (IOException e) {
      return Findings.of(Finding.error("workspace-unreadable", "", folder.toString()));
    }
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
