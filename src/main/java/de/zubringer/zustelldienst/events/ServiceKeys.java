package de.zubringer.zustelldienst.events;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.zustelldienst.WhenEnabled;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The PS512 keys of the service itself. Each is made once and kept in the database; making one
 * takes seconds, so it begins in the background and who needs it waits.
 */
@Component
@WhenEnabled
public class ServiceKeys {
  private final JdbcClient sql;
  private final InstantSource clock;
  private final Map<Name, CompletableFuture<PrivateJwk>> keys = new EnumMap<>(Name.class);

  /** What is signed with a key. */
  public enum Name {
    /** Events; begun with the service. */
    SUBMISSION,
    /** Destinations, by the Self-Service-Portal; begun when first asked for. */
    PORTAL
  }

  ServiceKeys(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener(ContextRefreshedEvent.class)
  void begin() {
    isReady(Name.SUBMISSION);
  }

  /** Whether asking for it means no waiting; begins to make it if nobody did. */
  public boolean isReady(Name name) {
    var pending = begun(name);
    return pending.isDone() && !pending.isCompletedExceptionally();
  }

  public PrivateJwk key(Name name) {
    return begun(name).join();
  }

  /** Begins anew if the last attempt failed, for instance because the database was away. */
  private synchronized CompletableFuture<PrivateJwk> begun(Name name) {
    var known = keys.get(name);
    if (known == null || known.isCompletedExceptionally()) {
      known =
          CompletableFuture.supplyAsync(
              () -> load(name).orElseGet(() -> make(name)), ServiceKeys::inBackground);
      keys.put(name, known);
    }
    return known;
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("zustelldienst-key").start(work);
  }

  private PrivateJwk make(Name name) {
    var made =
        PrivateJwk.generate(
            KeyUse.SIGNATURE, UUID.randomUUID().toString(), "Zustelldienst", clock.instant());
    sql.sql(
            """
            insert into zustelldienst_service_keys (name, jwk) values (:name, :jwk)
            on conflict do nothing""")
        .param("name", name.name())
        .param("jwk", made.secretJson().toString())
        .update();
    return load(name).orElseThrow(() -> new IllegalStateException("the key was not kept"));
  }

  private Optional<PrivateJwk> load(Name name) {
    return sql.sql("select jwk from zustelldienst_service_keys where name = :name")
        .param("name", name.name())
        .query(String.class)
        .optional()
        .map(ServiceKeys::read);
  }

  private static PrivateJwk read(String json) {
    try {
      return PrivateJwk.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (ProtocolFault e) {
      throw new CompletionException(e);
    }
  }
}
