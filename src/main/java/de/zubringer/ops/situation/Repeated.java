package de.zubringer.ops.situation;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What a node does again and again: never twice at once, and an outage passes and is told once. */
public final class Repeated {
  private final Logger log;
  private final String cannot;
  private final ReentrantLock turn = new ReentrantLock();
  private boolean silent;

  /**
   * Something that needs the database.
   *
   * @param cannot what the log says while it is away, such as {@code cannot look at …}
   */
  public Repeated(Logger log, String cannot) {
    this.log = log;
    this.cannot = cannot;
  }

  /** False if the database was away; nothing happens while somebody else is at it. */
  public boolean run(Runnable act) {
    if (!turn.tryLock()) {
      return true;
    }
    try {
      act.run();
      silent = false;
      return true;
    } catch (DataAccessException | TransactionException outage) {
      if (!silent) {
        log.warn("{}: {}", cannot, outage.getMessage());
      }
      silent = true;
      return false;
    } finally {
      turn.unlock();
    }
  }
}
