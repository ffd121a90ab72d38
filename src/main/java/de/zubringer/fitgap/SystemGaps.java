package de.zubringer.fitgap;

import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Installation;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leistung × target system: version, settings, attachments, receipt, test system. */
final class SystemGaps {
  private static final String WHO = "it";
  private static final long BYTES_PER_MEGABYTE = 1024 * 1024;

  private final Situation situation;
  private final Meeting meeting;
  private final TargetSystem system;
  private final GapList gaps;

  private SystemGaps(Situation situation, Meeting meeting, GapList gaps) {
    this.situation = situation;
    this.meeting = meeting;
    this.system = meeting.target().system();
    this.gaps = gaps;
  }

  static void find(Situation situation, Meeting meeting, GapList gaps) {
    var one = new SystemGaps(situation, meeting, gaps);
    meeting.installation().ifPresent(one::installation);
    if (!meeting.isInbox()) {
      one.attachments();
      one.entrance();
    }
  }

  private void installation(Installation installation) {
    var profile = situation.profile().orElseThrow();
    var at = "systems[" + profile.systems().indexOf(installation) + "]";
    var versions = system.versions();
    var version = installation.version();
    if (versions != null && !version.isEmpty()) {
      var place = at + ".version";
      if (versions.areAfter(version)) {
        gaps.add(
            version(
                Finding.error("gap-version-old", place, name(), version, text(versions.min()))));
      } else if (versions.areBefore(version)) {
        gaps.add(
            version(
                Finding.warning("gap-version-new", place, name(), version, text(versions.max()))));
      }
    }
    for (var need : meeting.target().entrance().needs()) {
      if (!need.optional() && installation.settings().getOrDefault(need.id(), "").isEmpty()) {
        var place = at + ".settings." + need.id();
        gaps.add(
            Gap.of(
                    GapKind.TECH,
                    WHO,
                    situation.inProfile(
                        Finding.error("gap-setting-missing", place, name(), need.question())),
                    system.id(),
                    need.id())
                .because("field", place)
                .fixedBy(Fix.of("say").asking(situation.profilePath(situation.body()), place)));
      }
    }
  }

  private static String text(@Nullable String version) {
    return Objects.requireNonNullElse(version, "");
  }

  private Gap version(Finding finding) {
    return Gap.of(GapKind.TECH, WHO, situation.inProfile(finding), system.id())
        .because("version", finding.arguments().get(1))
        .fixedBy(Fix.of("upgrade", name()))
        .fixedBy(Fix.of("say").asking(situation.profilePath(situation.body()), finding.place()));
  }

  private void attachments() {
    var known = situation.leistung().submission().attachments();
    var limits = system.limits();
    if (known.isEmpty()) {
      return;
    }
    if (Objects.requireNonNullElse(limits.attachments(), "none").equals("none")) {
      var gap = gap(GapKind.TECH, Finding.hint("gap-attachments-stay", "limits", name()));
      for (var rule : known) {
        gap = gap.because("attachment", rule.name());
      }
      gaps.add(gap.fixedBy(Fix.of("inbox")));
      return;
    }
    var most = limits.attachmentBytesMax();
    if (most != null) {
      known.stream().filter(rule -> isLarger(rule, most)).forEach(rule -> tooLarge(rule, most));
    }
  }

  private static boolean isLarger(AttachmentRule rule, long most) {
    var size = rule.sizeBytesMax();
    return size == null || size > most;
  }

  private void tooLarge(AttachmentRule rule, long most) {
    var size = rule.sizeBytesMax();
    gaps.add(
        gap(
                GapKind.TECH,
                Finding.warning("gap-attachment-large", "limits", name(), megabytes(most)))
            .because("attachment", rule.name() + (size == null ? "" : ": " + megabytes(size))));
  }

  private static String megabytes(long bytes) {
    return bytes / BYTES_PER_MEGABYTE + " MB";
  }

  private void entrance() {
    var entrance = meeting.target().entrance();
    var place = "interfaces[" + system.interfaces().indexOf(entrance) + "]";
    var receipt = entrance.acknowledgement();
    if (receipt == null || Set.of("none", "person").contains(receipt.kind())) {
      gaps.add(gap(GapKind.PROCESS, Finding.hint("gap-no-receipt", place, name())));
    }
    if (!entrance.testSystem()) {
      gaps.add(
          gap(GapKind.TECH, Finding.warning("gap-no-test-system", place + ".testSystem", name()))
              .fixedBy(Fix.of("test-system", name())));
    }
    if (Objects.requireNonNullElse(entrance.idempotency(), "none").equals("none")) {
      gaps.add(gap(GapKind.TECH, Finding.warning("gap-twice", place, name())));
    }
  }

  private Gap gap(GapKind kind, Finding finding) {
    var path = system.folder() + "/system.yaml";
    var spot =
        situation
            .ground()
            .workspace()
            .document(path)
            .map(file -> file.spot(finding.place()))
            .orElse(new Spot(path, 1));
    return Gap.of(kind, WHO, finding.at(spot), system.id());
  }

  private String name() {
    return system.name();
  }
}
