package io.throughline.order.reservation;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.NodeWords.nodeAsked;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.StockWords.orderReserved;
import static io.throughline.order.StockWords.promise;
import static io.throughline.order.StockWords.promised;
import static io.throughline.order.StockWords.revoke;
import static io.throughline.order.StockWords.revoked;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.STOCK_REVOKED_AFTER_RELEASE;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.OrderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Stock that was promised turned out not to exist.
class RevokedStockSpec extends OrderSpec {

  @Test
  void units_that_lost_their_stock_are_open_again() {
    after(reserved())
        .when(revoke("r1", "v1", 1))
        .expectEvents(revoked("r1", "v1", 1, shirts(1).move(RESERVED, OPEN, "r1")));
  }

  @Test
  void a_second_revocation_takes_the_rest() {
    after(reserved(), revoked("r1", "v1", 1, shirts(1).move(RESERVED, OPEN, "r1")))
        .when(revoke("r1", "v2", 1))
        .expectEvents(revoked("r1", "v2", 1, shirts(1).move(RESERVED, OPEN, "r1")));
  }

  @Test
  void a_node_that_was_asked_to_ship_them_must_be_asked() {
    after(atNode())
        .when(revoke("r1", "v1", 2))
        .expectEvents(
            revoked("r1", "v1", 2),
            contradicted(
                STOCK_REVOKED_AFTER_RELEASE,
                "v1",
                "HIGH",
                "2 of TEE-S were given to a node before"));
  }

  @Test
  void units_that_no_node_has_yet_lose_their_stock_first() {
    after(reserved(), nodeAsked("f1", "east", shirts(1).move(RESERVED, RELEASED, "r1", "f1")))
        .when(revoke("r1", "v1", 2))
        .expectEvents(
            revoked("r1", "v1", 2, shirts(1).move(RESERVED, OPEN, "r1")),
            contradicted(
                STOCK_REVOKED_AFTER_RELEASE,
                "v1",
                "HIGH",
                "1 of TEE-S were given to a node before"));
  }

  @Test
  void units_that_were_canceled_or_have_left_contradict_nothing() {
    after(
            reserved(),
            cancellationRequested("k1"),
            canceled(
                "k1",
                List.of(shirts(2).move(RESERVED, CANCELED, "r1")),
                "5.00",
                worth("line-1", "43.18")))
        .when(revoke("r1", "v1", 2))
        .expectEvents(revoked("r1", "v1", 2));
    after(sent()).when(revoke("r1", "v1", 2)).expectEvents(revoked("r1", "v1", 2));
  }

  @Test
  void stock_that_is_revoked_before_its_promise_is_heard_of_is_not_there() {
    after(requested()).when(revoke("r1", "v1", 1)).expectEvents(revoked("r1", "v1", 1));
    after(requested(), revoked("r1", "v1", 1))
        .when(promise("r1", "TEE-S", 2))
        .expectEvents(promised("r1", "TEE-S", shirts(1).move(OPEN, RESERVED, "r1")));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(revoke("r1", "v1", 1)));
  }

  @Test
  void the_same_revocation_again_stays_quiet() {
    staysQuiet(
        after(reserved(), revoked("r1", "v1", 1, shirts(1).move(RESERVED, OPEN, "r1")))
            .when(revoke("r1", "v1", 1)));
  }

  @Test
  void a_revocation_of_stock_that_was_never_asked_for_stays_quiet() {
    staysQuiet(after(reserved()).when(revoke("r9", "v1", 1)));
  }

  @Test
  void an_order_gets_reserved_again_with_other_stock() {
    after(
            reserved(),
            revoked("r1", "v1", 2, shirts(2).move(RESERVED, OPEN, "r1")),
            stockRequested("r2", shirts(2)))
        .when(promise("r2", "TEE-S", 2))
        .expectEvents(
            promised("r2", "TEE-S", shirts(2).move(OPEN, RESERVED, "r2")), orderReserved());
  }
}
