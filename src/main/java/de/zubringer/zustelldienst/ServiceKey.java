package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secrets of the service itself: the PS512 key its events are signed with, and the key of its
 * access tokens. Made once and kept in the database; making the first takes seconds, so it begins
 * in the background and who needs it waits.
 */
@Component
@WhenEnabled
class ServiceKey {
  private static final int TOKEN_KEY_BYTES = 64;

  private final JdbcClient sql;
  private final InstantSource clock;
  private @Nullable CompletableFuture<PrivateJwk> signing;

  ServiceKey(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener(ContextRefreshedEvent.class)
  void begin() {
    isReady();
  }

  boolean isReady() {
    var pending = begun();
    return pending.isDone() && !pending.isCompletedExceptionally();
  }

  PrivateJwk signingKey() {
    return begun().join();
  }

  EventSigner signer() {
    return new EventSigner(signingKey(), LocalZustelldienst.ISSUER, clock);
  }

  byte[] tokenKey() {
    var random = new byte[TOKEN_KEY_BYTES];
    new SecureRandom().nextBytes(random);
    sql.sql(
            """
            insert into zustelldienst_service (id, token_key) values (1, :key)
            on conflict do nothing""")
        .param("key", random)
        .update();
    return sql.sql("select token_key from zustelldienst_service").query(byte[].class).single();
  }

  /** Begins anew if the last attempt failed, for instance because the database was away. */
  private synchronized CompletableFuture<PrivateJwk> begun() {
    var known = signing;
    if (known == null || known.isCompletedExceptionally()) {
      known = CompletableFuture.supplyAsync(this::loadOrMake, ServiceKey::inBackground);
      signing = known;
    }
    return known;
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("zustelldienst-key").start(work);
  }

  private PrivateJwk loadOrMake() {
    tokenKey();
    return load().orElseGet(this::make);
  }

  private PrivateJwk make() {
    var made =
        PrivateJwk.generate(
            KeyUse.SIGNATURE, UUID.randomUUID().toString(), "Zustelldienst", clock.instant());
    sql.sql("update zustelldienst_service set signing_key = :key where signing_key is null")
        .param("key", made.secretJson().toString())
        .update();
    return load().orElseThrow(() -> new IllegalStateException("the service key was not kept"));
  }

  private Optional<PrivateJwk> load() {
    return sql.sql("select signing_key from zustelldienst_service where signing_key is not null")
        .query(String.class)
        .optional()
        .map(ServiceKey::read);
  }

  private static PrivateJwk read(String json) {
    try {
      return PrivateJwk.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (ProtocolFault e) {
      throw new CompletionException(e);
    }
  }
}
