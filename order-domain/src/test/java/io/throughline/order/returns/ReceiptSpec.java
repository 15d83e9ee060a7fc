package io.throughline.order.returns;

import static io.throughline.order.EndWords.close;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.EndWords.settled;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.ReturnWords.dispose;
import static io.throughline.order.ReturnWords.disposed;
import static io.throughline.order.ReturnWords.later;
import static io.throughline.order.ReturnWords.receiveReturn;
import static io.throughline.order.ReturnWords.returnApproved;
import static io.throughline.order.ReturnWords.returnClosed;
import static io.throughline.order.ReturnWords.returnReceived;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.WORK_LEFT;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.RETURNED_MORE_THAN_SHIPPED;
import static io.throughline.order.ruling.Contradiction.UNKNOWN_RETURN;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RETURNED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Goods that are back are here, whatever was agreed.
class ReceiptSpec extends OrderSpec {

  @Test
  void goods_that_arrive_stay_where_they_stand() {
    after(arrived(), returnApproved(0, units(1)))
        .when(receiveReturn("e1", units(1)))
        .expectEvents(returnReceived("e1", units(1)));
  }

  @Test
  void a_disposition_brings_delivered_units_back() {
    after(arrived(), returnApproved(0, units(1)))
        .when(dispose("i1", "RESTOCKED", units(1)))
        .expectEvents(
            disposed(
                "i1",
                "RESTOCKED",
                units(1),
                shirts(1).move(DELIVERED, RETURNED, "r1", "f1", "s1")));
  }

  @Test
  void units_that_were_never_delivered_come_back_too_after_those_that_were() {
    after(sent(), returnApproved(0, units(2)))
        .when(dispose("i1", "QUARANTINED", units(2)))
        .expectEvents(
            disposed(
                "i1",
                "QUARANTINED",
                units(2),
                shirts(2).move(SHIPPED, RETURNED, "r1", "f1", "s1")));
    after(
            atNode(),
            shipped("s1", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
            shipped("s2", "f1", units(1), shirts(1).move(RELEASED, SHIPPED, "r1", "f1", "s2")),
            delivered("s2", shirts(1).move(SHIPPED, DELIVERED, "r1", "f1", "s2")),
            returnApproved(0, units(2)))
        .when(dispose("i1", "SCRAPPED", units(1)))
        .expectEvents(
            disposed(
                "i1", "SCRAPPED", units(1), shirts(1).move(DELIVERED, RETURNED, "r1", "f1", "s2")));
  }

  @Test
  void more_than_is_out_contradicts_and_what_is_out_comes_back() {
    after(arrived(), returnApproved(0, units(2)))
        .when(dispose("i1", "RESTOCKED", units(3)))
        .expectEvents(
            disposed(
                "i1", "RESTOCKED", units(3), shirts(2).move(DELIVERED, RETURNED, "r1", "f1", "s1")),
            contradicted(
                RETURNED_MORE_THAN_SHIPPED, "i1/line-1", "MEDIUM", "3 of line line-1, 2 were out"));
    after(valid(), returnApproved(0, units(1)))
        .when(dispose("i1", "MISSING", units(1)))
        .expectEvents(
            disposed("i1", "MISSING", units(1)),
            contradicted(
                RETURNED_MORE_THAN_SHIPPED, "i1/line-1", "MEDIUM", "1 of line line-1, 0 were out"));
  }

  @Test
  void what_came_back_once_does_not_come_back_again() {
    after(
            arrived(),
            returnApproved(0, units(2)),
            disposed(
                "i1", "RESTOCKED", units(2), shirts(2).move(DELIVERED, RETURNED, "r1", "f1", "s1")))
        .when(dispose("i2", "SCRAPPED", units(1)))
        .expectEvents(
            disposed("i2", "SCRAPPED", units(1)),
            contradicted(
                RETURNED_MORE_THAN_SHIPPED, "i2/line-1", "MEDIUM", "1 of line line-1, 0 were out"));
  }

  @Test
  void goods_that_nobody_announced_are_recorded_and_shown_to_a_person() {
    after(arrived())
        .when(receiveReturn("e1", units(1)))
        .expectEvents(
            returnReceived("e1", units(1)),
            contradicted(UNKNOWN_RETURN, "t1", "LOW", "goods came, and nobody had announced them"));
    after(done())
        .when(dispose("i1", "RESTOCKED", units(1)))
        .expectEvents(
            reopened("UNKNOWN_RETURN", "i1"),
            disposed(
                "i1", "RESTOCKED", units(1), shirts(1).move(DELIVERED, RETURNED, "r1", "f1", "s1")),
            contradicted(UNKNOWN_RETURN, "t1", "LOW", "goods came, and nobody had announced them"));
  }

  @Test
  void goods_that_nobody_announced_keep_an_order_from_closing_until_a_person_has_looked() {
    var unknown =
        contradicted(UNKNOWN_RETURN, "t1", "LOW", "goods came, and nobody had announced them");

    refusedWith(
        WORK_LEFT, after(arrived(), paid(), returnReceived("e1", units(1)), unknown).when(close()));
    after(arrived(), paid(), returnReceived("e1", units(1)), unknown, settled("UNKNOWN_RETURN:t1"))
        .when(close())
        .expectEvents(closed());
  }

  @Test
  void an_order_whose_units_all_came_back_is_closed() {
    after(
            arrived(),
            paid(),
            returnApproved(0, units(2)),
            disposed(
                "i1", "RESTOCKED", units(2), shirts(2).move(DELIVERED, RETURNED, "r1", "f1", "s1")),
            returnClosed(1, units(2)))
        .when(close())
        .expectEvents(closed());
  }

  @Test
  void what_is_told_of_a_closed_return_leaves_the_order_closed() {
    after(done(), returnClosed(0, units(1)))
        .when(receiveReturn("e1", units(1)))
        .expectEvents(returnReceived("e1", units(1)));
  }

  @Test
  void no_unit_of_a_closed_order_moves_it_is_brought_back() {
    after(done(), returnClosed(0, units(1)))
        .when(dispose("i1", "RESTOCKED", units(1)))
        .expectEvents(
            reopened("RETURN", "i1"),
            disposed(
                "i1",
                "RESTOCKED",
                units(1),
                shirts(1).move(DELIVERED, RETURNED, "r1", "f1", "s1")));
  }

  @Test
  void the_same_again_stays_quiet() {
    staysQuiet(
        after(arrived(), returnApproved(0, units(1)), returnReceived("e1", units(1)))
            .when(new RecordReturnReceipt(ID, "t1", "e1", List.of(units(1)), later(5), AT)));
    staysQuiet(
        after(arrived(), returnApproved(0, units(1)), disposed("i1", "MISSING", units(1)))
            .when(
                new RecordReturnDisposition(
                    ID, "t1", "i1", "MISSING", List.of(units(1)), later(5), AT)));
  }

  @Test
  void another_content_under_the_same_id_contradicts_and_moves_nothing() {
    after(arrived(), returnApproved(0, units(1)), returnReceived("e1", units(1)))
        .when(receiveReturn("e1", units(2)))
        .expectEvents(contradicted(FACT_ID_REUSED, "e1", "MEDIUM", "another receipt of this id"));
    after(arrived(), returnApproved(0, units(1)), disposed("i1", "MISSING", units(1)))
        .when(dispose("i1", "RESTOCKED", units(1)))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "i1", "MEDIUM", "another disposition of this id"));
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(receiveReturn("e1", units(1))));
    refusedWith(UNKNOWN_ORDER, after().when(dispose("i1", "MISSING", units(1))));
  }
}
