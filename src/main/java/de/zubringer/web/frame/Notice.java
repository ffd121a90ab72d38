package de.zubringer.web.frame;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message shown once, on the page a form leads to.
 *
 * @param kind of KERN-UX: success, info, warning or danger
 */
public record Notice(String kind, String text) {
  static final String ATTRIBUTE = "notice";

  /** Shows this message on the next page. */
  public void on(RedirectAttributes next) {
    next.addFlashAttribute(ATTRIBUTE, this);
  }
}
