package de.zubringer.cli.server;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that answers requests; ends with Ctrl-C or SIGTERM. */
public final class RunningServer {
  private final ConfigurableApplicationContext context;
  private final String host;
  private final Runnable end;

  RunningServer(ConfigurableApplicationContext context, String host, Runnable end) {
    this.context = context;
    this.host = host;
    this.end = end;
  }

  /** Takes everything down in order; the process goes on. */
  public void end() {
    end.run();
  }

  /** For instance {@code http://127.0.0.1:8080}. */
  public String url() {
    return "http://%s:%s"
        .formatted(host, context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** The front door of a room. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Waits until the process is told to end; the shutdown hook then ends the process itself. */
  public void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
