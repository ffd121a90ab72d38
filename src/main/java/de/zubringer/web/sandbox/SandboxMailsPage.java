package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import java.util.List;

/**
 * E-mails the service would have sent.
 *
 * @param further address of the next part; empty if there is none
 */
public record SandboxMailsPage(Place place, List<Line> lines, String further)
    implements SandboxPage {

  /**
   * One e-mail.
   *
   * @param submission address of the page about the submission
   */
  public record Line(String subject, String to, String at, String submission) {}

  @Override
  public String title() {
    return say("zd.e-mails.titel");
  }
}
