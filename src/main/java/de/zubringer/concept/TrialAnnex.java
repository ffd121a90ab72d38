package de.zubringer.concept;

import de.zubringer.trial.protocol.TrialProtocol;

/**
 * Protokoll eines Probelaufs, to be annexed.
 *
 * @param standing a sentence: signed by whom, not signed, or what has changed since
 * @param holds whether it is signed and nothing has changed since
 */
public record TrialAnnex(TrialProtocol protocol, String standing, boolean holds) {}
