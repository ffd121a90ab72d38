package de.zubringer.catalogue.xsd;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * Rules beyond an XSD (ISO/IEC 19757-3), compiled once. Each of its assertions needs an id: the
 * sentence is taken from the file, without the values it would quote from the application.
 */
public final class Schematron {
  /** A thousand times what the rules of a form take. */
  private static final Duration TIME_MAX = Duration.ofSeconds(10);

  /** More would hide what to mend first. */
  private static final int FINDINGS_MAX = 100;

  /**
   * Rules cannot be stopped from outside. Those that never end keep one of these threads until the
   * process ends; once all are gone, applications with rules are held, and nothing else suffers.
   */
  private static final int THREADS_MAX = 4;

  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          THREADS_MAX, Thread.ofPlatform().daemon().name("schematron-", 0).factory());

  private final XsltExecutable compiled;
  private final Map<String, Assertion> assertions;
  private final Duration timeMax;

  private Schematron(XsltExecutable compiled, Map<String, Assertion> assertions, Duration timeMax) {
    this.compiled = compiled;
    this.assertions = assertions;
    this.timeMax = timeMax;
  }

  /** Held if it is no Schematron, refers to other files, or an assertion has no id of its own. */
  public static Outcome<Schematron> compile(byte[] sch) {
    return compile(sch, TIME_MAX);
  }

  static Outcome<Schematron> compile(byte[] sch, Duration timeMax) {
    try {
      var source = Saxon.document(sch);
      var assertions = Assertion.all(source);
      if (assertions.containsKey("")) {
        return Outcome.held(Finding.error("schematron-id", ""));
      }
      var made = within(TIME_MAX, () -> Saxon.validator(source));
      return Outcome.done(new Schematron(made, assertions, timeMax));
    } catch (SaxonApiException | TimeoutException e) {
      return Outcome.held(Finding.error("schematron-broken", ""));
    }
  }

  /** What an application breaks, warnings included; held if that cannot be found out in time. */
  Outcome<Findings> check(byte[] xml, XmlNode root) {
    try {
      return Outcome.done(findings(within(timeMax, () -> Saxon.report(compiled, xml)), root));
    } catch (TimeoutException | SaxonApiException e) {
      return Outcome.held(Finding.error("rules-not-run", ""));
    }
  }

  private Findings findings(List<XdmNode> failed, XmlNode root) {
    var findings = new ArrayList<Finding>();
    for (var one : failed.stream().limit(FINDINGS_MAX).toList()) {
      var assertion = assertions.get(Saxon.attribute(one, "id"));
      if (assertion != null) {
        findings.add(assertion.finding(XmlPlace.of(Saxon.attribute(one, "location"), root)));
      }
    }
    return Findings.of(findings);
  }

  private static <T> T within(Duration limit, Callable<T> work)
      throws TimeoutException, SaxonApiException {
    Future<T> running = THREADS.submit(work);
    try {
      return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SaxonApiException broken) {
        throw broken;
      }
      // rules that call themselves without end, or an engine that fails in its own way
      throw new SaxonApiException(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SaxonApiException(e);
    } finally {
      running.cancel(true);
    }
  }
}
