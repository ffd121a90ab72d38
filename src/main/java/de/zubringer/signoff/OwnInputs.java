package de.zubringer.signoff;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.Wanted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Own inputs of trials; the content sealed, each under a key that is destroyed with it. */
@Component
public class OwnInputs {
  /** Of one Leistung; a trial of more takes longer than anybody waits. */
  private static final int INPUTS_MAX = 50;

  private static final int NAME_LENGTH_MAX = 60;

  /** Ten times the longest application of the packages. */
  private static final int APPLICATION_BYTES_MAX = 1024 * 1024;

  /** What a person uploads to try something; all are opened for every trial. */
  private static final int FILES_BYTES_MAX = 20 * 1024 * 1024;

  private final InputStore store;
  private final SealedSample sealed;
  private final InstantSource clock;

  OwnInputs(InputStore store, SealedSample sealed, InstantSource clock) {
    this.store = store;
    this.sealed = sealed;
    this.clock = clock;
  }

  /** Keeps an invented application; held if the name does not do or there is too much of it. */
  @Transactional
  public Outcome<OwnInput> keep(
      MunicipalityId owner,
      String leistung,
      String name,
      Sample sample,
      Optional<Expected> expected,
      Author by) {
    return keep(owner, leistung, name, sample, Optional.empty(), expected, by);
  }

  /** Keeps what somebody really sent, no longer than until a day. */
  Outcome<OwnInput> keepRecorded(
      MunicipalityId owner,
      String leistung,
      String name,
      Sample sample,
      LocalDate until,
      Optional<Expected> expected,
      Author by) {
    return keep(owner, leistung, name, sample, Optional.of(until), expected, by);
  }

  private Outcome<OwnInput> keep(
      MunicipalityId owner,
      String leistung,
      String name,
      Sample sample,
      Optional<LocalDate> until,
      Optional<Expected> expected,
      Author by) {
    store.lock(owner, leistung);
    var refusal = refusal(list(owner, leistung), name.strip(), sample);
    if (refusal.isPresent()) {
      return Outcome.held(refusal.get());
    }
    var id = UUID.randomUUID();
    var input =
        new OwnInput(
            id, leistung, name.strip(), until.isPresent(), clock.instant(), by, until, expected);
    sealed.keep(owner, id, sample);
    store.insert(owner, input);
    return Outcome.done(input);
  }

  private static Optional<Finding> refusal(List<OwnInput> there, String name, Sample sample) {
    if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
      return found("input-name", Integer.toString(NAME_LENGTH_MAX));
    }
    if (there.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
      return found("input-name-taken", name);
    }
    if (there.size() >= INPUTS_MAX) {
      return found("input-too-many", Integer.toString(INPUTS_MAX));
    }
    var application = JsonMapper.shared().writeValueAsBytes(sample.application()).length;
    var files = sample.attachments().stream().mapToLong(file -> file.bytes().length).sum();
    return application > APPLICATION_BYTES_MAX || files > FILES_BYTES_MAX
        ? found("input-too-large")
        : Optional.empty();
  }

  private static Optional<Finding> found(String code, String... arguments) {
    return Optional.of(Finding.error(code, "name", arguments));
  }

  /** In the order of their names. */
  public List<OwnInput> list(MunicipalityId owner, String leistung) {
    return store.list(owner, leistung, LegalTime.today(clock));
  }

  /** The content of an invented one; what somebody really sent is given out to trials only. */
  public Optional<Sample> sample(MunicipalityId owner, String leistung, UUID id) {
    return list(owner, leistung).stream()
        .filter(one -> one.id().equals(id) && !one.recorded())
        .findFirst()
        .flatMap(one -> sealed.open(owner, one));
  }

  /** All as inputs of a trial. */
  public List<TrialInput> forTrial(MunicipalityId owner, String leistung) {
    return opened(owner, list(owner, leistung));
  }

  /** Only those that are invented; no other is unsealed. */
  public List<TrialInput> inventedForTrial(MunicipalityId owner, String leistung) {
    return opened(owner, list(owner, leistung).stream().filter(one -> !one.recorded()).toList());
  }

  private List<TrialInput> opened(MunicipalityId owner, List<OwnInput> asked) {
    return asked.stream()
        .flatMap(one -> sealed.open(owner, one).map(sample -> input(one, sample)).stream())
        .toList();
  }

  private static TrialInput input(OwnInput one, Sample sample) {
    var source = one.recorded() ? TrialInput.Source.RECORDED : TrialInput.Source.OWN;
    return new TrialInput(
        source,
        Purpose.of(source.word()),
        sample,
        Map.of(),
        one.expected().<Wanted>map(Expected::wanted).orElseGet(Wanted.Anything::new));
  }

  /**
   * Deletes one and destroys its key.
   *
   * @return false if there is none
   */
  @Transactional
  public boolean delete(MunicipalityId owner, String leistung, UUID id) {
    var found = store.delete(owner, leistung, id);
    if (found) {
      sealed.erase(owner, id);
    }
    return found;
  }

  /**
   * Deletes what may be kept no longer.
   *
   * @return how many
   */
  @Transactional
  public int deletePassed() {
    var passed = store.passed(LegalTime.today(clock));
    for (var one : passed) {
      store.delete(one);
      sealed.erase(one.owner(), one.id());
    }
    return passed.size();
  }
}
