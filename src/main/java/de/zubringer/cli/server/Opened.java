package de.zubringer.cli.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a start has opened so far; closed once, the last first, whatever goes wrong on the way. */
final class Opened {
  private final Deque<Runnable> closings = new ArrayDeque<>();
  private boolean closed;

  /** Notes how to close a part; if everything was closed meanwhile, closes it at once. */
  synchronized void add(Runnable closing) {
    if (closed) {
      closing.run();
    } else {
      closings.push(closing);
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    var closing = closings.poll();
    if (closing == null) {
      return;
    }
    try {
      closing.run();
    } finally {
      close();
    }
  }
}
