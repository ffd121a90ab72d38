package de.zubringer.web.frame;

/**
 * What a controller method returns: an immutable record with everything its template shows. The
 * template is called like the record.
 */
public interface Page {
  /** German title, shown in the browser's tab and as heading. */
  String title();

  /** Status of the answer, RFC 9110. */
  default int status() {
    return 200;
  }
}
