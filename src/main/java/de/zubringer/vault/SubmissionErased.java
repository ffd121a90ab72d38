package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;

/**
 * The key of a submission was destroyed at the end of its retention; published in that transaction,
 * so that every room takes out what else leads to a person.
 */
public record SubmissionErased(MunicipalityId municipality, SubmissionId submission) {}
