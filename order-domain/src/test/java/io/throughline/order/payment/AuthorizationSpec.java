package io.throughline.order.payment;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.authorizationExpired;
import static io.throughline.order.MoneyWords.authorizationFailed;
import static io.throughline.order.MoneyWords.authorizationVoided;
import static io.throughline.order.MoneyWords.authorize;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.expireAuthorization;
import static io.throughline.order.MoneyWords.failAuthorization;
import static io.throughline.order.MoneyWords.requestCapture;
import static io.throughline.order.MoneyWords.voidAuthorization;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.UNKNOWN_AUTHORIZATION;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CONTRADICTING_ANSWER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.WRONG_CURRENCY;

import io.throughline.order.OrderSpec;
import org.junit.jupiter.api.Test;

/// What a payer's bank promises, refuses or takes back is reported.
class AuthorizationSpec extends OrderSpec {

  @Test
  void a_promise_is_recorded_on_any_order() {
    after(received()).when(authorize("a1", "48.18")).expectEvents(authorized("a1", "48.18"));
    after(received(), rejected())
        .when(authorize("a1", "48.18"))
        .expectEvents(authorized("a1", "48.18"));
    after(done()).when(authorize("a1", "48.18")).expectEvents(authorized("a1", "48.18"));
  }

  @Test
  void another_promise_under_the_same_id_contradicts() {
    after(valid(), authorized("a1", "48.18"))
        .when(authorize("a1", "48.19"))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "a1", "MEDIUM", "another authorization of this id"));
  }

  @Test
  void a_promise_in_another_currency_contradicts_and_does_not_count() {
    var inEuros = authorized("a1", EUROS);

    after(valid())
        .when(authorize("a1", EUROS))
        .expectEvents(
            inEuros, contradicted(WRONG_CURRENCY, "a1", "HIGH", "48.18 EUR were authorized"));
    refusedWith(
        UNKNOWN_AUTHORIZATION, after(valid(), inEuros).when(requestCapture("c1", "a1", "1.00")));
  }

  @Test
  void the_same_promise_again_stays_quiet() {
    staysQuiet(after(valid(), authorized("a1", "48.18")).when(authorize("a1", "48.18")));
  }

  @Test
  void a_promise_that_failed_is_recorded_once() {
    after(valid()).when(failAuthorization("a1")).expectEvents(authorizationFailed("a1"));
    staysQuiet(after(valid(), authorizationFailed("a1")).when(failAuthorization("a1")));
  }

  @Test
  void yes_and_no_contradict_in_either_order_and_yes_counts() {
    after(valid(), authorized("a1", "48.18"))
        .when(failAuthorization("a1"))
        .expectEvents(
            contradicted(CONTRADICTING_ANSWER, "a1", "MEDIUM", "it was authorized, now it failed"));
    after(valid(), authorizationFailed("a1"))
        .when(authorize("a1", "48.18"))
        .expectEvents(
            authorized("a1", "48.18"),
            contradicted(CONTRADICTING_ANSWER, "a1", "MEDIUM", "it failed, now it was authorized"));
  }

  @Test
  void a_promise_is_given_back_or_runs_out_once() {
    after(valid(), authorized("a1", "48.18"))
        .when(voidAuthorization("a1"))
        .expectEvents(authorizationVoided("a1"));
    after(valid(), authorized("a1", "48.18"))
        .when(expireAuthorization("a1"))
        .expectEvents(authorizationExpired("a1"));
    staysQuiet(
        after(valid(), authorized("a1", "48.18"), authorizationVoided("a1"))
            .when(voidAuthorization("a1")));
    staysQuiet(
        after(valid(), authorized("a1", "48.18"), authorizationVoided("a1"))
            .when(expireAuthorization("a1")));
  }

  @Test
  void nothing_is_captured_on_a_promise_that_is_over() {
    refusedWith(
        UNKNOWN_AUTHORIZATION,
        after(valid(), authorized("a1", "48.18"), authorizationExpired("a1"))
            .when(requestCapture("c1", "a1", "1.00")));
  }

  @Test
  void a_promise_that_was_told_to_be_over_before_it_was_told_stays_over() {
    after(valid()).when(voidAuthorization("a1")).expectEvents(authorizationVoided("a1"));
    refusedWith(
        UNKNOWN_AUTHORIZATION,
        after(valid(), authorizationVoided("a1"), authorized("a1", "48.18"))
            .when(requestCapture("c1", "a1", "1.00")));
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(authorize("a1", "48.18")));
    refusedWith(UNKNOWN_ORDER, after().when(failAuthorization("a1")));
    refusedWith(UNKNOWN_ORDER, after().when(voidAuthorization("a1")));
  }
}
