package io.throughline.outbox;

import io.throughline.account.ApiAccess;
import io.throughline.account.ApiAccesses;
import io.throughline.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes effects that are due and has them told, several at a time, few of one account. An effect
/// is claimed for longer than any conversation lasts; a node that dies leaves its effects to the
/// others when the claims are over. Any number of nodes may work at the same time.
final class OutboxWorker extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

  /// Longer than a conversation and its last answer take together.
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 16;
  private static final int AT_ONCE_OF_ACCOUNT = 2;
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

  private final EffectTable table;
  private final AccountPauses pauses;
  private final Teller teller;
  private final ApiAccesses accesses;
  private final Duration keptFor;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<String, Integer> inFlight = new ConcurrentHashMap<>();
  private Instant nextTidying = Instant.MIN; // only the worker's thread asks

  OutboxWorker(Outfit outfit) {
    super("outbox-worker", REST);
    this.table = new EffectTable(outfit.dataSource());
    this.pauses = new AccountPauses(outfit.dataSource());
    this.teller = new Teller(outfit, table, pauses);
    this.accesses = outfit.accesses();
    this.keptFor = outfit.keptFor();
    this.clock = outfit.clock();
  }

  /// Lets conversations end for a while; one that does not is told again by another node.
  @Override
  public void stop() {
    super.stop();
    try {
      if (!free.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)) {
        LOG.info("some effects are still being told; they will be told again");
      } else {
        free.release(AT_ONCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected boolean turn() {
    tidy();
    try {
      return begin();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void tidy() {
    var now = clock.instant();
    if (!now.isBefore(nextTidying)) {
      nextTidying = now.plus(TIDY_EVERY);
      table.forget(now.minus(keptFor));
    }
  }

  private boolean begin() throws InterruptedException {
    if (!free.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    var taken = take();
    if (taken.isEmpty()) {
      free.release();
      return false;
    }
    Thread.ofVirtual().name("outbox-" + taken.get().effectId()).start(() -> tell(taken.get()));
    return true;
  }

  private void tell(DueEffect due) {
    try {
      teller.tell(due);
    } finally {
      inFlight.merge(name(due), -1, Integer::sum);
      free.release();
      wake();
    }
  }

  /// Tells the effect that is due longest, in the calling thread.
  ///
  /// @return whether there was one
  boolean tellNext() {
    var taken = take();
    taken.ifPresent(
        due -> {
          teller.tell(due);
          inFlight.merge(name(due), -1, Integer::sum);
        });
    return taken.isPresent();
  }

  private Optional<DueEffect> take() {
    var now = clock.instant();
    table.endUnconnected(connected(), now);
    var taken = table.claim(busy(), UUID.randomUUID().toString(), LEASE, now);
    taken.ifPresent(due -> inFlight.merge(name(due), 1, Integer::sum));
    return taken;
  }

  private Set<String> connected() {
    return accesses.all().stream().map(OutboxWorker::name).collect(Collectors.toSet());
  }

  /// Accounts that have enough to do; one that failed is tried with a single effect.
  private Set<String> busy() {
    var failing = pauses.failing();
    var busy = new HashSet<String>();
    inFlight.forEach(
        (account, effects) -> {
          if (effects >= (failing.contains(account) ? 1 : AT_ONCE_OF_ACCOUNT)) {
            busy.add(account);
          }
        });
    return busy;
  }

  private static String name(ApiAccess access) {
    return access.channel() + "/" + access.account();
  }

  private static String name(DueEffect due) {
    return due.of().channel() + "/" + due.of().account();
  }
}
