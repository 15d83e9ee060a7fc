package io.throughline.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.ApiAccess;
import io.throughline.account.ApiAccesses;
import io.throughline.channel.ChannelApis;
import io.throughline.channel.shopify.ShopifyApi;
import io.throughline.remote.HttpChannelCalls;
import io.throughline.remote.ShopifyStub;
import io.throughline.remote.ShopifyStub.Fault;
import io.throughline.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PollTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final ShopifyStub shop = new ShopifyStub();
  private final HttpChannelCalls calls =
      new HttpChannelCalls(true, Duration.ofSeconds(1), Clock.systemUTC());
  private final List<String> found = new ArrayList<>();
  private Runnable whenTaken = () -> {};
  private volatile Instant now = NOON;
  private PollWorker worker = worker();

  @BeforeEach
  void begin() {
    shop.pagesOf(3);
    worker.sweepNext();
  }

  @AfterEach
  void drop() {
    calls.close();
    shop.close();
    database.close();
  }

  private PollWorker worker() {
    var accesses =
        new ApiAccesses() {
          @Override
          public Optional<ApiAccess> of(String channel, String account) {
            return Optional.of(shop.access());
          }

          @Override
          public List<ApiAccess> all() {
            return List.of(shop.access());
          }
        };
    Finds finds =
        (_, _, orders) -> {
          whenTaken.run();
          orders.forEach(
              order -> {
                var body = new String(order.body(), StandardCharsets.UTF_8);
                found.add(body.replaceFirst("(?s).*\"name\":\"#(\\d+)\".*", "$1"));
              });
        };
    return new PollWorker(
        database.appDataSource(),
        new ChannelApis(List.of(new ShopifyApi())),
        accesses,
        calls,
        finds,
        new PollProperties(true, Duration.ofMinutes(5), Duration.ofMinutes(10)),
        clock());
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  private void sell(int... numbers) {
    for (int number : numbers) {
      shop.sell(number, 1, NOON.plusSeconds(number));
    }
  }

  /// Sweeps for an hour.
  private void forAnHour() {
    for (int minute = 1; minute <= 60; minute++) {
      now = NOON.plus(Duration.ofMinutes(minute));
      worker.sweepNext();
    }
  }

  private List<String> distinct() {
    return List.copyOf(new TreeSet<>(found));
  }

  @Test
  void every_order_that_changed_is_found_over_all_pages_once_in_an_interval() {
    sell(1, 2, 3, 4, 5, 6, 7);
    now = NOON.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertThat(worker.sweepNext()).isFalse();

    now = NOON.plus(Duration.ofMinutes(5));
    assertThat(worker.sweepNext()).isTrue();

    assertThat(found).containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void what_shows_late_is_found_within_the_overlap() {
    sell(100);
    now = NOON.plus(Duration.ofMinutes(5));
    worker.sweepNext();
    shop.sell(1, 1, NOON.minus(Duration.ofMinutes(7)));

    now = NOON.plus(Duration.ofMinutes(10));
    worker.sweepNext();

    assertThat(distinct()).containsExactly("1", "100");
  }

  @Test
  void an_order_that_changes_while_pages_are_read_is_found_again_and_none_is_skipped() {
    sell(1, 2, 3, 4, 5, 6, 7);
    shop.afterPage =
        () -> {
          shop.touch(2, NOON.plusSeconds(50));
          shop.touch(5, NOON.plusSeconds(60));
        };
    now = NOON.plus(Duration.ofMinutes(5));
    worker.sweepNext();

    assertThat(distinct()).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(found).endsWith("2", "5");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"OVERTAKEN"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatever_goes_wrong_on_a_page_everything_is_found(Fault fault) {
    sell(1, 2, 3, 4, 5, 6, 7);
    shop.afterPage =
        () -> {
          shop.afterPage = () -> {};
          shop.faults.add(fault);
        };

    forAnHour();

    assertThat(distinct()).containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void a_node_that_dies_in_the_middle_is_followed_by_one_that_goes_on_at_its_page() {
    sell(1, 2, 3, 4, 5, 6, 7);
    now = NOON.plus(Duration.ofMinutes(5));
    whenTaken =
        () -> {
          if (found.size() >= 3) {
            throw new StackOverflowError("this node is dead");
          }
        };
    assertThatThrownBy(() -> worker.sweepNext()).isInstanceOf(Error.class);
    whenTaken = () -> {};
    assertThat(found).containsExactly("1", "2", "3");

    worker = worker();
    assertThat(worker.sweepNext()).isFalse();
    now = now.plus(PollWorker.LEASE);
    assertThat(worker.sweepNext()).isTrue();

    assertThat(found).containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void another_node_does_not_ask_what_one_is_asking() {
    sell(1);
    now = NOON.plus(Duration.ofMinutes(5));
    var asked = new ArrayList<Boolean>();
    whenTaken = () -> asked.add(worker().sweepNext());

    worker.sweepNext();

    assertThat(asked).containsExactly(false);
  }

  @Test
  void a_failure_is_told_with_the_account_until_a_sweep_succeeds() {
    shop.faults.add(Fault.BROKEN);
    now = NOON.plus(Duration.ofMinutes(5));
    worker.sweepNext();
    assertThat(state()).isEqualTo("1 HTTP_500");

    now = now.plus(Duration.ofSeconds(10));
    worker.sweepNext();
    assertThat(state()).isEqualTo("0 null");
  }

  private String state() {
    return JdbcClient.create(database.appDataSource())
        .sql("select failures, last_failure from channel_poll")
        .query((row, _) -> row.getInt(1) + " " + row.getString(2))
        .single();
  }
}
