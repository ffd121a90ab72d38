package de.zubringer.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks again and again whether another node has made something live: a new rule counts in all
 * nodes within two seconds. Reading one number twice a second is cheap, compiling takes less than
 * one.
 */
@Component
@EnableScheduling
class FollowingNodes {
  private static final Logger LOG = LoggerFactory.getLogger(FollowingNodes.class);
  private static final long PAUSE_MILLIS = 500;

  private final Connections connections;
  private boolean silent;

  FollowingNodes(Connections connections) {
    this.connections = connections;
  }

  @Scheduled(initialDelay = PAUSE_MILLIS, fixedDelay = PAUSE_MILLIS)
  void look() {
    try {
      connections.follow();
      silent = false;
    } catch (DataAccessException | TransactionException outage) { // passes; told once
      if (!silent) {
        LOG.warn("cannot look for newer plans: {}", outage.getMessage());
      }
      silent = true;
    }
  }
}
