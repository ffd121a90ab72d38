package de.zubringer.inbox;

import de.zubringer.inbox.InboxPage.Cursor;
import de.zubringer.inbox.Vorgang.Attachment;
import de.zubringer.inbox.VorgangStore.SealedAttachment;
import de.zubringer.inbox.VorgangStore.SealedVorgang;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The built-in Posteingang, for units without a Fachverfahren. What comes in is read only. */
@Component
public class Inbox {
  /** What fits on a page somebody reads. */
  private static final int ROWS_MAX = 100;

  private final VorgangStore store;
  private final Vault vault;
  private final InstantSource clock;

  Inbox(VorgangStore store, Vault vault, InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Newest first.
   *
   * @param unit only Vorgänge of this unit
   * @param after the part after this one; empty for the first
   * @param limit rows, 1 to 100; anything else is brought there
   */
  public InboxPage page(
      MunicipalityId municipality, Optional<String> unit, Optional<Cursor> after, int limit) {
    var wanted = Math.clamp(limit, 1, ROWS_MAX);
    var rows = store.rows(municipality, unit, after, wanted + 1);
    if (rows.size() <= wanted) {
      return new InboxPage(rows, Optional.empty());
    }
    var last = rows.get(wanted - 1);
    return new InboxPage(
        rows.subList(0, wanted), Optional.of(new Cursor(last.receivedAt(), last.journey())));
  }

  public Optional<Vorgang> vorgang(MunicipalityId municipality, JourneyId journey) {
    return store.find(municipality, journey).map(found -> opened(municipality, found));
  }

  /** A file; empty if there is none, or it was erased. */
  public Optional<Content> attachment(MunicipalityId municipality, JourneyId journey, String id) {
    return vault.content(municipality, journey.submission(), Sealing.file(id));
  }

  /**
   * Notes that a person typed an Abtippblatt into the target.
   *
   * @return false if there is none that waits for it
   */
  public boolean typed(MunicipalityId municipality, JourneyId journey, String by) {
    return vorgang(municipality, journey).filter(Vorgang::waitsForTyping).isPresent()
        && store.typed(municipality, journey, by, clock.instant());
  }

  private Vorgang opened(MunicipalityId municipality, SealedVorgang vorgang) {
    var row = vorgang.row();
    return vault
        .open(municipality, row.journey().submission(), Sealing.SHEET, vorgang.content())
        .map(sheet -> Sheet.read(sheet).orElseThrow())
        .map(
            entries ->
                new Vorgang(
                    row,
                    entries,
                    files(municipality, row.journey()),
                    false,
                    store.typed(municipality, row.journey()).orElse(null)))
        .orElseGet(
            () ->
                new Vorgang(
                    row,
                    List.of(),
                    List.of(),
                    true,
                    store.typed(municipality, row.journey()).orElse(null)));
  }

  private List<Attachment> files(MunicipalityId municipality, JourneyId journey) {
    return store.attachments(municipality, journey).stream()
        .flatMap(file -> named(municipality, journey, file).stream())
        .toList();
  }

  private Optional<Attachment> named(
      MunicipalityId municipality, JourneyId journey, SealedAttachment file) {
    return vault
        .open(municipality, journey.submission(), Sealing.fileName(file.id()), file.fileName())
        .map(name -> file.named(new String(name, StandardCharsets.UTF_8)));
  }
}
