package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.intake.OneRound;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.WaitingSubmissions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Refusal;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.events.ServiceSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends to Zella-Mehlis, lets the application work, and reads what was answered. */
final class Rig {
  static final String PATH = "/zustelldienst";

  /** Leistungen the Zustellpunkt once offered and no plan serves any more. */
  static final String FORMER_SERVICE = "urn:de:fim:leika:leistung:99102013000000";

  static final String NO_LEISTUNG = "urn:musterstadt:anliegen";

  private static final UUID DESTINATION = UUID.fromString("c7a1e2d4-3b58-4c96-8f20-6d1e9b4a7f53");
  private static final Credentials SENDER = new Credentials("onlinedienst", "geheim-onlinedienst");
  private static final Credentials OURS = new Credentials("zella-mehlis", "geheim-zella-mehlis");

  final Between between;
  private final ApplicationContext rooms;
  private final MovableClock clock;
  private int port;

  Rig(ApplicationContext rooms, Between between, MovableClock clock) {
    this.rooms = rooms;
    this.between = between;
    this.clock = clock;
  }

  @EventListener
  void on(WebServerInitializedEvent started) {
    port = started.getWebServer().getPort();
  }

  /** Everything as it should be; what was spoilt before is forgotten. */
  void connect() throws Exception {
    between.passOnTo("http://127.0.0.1:" + port + PATH);
    between.behave();
    LiveWorkspace.use(rooms.getBean(Connections.class));
    connect(LocalZustelldienst.ISSUER);
    useKeys(TestKeys.encryption(), TestKeys.signature());
    register();
  }

  /** Reaches the Zustelldienst anew: no token, no keys are known. */
  void connect(String issuer) {
    rooms
        .getBean(Zustelldienste.class)
        .use("sandbox", Endpoints.below(between.address()), issuer, OURS);
  }

  private void register() {
    var service = rooms.getBean(LocalZustelldienst.class);
    service.registerClient(SENDER.clientId(), SENDER.clientSecret(), Caller.Role.SENDER);
    service.registerClient(OURS.clientId(), OURS.clientSecret(), Caller.Role.SUBSCRIBER);
    var offered = new ArrayList<>(FitConnectChannel.offered(subscription()));
    for (var former : List.of(FORMER_SERVICE, NO_LEISTUNG)) {
      offered.add(new OfferedService(former, "", List.of("DE16"), List.of(Sent.SCHEMA)));
    }
    service.registerDestination(
        new DestinationDraft(
            DESTINATION,
            "Zella-Mehlis",
            "",
            OURS.clientId(),
            TestKeys.encryption().publicHalf(),
            TestKeys.signature().publicHalf(),
            offered,
            FitConnectChannel.REPLY_CHANNELS,
            Optional.empty()));
  }

  Subscription subscription() {
    return rooms.getBean(Subscriptions.class).find(DESTINATION).orElseThrow();
  }

  Announced send(Sent sent) throws Exception {
    var ids = sent.by(sender(), DESTINATION);
    var submission = "/submissions/" + ids.submissionId();
    between.change(submission, answer -> answer.with(envelope(answer.body(), sent)));
    between.change(
        submission + "/attachments/" + sent.file,
        answer ->
            sent.lost
                ? new Between.Answer(404, "application/problem+json", "{}")
                : answer.with(sent.shownFile.apply(answer.body())));
    between.change(
        "/cases/" + ids.caseId() + "/events",
        answer -> answer.status() == 200 ? answer.with(log(answer.body(), sent, ids)) : answer);
    return ids;
  }

  private static String envelope(String body, Sent sent) throws ProtocolFault {
    var json = StrictJson.readObject(body.getBytes(StandardCharsets.UTF_8));
    sent.envelope.accept(json);
    return json.toString();
  }

  private String log(String body, Sent sent, Announced ids) throws Exception {
    var json = StrictJson.readObject(body.getBytes(StandardCharsets.UTF_8));
    var log = new ArrayList<>(StrictJson.texts(json, "eventLog"));
    sent.log.in(log, rooms.getBean(ServiceSigner.class).signer(), ids);
    var changed = json.putArray("eventLog");
    log.forEach(changed::add);
    return json.put("totalCount", log.size()).put("count", log.size()).toString();
  }

