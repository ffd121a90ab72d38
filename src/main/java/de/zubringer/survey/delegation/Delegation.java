package de.zubringer.survey.delegation;

import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Weitergabe: questions of one survey that somebody was asked to answer by a link.
 *
 * @param leistung id of the package
 * @param recipient whom it is for, as the one who asks calls them
 * @param note what that one wants to say; may be empty
 * @param questions ids, at least one
 * @param createdBy account
 * @param validUntil last day on which the link opens
 * @param revokedAt null unless it was taken back
 */
public record Delegation(
    UUID id,
    MunicipalityId municipality,
    String leistung,
    String recipient,
    String note,
    List<String> questions,
    Instant createdAt,
    String createdBy,
    LocalDate validUntil,
    @Nullable Instant revokedAt) {

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /** Whether its link opens on a day. */
  public boolean isOpen(LocalDate day) {
    return !isRevoked() && !day.isAfter(validUntil);
  }
}
