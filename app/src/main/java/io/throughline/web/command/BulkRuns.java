package io.throughline.web.command;

import io.throughline.eventstore.History;
import io.throughline.replay.OrderFold;
import io.throughline.security.Caller;
import io.throughline.web.idempotency.LostRace;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decides the same about many orders: what would become of it is told first, without doing
/// anything; confirmed, it is worked off in batches. Every order has its own outcome, and is
/// decided once, however often the run is started: ids of what is placed are derived from the run.
@Component
public class BulkRuns {

  /// The most commands of one run.
  public static final int MOST = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);
  private static final int BATCH = 100;
  private static final int ATTEMPTS = 6;
  private static final Duration PREVIEWS_LAST = Duration.ofDays(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BulkTable table;
  private final CommandDesk desk;
  private final History history;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BulkRuns(
      BulkTable table,
      CommandDesk desk,
      History history,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.table = table;
    this.desk = desk;
    this.history = history;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// What is to be decided, and why.
  ///
  /// @param blocks what a hold blocks; nothing otherwise
  public record Wish(BulkAction action, String reason, String note, Set<String> blocks) {

    /// Copies the set.
    public Wish {
      blocks = Set.copyOf(blocks);
    }
  }

  /// Keeps what is asked, as a preview.
  ///
  /// @return the id of the run
  public String prepare(Caller caller, Wish wish, List<BulkRun.Item> items) {
    if (items.isEmpty() || items.size() > MOST) {
      throw ApiProblems.invalid("Choose 1 to %,d orders.".formatted(MOST));
    }
    var runId = UUID.randomUUID().toString();
    var now = clock.instant();
    transaction.executeWithoutResult(
        _ -> {
          table.forgetPreviews(now.minus(PREVIEWS_LAST));
          table.add(
              new BulkRun(
                  runId,
                  now,
                  caller.actor().value(),
                  wish.action,
                  body(runId, wish),
                  null,
                  items.size(),
                  0,
                  0,
                  0),
              items);
        });
    return runId;
  }

  private static String body(String runId, Wish wish) {
    var body = JSON.createObjectNode().put("reason", wish.reason);
    switch (wish.action) {
      case HOLD -> {
        body.put("holdId", "bulk-" + runId).put("note", wish.note);
        wish.blocks.stream().sorted().forEach(body.putArray("blocks")::add);
      }
      case RELEASE -> body.put("note", wish.note);
      case CANCEL -> body.put("cancellationId", "bulk-" + runId).put("requestedBy", "OPERATIONS");
    }
    return body.toString();
  }

  /// A run of this caller; empty for one of somebody else's, except for whoever sees all channels.
  public Optional<BulkRun> find(Caller caller, String runId) {
    return isId(runId)
        ? table
            .find(runId)
            .filter(
                run -> run.askedBy().equals(caller.actor().value()) || caller.channels() == null)
        : Optional.empty();
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  /// What would become of each command now, by the rules themselves; nothing is done.
  public List<BulkRun.Result> foresee(Caller caller, BulkRun run) {
    var body = JSON.readTree(run.body());
    return table.results(run.runId()).stream()
        .map(one -> foreseen(caller, run, one.item(), body))
        .toList();
  }

  private BulkRun.Result foreseen(Caller caller, BulkRun run, BulkRun.Item item, JsonNode body) {
    var state = OrderFold.state(history.ofStream(item.orderId()));
    return result(item, desk.foresee(caller, wanted(run, item, body), state), null);
  }

  private static Wanted wanted(BulkRun run, BulkRun.Item item, JsonNode body) {
    Map<String, String> path = item.holdId() == null ? Map.of() : Map.of("holdId", item.holdId());
    return new Wanted(null, run.action().action(), item.orderId(), path, body);
  }

  private static BulkRun.Result result(
      BulkRun.Item item, CommandResult result, @Nullable Instant at) {
    var problem = result.problem();
    return new BulkRun.Result(
        item,
        result.approval() == null ? result.outcome() : "awaits-approval",
        problem == null ? null : String.valueOf(problem.get("code")),
        problem == null ? null : String.valueOf(problem.get("detail")),
        at);
  }

  /// Confirms a run, or goes on with one that stopped. It is worked off behind the request.
  public void start(Caller caller, BulkRun run) {
    table.start(run.runId(), clock.instant());
    Thread.ofVirtual().name("bulk-" + run.runId()).start(() -> work(caller, run));
  }

  private void work(Caller caller, BulkRun run) {
    try {
      int decided = BATCH;
      while (decided > 0) {
        decided = batch(caller, run);
      }
    } catch (RuntimeException failure) {
      LOG.error("bulk run {} stopped; it can be continued", run.runId(), failure);
    }
  }

  private int batch(Caller caller, BulkRun run) {
    for (int lost = 0; ; lost++) {
      int lostRaces = lost;
      try {
        return transaction.execute(_ -> decideNext(caller, run, lostRaces));
      } catch (RuntimeException failure) {
        if (lost == ATTEMPTS || !LostRace.isCauseOf(failure)) {
          throw failure;
        }
      }
      pause(lost);
    }
  }

  private static void pause(int lost) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(2 << lost));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private int decideNext(Caller caller, BulkRun run, int lostRaces) {
    var placed = table.next(run.runId(), BATCH);
    if (placed.isEmpty()) {
      return 0;
    }
    var body = JSON.readTree(run.body());
    List<Given> commands =
        placed.stream().<Given>map(one -> wanted(run, one.item(), body)).toList();
    var results = desk.decide(caller, commands, lostRaces);
    var at = clock.instant();
    for (int i = 0; i < placed.size(); i++) {
      var one = placed.get(i);
      table.settle(run.runId(), one.place(), result(one.item(), results.get(i), at));
    }
    return placed.size();
  }

  /// What became of each command.
  public List<BulkRun.Result> results(BulkRun run) {
    return table.results(run.runId());
  }
}