  /** Fetches what waits and does what is due, until nothing is. */
  void work() {
    fetch();
    workOff();
  }

  void fetch() {
    OneRound.at(rooms, subscription());
  }

  void workOff() {
    var scheduler = rooms.getBean(ManualScheduler.class);
    while (isSomethingDue()) {
      scheduler.runAnyDueExecutions();
    }
  }

  /** Time for everything that was put off to be tried again. */
  void workLater(Duration ahead) {
    clock.move(ahead);
    work();
  }

  /** Lets a held journey run again, as a person would. */
  void resume(Announced announced) {
    assertThat(journeys().resume(null, journeyOf(announced), "Test")).isTrue();
    workOff();
  }

  /** Sends a held submission back, as a person would. */
  boolean refuse(Announced announced) {
    return rooms
        .getBean(Clearing.class)
        .perform(
            new Actor(new Author("kim", "coordinator"), null),
            journeyOf(announced),
            new Command.Refuse(Refusal.FOUND, "Der Befund trifft zu."))
        .isDone();
  }

  long heldByForeignLogs() {
    return journeys().countHeldBy("event-log-foreign");
  }

  Instant now() {
    return clock.instant();
  }

  /** Follows these Zustellpunkte and gives those that were followed before. */
  List<Subscription> follow(List<Subscription> subscriptions) {
    var before = rooms.getBean(Subscriptions.class).all();
    rooms.getBean(Subscriptions.class).follow(subscriptions);
    return before;
  }

  static Subscription byHand(Subscription one) {
    return new Subscription(
        one.destination(),
        one.municipality(),
        one.environment(),
        one.keys(),
        one.services(),
        false);
  }

  void useKeys(PrivateJwk... keys) {
    rooms.getBean(Subscriptions.class).store(subscription(), List.of(keys));
  }

  /** Why submissions could not be fetched. */
  Map<UUID, String> causes() {
    var causes = new HashMap<UUID, String>();
    rooms
        .getBean(WaitingSubmissions.class)
        .oldest()
        .forEach(one -> causes.put(one.id().value(), one.cause()));
    return causes;
  }

  private boolean isSomethingDue() {
    return rooms
            .getBean(JdbcClient.class)
            .sql("select count(*) from scheduled_tasks where not picked and execution_time <= ?")
            .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }

  List<String> log(Announced announced) throws Exception {
    return sender().events(announced.caseId());
  }

  /** The accept and reject events of a submission, as its sender reads them. */
  List<EventToken> answers(Announced announced) throws Exception {
    var answers = new ArrayList<EventToken>();
    for (var event : log(announced)) {
      var token = EventToken.read(event);
      if (token.kind().filter(EventKind::isTerminal).isPresent()) {
        answers.add(token);
      }
    }
    return answers;
  }

  /** {@code name@instance} of the problems of the one reject event. */
  List<String> problems(Announced announced) throws Exception {
    var problems = new ArrayList<String>();
    for (var answer : answers(announced)) {
      for (var problem : answer.payload().path("problems")) {
        var type = problem.path("type").asString();
        problems.add(
            type.substring(type.lastIndexOf('/') + 1) + "@" + problem.path("instance").asString());
      }
    }
    return problems;
  }

  /** What still waits at the Zustelldienst. */
  List<SubscriberClient.Waiting> waiting() {
    try {
      return new SubscriberClient(honest(), OURS, clock).waiting(DESTINATION);
    } catch (FitConnectUnavailable | FitConnectRefused e) {
      throw new AssertionError(e);
    }
  }

  Optional<JourneyDetail> journey(Announced announced) {
    return journeys().detail(null, journeyOf(announced));
  }

  private Journeys journeys() {
    return rooms.getBean(Journeys.class);
  }

  private static JourneyId journeyOf(Announced announced) {
    return new JourneyId(announced.submissionId());
  }

  private SenderClient sender() {
    return new SenderClient(honest(), SENDER, clock);
  }

  private Endpoints honest() {
    return Endpoints.below("http://127.0.0.1:" + port + PATH);
  }
}
