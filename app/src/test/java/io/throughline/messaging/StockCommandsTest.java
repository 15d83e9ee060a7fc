package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Actor;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.StockItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;

/// Commands on stock as the program handles them, with states that are kept in memory.
class StockCommandsTest {

  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final StockItemId item = StockItemId.of("SKU-" + NEXT.incrementAndGet());

  @Test
  void each_command_decides_on_what_the_ones_before_it_decided() {
    send(receipt("r1", 2));
    send(reserve("a"));
    send(reserve("b"));
    send(reserve("c"));
    send(new ReleaseStock(item, "a", 1, "rel", "CANCELED", AT));
    send(reserve("d"));

    assertThat(events())
        .containsExactly(
            "StockReceived",
            "StockReserved",
            "StockReserved",
            "StockReservationDeclined",
            "StockReleased",
            "StockReserved");
  }

  @Test
  void a_repeat_stays_quiet_and_a_refusal_is_told() {
    send(receipt("r1", 2));
    send(receipt("r1", 2));

    assertThatThrownBy(() -> send(new ReleaseStock(item, "a", 1, "rel", "CANCELED", AT)))
        .isInstanceOf(CommandRefused.class);
    assertThat(events()).containsExactly("StockReceived");
  }

  @Test
  void who_asks_for_an_item_nobody_heard_of_gets_an_answer() {
    send(reserve("a"));

    assertThat(events()).containsExactly("StockReservationDeclined");
  }

  @Test
  void many_who_ask_for_the_last_unit_at_once_get_it_once() throws InterruptedException {
    send(receipt("r1", 1));
    var go = new CountDownLatch(1);
    var failures = Collections.synchronizedList(new ArrayList<Throwable>());
    var askers = new ArrayList<Thread>();
    for (int number = 0; number < 16; number++) {
      var request = reserve("a" + number);
      askers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      go.await();
                      send(request);
                    } catch (Throwable failure) {
                      failures.add(failure);
                    }
                  }));
    }
    go.countDown();
    for (var asker : askers) {
      asker.join();
    }

    assertThat(failures).isEmpty();
    assertThat(events()).hasSize(17).containsOnlyOnce("StockReserved");
  }

  private RecordReceipt receipt(String receiptId, int quantity) {
    return new RecordReceipt(item, receiptId, "east", quantity, null, AT);
  }

  private ReserveStock reserve(String reservationId) {
    return ReserveStock.whole(item, reservationId, "order-1", 1, AT);
  }

  private static void send(Object command) {
    Program.commands()
        .sendAndWait(
            GenericCommandMessage.asCommandMessage(command)
                .withMetaData(new Actor("test:stock").asMetadata()));
  }

  private List<String> events() {
    return Program.jdbc()
        .sql("select event_type from domain_event where stream_id = :id order by sequence")
        .param("id", item.value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
