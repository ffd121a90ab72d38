package de.zubringer.rollin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.PlanBook;
import de.zubringer.delivery.Connector;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Reach;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Situations;
import de.zubringer.rollin.Verdict;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.vault.Vaults;
import de.zubringer.web.LiveWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetReachableTest {
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String ADDRESS = "finanzwesen.erfurt.example";

  @TempDir Path data;
  private final Listener listener = new Listener();

  @Test
  void logsInWhereApplicationsAlreadyGo() {
    store();
    var live = WorkspaceFiles.reference().read();

    assertThat(verdict(Situations.of(live, LiveWorkspace.ERFURT, Situations.HUND)).state())
        .isEqualTo(Verdict.State.GOOD);
    assertThat(listener.heard).containsExactly("reach geheim-9");
  }

  @Test
  void showsNoSecretToAnAddressOfADraft() {
    store();
    for (var changed :
        List.of(
            WorkspaceFiles.reference().replace(PROFILE, ADDRESS, "anderswo.example"),
            WorkspaceFiles.reference().replace(PROFILE, "zugang:", "anmeldung: bearer, zugang:"))) {
      listener.heard.clear();

      assertThat(verdict(drafted(changed)).state()).isEqualTo(Verdict.State.GOOD);
      assertThat(listener.heard).containsExactly("knock secret:finanzwesen");
    }
  }

  @Test
  void callsNobodyWhereASecretIsMissing() {
    var live = WorkspaceFiles.reference().read();

    assertThat(verdict(Situations.of(live, LiveWorkspace.ERFURT, Situations.HUND)).state())
        .isEqualTo(Verdict.State.OPEN);
    assertThat(listener.heard).isEmpty();
  }

  private void store() {
    Vaults.secrets(data)
        .write(LiveWorkspace.ERFURT, "finanzwesen", "geheim-9".getBytes(StandardCharsets.UTF_8));
  }

  private Verdict verdict(Situation now) {
    return new TargetReachable(new Deliveries(List.of(listener)), Vaults.secrets(data)).of(now);
  }

  private static Situation drafted(WorkspaceFiles changed) {
    var draft = Situations.of(changed.read(), LiveWorkspace.ERFURT, Situations.HUND);
    var live = PlanBook.compile(1, WorkspaceFiles.reference().read(), Situations.TODAY);
    return new Situation(
        draft.owner(),
        draft.workspace(),
        draft.book(),
        live,
        draft.adaptation(),
        draft.today(),
        draft.software());
  }

  /** Notes what it was shown. */
  private static final class Listener implements Connector {
    private final List<String> heard = new ArrayList<>();

    @Override
    public String name() {
      return "rest";
    }

    @Override
    public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
      throw new AssertionError("handed over");
    }

    @Override
    public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
      heard.add("reach " + settings.get("zugang"));
      return Reach.yes("inbox");
    }

    @Override
    public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
      heard.add("knock " + settings.get("zugang"));
      return Reach.yes("inbox");
    }
  }
}
