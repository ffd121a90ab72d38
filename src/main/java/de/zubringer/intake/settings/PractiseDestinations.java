package de.zubringer.intake.settings;

import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.intake.Subscription;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.util.List;
import java.util.UUID;

/** Zustellpunkte to practise with; only where a Zustelldienst runs beside the server. */
public interface PractiseDestinations {
  /**
   * An invented application, sent as an online service would.
   *
   * @param area key of the place it is for
   */
  record TestSubmission(
      LeikaKey leika, Ars area, byte[] application, List<Attachment> attachments) {}

  /** Word of its environment in profiles. */
  String environment();

  /** Makes keys, unless there are some, and registers or renews the Zustellpunkt. */
  void register(Subscription subscription);

  /**
   * Encrypts, submits, and does not wait for what becomes of it.
   *
   * @return id of the submission
   * @throws IllegalStateException if the Zustelldienst beside the server does not take it
   */
  UUID send(Subscription to, TestSubmission submission);
}
