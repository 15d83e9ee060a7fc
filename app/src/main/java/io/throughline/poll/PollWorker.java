package io.throughline.poll;

import io.throughline.account.ApiAccess;
import io.throughline.account.ApiAccesses;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelApi.FoundOrder;
import io.throughline.channel.ChannelApi.OrdersPage;
import io.throughline.channel.ChannelApis;
import io.throughline.remote.CallFailed;
import io.throughline.remote.ChannelCalls;
import io.throughline.remote.ChannelCalls.Urgency;
import io.throughline.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sweeps through the orders of every account that changed, page by page. A page is in the inbox
/// before its place is written down, so that a crash repeats a page and never skips one. One node
/// at a time sweeps an account; the next goes on where a dead one stopped.
final class PollWorker extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(PollWorker.class);

  /// Longer than the answer and the storing of one page take together.
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final int DOUBLINGS = 6;

  private final PollTable table;
  private final ChannelApis apis;
  private final ApiAccesses accesses;
  private final ChannelCalls calls;
  private final Finds finds;
  private final PollProperties properties;
  private final Clock clock;

  PollWorker(
      DataSource dataSource,
      ChannelApis apis,
      ApiAccesses accesses,
      ChannelCalls calls,
      Finds finds,
      PollProperties properties,
      Clock clock) {
    super("poll-worker", Duration.ofSeconds(1));
    this.table = new PollTable(dataSource);
    this.apis = apis;
    this.accesses = accesses;
    this.calls = calls;
    this.finds = finds;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (properties.enabled()) {
      super.start();
    }
  }

  @Override
  protected boolean turn() {
    return sweepNext();
  }

  /// Sweeps through the account whose turn it is.
  ///
  /// @return whether there was one
  boolean sweepNext() {
    var pollable =
        accesses.all().stream().filter(access -> apis.of(access.channel()).isPresent()).toList();
    var now = clock.instant();
    pollable.forEach(access -> table.begin(access, now));
    var names =
        pollable.stream()
            .map(access -> access.channel() + "/" + access.account())
            .collect(Collectors.toSet());
    var claimed = table.claim(names, UUID.randomUUID().toString(), LEASE, now);
    claimed.ifPresent(this::sweep);
    return claimed.isPresent();
  }

  private void sweep(Sweep begun) {
    var sweep = begun;
    try {
      var access = accesses.of(begun.channel(), begun.account());
      var api = apis.of(begun.channel());
      if (access.isEmpty() || api.isEmpty()) {
        throw CallFailed.notAllowed("NOT_CONNECTED");
      }
      Optional<Sweep> next = Optional.of(begun);
      while (next.isPresent()) {
        sweep = next.get();
        next = page(sweep, access.get(), api.get());
      }
    } catch (CallFailed failed) {
      stop(sweep, failed.reason(), failed.retryAfter());
    } catch (RuntimeException failure) {
      LOG.warn("{}/{} polled in vain: {}", begun.channel(), begun.account(), failure.toString());
      stop(sweep, failure.getClass().getSimpleName(), null);
    }
  }

  /// Reads one page.
  ///
  /// @return the sweep at its next page; empty when it is over
  private Optional<Sweep> page(Sweep sweep, ApiAccess access, ChannelApi api) throws CallFailed {
    var page = ask(sweep, access, api);
    if (page == null) {
      // the place may be too old: begin anew
      throw CallFailed.unavailable("ANSWER_NOT_READABLE", null);
    }
    finds.take(sweep.channel(), sweep.account(), page.orders());
    if (page.unreadable() > 0) {
      LOG.warn(
          "{}/{}: {} polled orders cannot be read",
          sweep.channel(),
          sweep.account(),
          page.unreadable());
    }
    var on = sweep.seen(newest(page, sweep.seenUntil()), page.next());
    var now = clock.instant();
    if (!table.paged(on, LEASE, now)) {
      return Optional.empty(); // another node has it by now
    }
    if (page.next() == null) {
      table.complete(on, now.plus(properties.interval()), now);
      return Optional.empty();
    }
    return stopping() ? halted(on, now) : Optional.of(on);
  }

  private static Instant newest(OrdersPage page, Instant atLeast) {
    return page.orders().stream()
        .map(FoundOrder::updatedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .filter(atLeast::isBefore)
        .orElse(atLeast);
  }

  private Optional<Sweep> halted(Sweep sweep, Instant now) {
    table.stopped(sweep, "STOPPED", now);
    return Optional.empty();
  }

  private @Nullable OrdersPage ask(Sweep sweep, ApiAccess access, ChannelApi api)
      throws CallFailed {
    var next = sweep.nextPage();
    var request =
        next == null
            ? api.ordersSince(sweep.since().minus(properties.overlap()))
            : api.ordersPage(next);
    return api.orders(calls.send(access, api, request, Urgency.SPARE));
  }

  /// A page that cannot be had twice in a row is not asked for a third time: the sweep begins anew.
  private void stop(Sweep sweep, String failure, @Nullable Duration atLeast) {
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(sweep.failures(), DOUBLINGS));
    var longer = atLeast != null && atLeast.compareTo(wait) > 0 ? atLeast : wait;
    boolean lost = failure.equals("ANSWER_NOT_READABLE") && sweep.failures() > 0;
    table.stopped(lost ? sweep.begunAgain() : sweep, failure, clock.instant().plus(longer));
  }
}
