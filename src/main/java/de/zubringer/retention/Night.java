package de.zubringer.retention;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.PieceSweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every night: a run of each administration that wants no approval, and the clean-up of files. */
@Component
class Night {
  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  /** Who decides where a person decided once and for all. */
  static final Author ITSELF = new Author("Zubringer", "automatic");

  private final ModeStore modes;
  private final RunBegin begin;
  private final PieceSweep sweep;

  Night(ModeStore modes, RunBegin begin, PieceSweep sweep) {
    this.modes = modes;
    this.begin = begin;
    this.sweep = sweep;
  }

  void run() {
    modes.automatic().forEach(this::erase);
    var deleted = sweep.sweep();
    if (deleted > 0) {
      LOG.info("{} files of pieces nobody needed were deleted", deleted);
    }
  }

  /** Nothing due, or a run still under way, is nothing to tell anybody. */
  private void erase(MunicipalityId municipality) {
    begin.run(municipality, KeepRule::byItself, true, ITSELF);
  }
}
