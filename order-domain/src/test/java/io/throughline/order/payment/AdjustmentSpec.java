package io.throughline.order.payment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.adjust;
import static io.throughline.order.MoneyWords.adjusted;
import static io.throughline.order.MoneyWords.authorizationVoided;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captureRequested;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.requestCapture;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.EXCEEDS_AUTHORIZED_AMOUNT;
import static io.throughline.order.command.Refusal.UNKNOWN_AUTHORIZATION;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.WRONG_CURRENCY;

import io.throughline.order.OrderSpec;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A bank promises another amount than before: a fact, and the newest word counts.
class AdjustmentSpec extends OrderSpec {

  private static final Instant LATER = HAPPENED.plusSeconds(60);

  @Test
  void what_is_promised_now_can_be_captured_and_not_a_cent_more() {
    after(valid(), authorized("a1", "20.00"))
        .when(adjust("a1", "48.18"))
        .expectEvents(adjusted("a1", "48.18"));
    after(valid(), authorized("a1", "20.00"), adjusted("a1", "48.18"))
        .when(requestCapture("c1", "a1", "48.18"))
        .expectEvents(captureRequested("c1", "a1", "48.18"));
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(valid(), authorized("a1", "48.18"), adjusted("a1", "20.00"))
            .when(requestCapture("c1", "a1", "20.01")));
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(
                valid(),
                authorized("a1", "48.18"),
                captured("c1", "a1", usd("10.00")),
                adjusted("a1", "20.00"))
            .when(requestCapture("c2", "a1", "10.01")));
  }

  @Test
  void the_newest_word_counts_whichever_was_heard_first() {
    after(valid(), adjusted("a1", usd("20.00"), LATER), authorized("a1", "48.18"))
        .when(requestCapture("c1", "a1", "20.00"))
        .expectEvents(captureRequested("c1", "a1", "20.00"));
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(valid(), adjusted("a1", usd("20.00"), LATER), authorized("a1", "48.18"))
            .when(requestCapture("c1", "a1", "20.01")));
    staysQuiet(
        after(valid(), authorized("a1", "48.18"), adjusted("a1", usd("20.00"), LATER))
            .when(adjust("a1", "30.00")));
  }

  @Test
  void what_is_over_stays_over() {
    refusedWith(
        UNKNOWN_AUTHORIZATION,
        after(
                valid(),
                authorized("a1", "20.00"),
                authorizationVoided("a1"),
                adjusted("a1", "48.18"))
            .when(requestCapture("c1", "a1", "1.00")));
  }

  @Test
  void the_same_again_stays_quiet_and_two_of_one_moment_contradict() {
    staysQuiet(
        after(valid(), authorized("a1", "20.00"), adjusted("a1", "48.18"))
            .when(adjust("a1", "48.18")));
    after(valid(), authorized("a1", "20.00"), adjusted("a1", "48.18"))
        .when(adjust("a1", "48.17"))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "a1", "MEDIUM", "48.18 USD and 48.17 USD of one moment"));
  }

  @Test
  void another_currency_contradicts_and_an_unknown_order_is_refused() {
    after(valid(), authorized("a1", "20.00"))
        .when(adjust("a1", EUROS, LATER))
        .expectEvents(
            adjusted("a1", EUROS, LATER),
            contradicted(WRONG_CURRENCY, "a1", "HIGH", "48.18 EUR are authorized now"));
    refusedWith(UNKNOWN_ORDER, after().when(adjust("a1", "1.00")));
  }
}
