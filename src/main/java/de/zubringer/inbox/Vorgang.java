package de.zubringer.inbox;

import de.zubringer.kernel.JourneyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application as the case worker sees it.
 *
 * @param entries what the applicant wrote, in the order of the sheet; empty once erased
 * @param isErased whether the content was destroyed at the end of its retention
 * @param typed when and by whom it was typed into the target; null if it was not, or is not to be
 */
public record Vorgang(
    Row row,
    List<Entry> entries,
    List<Attachment> attachments,
    boolean isErased,
    @Nullable Typed typed) {
  /** Id of the file that is typed from. */
  public static final String TYPING_SHEET = "abtippblatt";

  /** Whether somebody is to type it into the target and has not yet. */
  public boolean waitsForTyping() {
    return typed == null && attachments.stream().anyMatch(file -> file.id().equals(TYPING_SHEET));
  }

  /** A person confirmed: what a receipt is where no system gives one. */
  public record Typed(Instant at, String by) {}

  /**
   * What a list may show: no personal data.
   *
   * @param title Leistung and day of receipt
   * @param due last day of a deadline, if there is one
   */
  public record Row(
      JourneyId journey,
      String unit,
      String leistung,
      String title,
      Instant receivedAt,
      @Nullable LocalDate due) {}

  /** A line of the sheet. */
  public record Entry(String label, String value) {}

  /** A file of the applicant; its bytes are fetched by {@link Inbox#attachment}. */
  public record Attachment(String id, String fileName, String mediaType, long sizeBytes) {}
}
