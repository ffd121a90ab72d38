package de.zubringer.cli.demo;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.intake.settings.PractiseDestinations;
import de.zubringer.ops.Preparations;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keys of the demo's Zustellpunkte and their registration with the local Zustelldienst. */
@Component
@Profile("demo")
class DemoDestinations implements PractiseDestinations {
  static final String SANDBOX = "sandbox";
  static final String PATH = "/zustelldienst";
  static final Credentials SENDER =
      new Credentials("demo-onlinedienst", "demo-onlinedienst-geheim");

  /** Made anew at each start: nobody but this process needs it. */
  private final Credentials subscriber =
      new Credentials("demo-verwaltung", UUID.randomUUID().toString());

  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final LocalZustelldienst zustelldienst;
  private final DemoOnlineService onlineService;
  private final Preparations preparations;
  private volatile String url = "";

  DemoDestinations(
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      LocalZustelldienst zustelldienst,
      DemoOnlineService onlineService,
      Preparations preparations) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.zustelldienst = zustelldienst;
    this.onlineService = onlineService;
    this.preparations = preparations;
  }

  /** As soon as the port is known and before the first task runs: what is left over needs it. */
  @EventListener
  void on(WebServerInitializedEvent started) {
    url = "http://127.0.0.1:" + started.getWebServer().getPort();
    zustelldienst.registerClient(SENDER.clientId(), SENDER.clientSecret(), Caller.Role.SENDER);
    zustelldienst.registerClient(
        subscriber.clientId(), subscriber.clientSecret(), Caller.Role.SUBSCRIBER);
    zustelldienste.use(SANDBOX, endpoints(url), LocalZustelldienst.ISSUER, subscriber);
  }

  static Endpoints endpoints(String url) {
    return Endpoints.below(url + PATH);
  }

  Credentials subscriber() {
    return subscriber;
  }

  List<Subscription> all() {
    return subscriptions.all();
  }

  void ensure(String url, Demo.Listener listener) {
    var all = subscriptions.all();
    var done = 0;
    for (var subscription : all) {
      preparations.at("keys", done, all.size());
      listener.at("cli.demo.keys", Integer.toString(++done), Integer.toString(all.size()));
      register(url, subscription, keys(subscription));
    }
    preparations.at("keys", done, all.size());
  }

  @Override
  public String environment() {
    return SANDBOX;
  }

  @Override
  public void register(Subscription subscription) {
    register(url, subscription, keys(subscription));
  }

  @Override
  public UUID send(Subscription to, TestSubmission submission) {
    return onlineService.send(url, to, submission);
  }

  /** Tells the Zustelldienst again what is offered now; nobody gets keys by that. */
  void registerAgain() {
    if (!url.isEmpty()) {
      subscriptions.all().stream()
          .filter(one -> one.environment().equals(SANDBOX))
          .forEach(one -> registerAgain(one, stored(one)));
    }
  }

  private void registerAgain(Subscription subscription, List<PrivateJwk> keys) {
    if (!keys.isEmpty()) {
      register(url, subscription, keys);
    }
  }

  private List<PrivateJwk> stored(Subscription subscription) {
    try {
      return subscriptions.keys(subscription);
    } catch (ProtocolFault e) {
      throw damaged(e);
    }
  }

  private static IllegalStateException damaged(ProtocolFault fault) {
    return new IllegalStateException("the key store of the demo is damaged", fault);
  }

  private List<PrivateJwk> keys(Subscription subscription) {
    try {
      return subscriptions.ensureKeys(subscription, "Beispiel " + subscription.municipality());
    } catch (ProtocolFault e) {
      throw damaged(e);
    }
  }

  private void register(String url, Subscription subscription, List<PrivateJwk> keys) {
    var secret =
        subscriptions
            .callbackSecret(subscription)
            .orElseGet(
                () -> {
                  var made = UUID.randomUUID() + "-" + UUID.randomUUID();
                  subscriptions.storeCallbackSecret(subscription, made);
                  return made;
                });
    var callback =
        new DestinationDraft.Callback(
            URI.create(url + "/fit-connect/callbacks/" + subscription.destination()), secret);
    zustelldienst.registerDestination(
        new DestinationDraft(
            subscription.destination(),
            subscription.keys() + " " + subscription.municipality(),
            "",
            subscriber.clientId(),
            newest(keys, KeyUse.ENCRYPTION).publicHalf(),
            newest(keys, KeyUse.SIGNATURE).publicHalf(),
            FitConnectChannel.offered(subscription),
            FitConnectChannel.REPLY_CHANNELS,
            Optional.of(callback)));
  }

  private static PrivateJwk newest(List<PrivateJwk> keys, KeyUse use) {
    return keys.stream()
        .filter(key -> key.use() == use)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
