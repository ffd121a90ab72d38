package de.zubringer.pipeline.scan;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.intake.settings.UnusableSetting;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.scan.MalwareScanner.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a submission pass whose attachments the malware scanner found clean; anything else holds it,
 * a scanner that does not answer included.
 */
@Component
public final class Scanning {
  /** The largest attachment, 200 MB and more, within what a busy scanner needs. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Code of the finding that holds a journey until the scanner answers again. */
  public static final String UNAVAILABLE = "scanner-unavailable";

  private static final String FOUND = "attachment-malware";
  private static final String TOO_LARGE = "attachment-not-scanned";

  /** As long as one of these holds a journey, nobody gets its attachments. */
  private static final Set<String> UNRELEASED = Set.of(FOUND, UNAVAILABLE, TOO_LARGE);

  private final MalwareScanner scanner;
  private final String address;

  @Autowired
  Scanning(@Value("${zubringer.scanner:}") String address) {
    this(address, scanner(address, LIMIT));
  }

  Scanning(String address, MalwareScanner scanner) {
    this.address = address.strip();
    this.scanner = scanner;
  }

  /** Fails, and with it the start, for an address nobody can use. */
  static MalwareScanner scanner(String address, Duration limit) {
    if (address.isBlank()) {
      return new NoScanner();
    }
    return ClamdAddress.of(address)
        .<MalwareScanner>map(known -> new ClamdScanner(known, limit))
        .orElseThrow(() -> new UnusableSetting("setting.scanner.unusable", address));
  }

  /** Address of the scanner; empty where there is none. */
  public Optional<String> address() {
    return Optional.of(address).filter(set -> !set.isEmpty());
  }

  public Outcome<OpenedSubmission> check(LeistungPackage leistung, OpenedSubmission opened) {
    var findings = new ArrayList<Finding>();
    for (var attachment : opened.attachments()) {
      var verdict = scanner.scan(attachment.content());
      finding(leistung.attachment(attachment.id()), verdict).ifPresent(findings::add);
      if (verdict instanceof Verdict.Unavailable) {
        break; // the next one would only wait in vain again
      }
    }
    return findings.isEmpty() ? Outcome.done(opened) : Outcome.held(Findings.of(findings));
  }

  /** Whether the attachments of a journey held by these findings stay locked away. */
  public static boolean isLocked(Findings findings) {
    return findings.list().stream().anyMatch(finding -> UNRELEASED.contains(finding.code()));
  }

  /** A file the package does not know has no name that could be shown. */
  private static Optional<Finding> finding(Optional<AttachmentRule> rule, Verdict verdict) {
    var place = rule.map(AttachmentRule::id).orElse("");
    var name = rule.map(AttachmentRule::name).orElse("–");
    return switch (verdict) {
      case Verdict.Clean clean -> Optional.empty();
      case Verdict.Found(var signature) ->
          Optional.of(Finding.error(FOUND, place, name, signature));
      case Verdict.TooLarge large -> Optional.of(Finding.error(TOO_LARGE, place, name));
      case Verdict.Unavailable down -> Optional.of(Finding.error(UNAVAILABLE, ""));
    };
  }
}
