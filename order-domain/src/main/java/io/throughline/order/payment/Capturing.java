package io.throughline.order.payment;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.CAPTURE_ID_REUSED;
import static io.throughline.order.command.Refusal.CURRENCY_MISMATCH;
import static io.throughline.order.command.Refusal.EXCEEDS_AUTHORIZED_AMOUNT;
import static io.throughline.order.command.Refusal.UNKNOWN_AUTHORIZATION;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RequestCapture;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.CaptureFailed;
import io.throughline.order.event.CaptureOutcomeUnknown;
import io.throughline.order.event.CaptureRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Authorization;
import io.throughline.order.state.Capture;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Progress;
import java.time.Instant;
import java.util.Objects;

/// The rules of money that comes in.
public final class Capturing {

  private Capturing() {}

  /// Has the provider asked for promised money; no more than is promised, what is asked for already
  /// included.
  public static Decision<OrderEvent> request(OrderState state, RequestCapture command) {
    return Standing.open(
        state,
        command,
        order -> {
          var known = order.ledger().captures().get(command.captureId());
          if (known != null) {
            return saysTheSame(known, command)
                ? alreadyDone(command.captureId())
                : refuse(CAPTURE_ID_REUSED, command.captureId());
          }
          var authorization = order.ledger().authorizations().get(command.authorizationId());
          if (authorization == null || authorization.open() == 0) {
            return refuse(UNKNOWN_AUTHORIZATION, command.authorizationId());
          }
          var hold = order.holds().blocking("capture");
          return hold.isPresent()
              ? refuse(BLOCKED_BY_HOLD, hold.get().placed().holdId())
              : request(order, authorization, command);
        });
  }

  private static boolean saysTheSame(Capture known, RequestCapture command) {
    var request = known.request();
    return request != null
        && request.amount().equals(command.amount())
        && command.authorizationId().equals(request.authorizationId());
  }

  private static Decision<OrderEvent> request(
      OpenOrder order, Authorization authorization, RequestCapture command) {
    if (!order.ledger().counts(command.amount())) {
      return refuse(CURRENCY_MISMATCH, command.amount().toString());
    }
    long pending =
        order.ledger().captures().values().stream()
            .filter(
                capture ->
                    capture.request() != null
                        && command.authorizationId().equals(capture.request().authorizationId()))
            .mapToLong(Capture::pending)
            .sum();
    long left = authorization.open() - pending;
    return command.amount().minorUnits() > left
        ? refuse(
            EXCEEDS_AUTHORIZED_AMOUNT,
            "%s, %d minor units are left".formatted(command.amount(), left))
        : accept(
            new CaptureRequested(
                order.orderId(),
                command.captureId(),
                command.authorizationId(),
                command.amount(),
                command.at()));
  }

  /// Records money that came in, once. A refund that was told before it is explained by it.
  public static Decision<OrderEvent> captured(OrderState state, RecordCapture command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.captureId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().captures().get(id);
          var fact = known == null ? null : known.fact();
          if (fact == null) {
            capture(account, order, command);
          } else if (!saysTheSame(fact, command)) {
            account.contradict(
                Contradiction.FACT_ID_REUSED,
                id,
                "%s was captured, now it is %s".formatted(fact.amount(), command.amount()));
          }
          return account.done(id);
        });
  }

  private static boolean saysTheSame(PaymentCaptured known, RecordCapture command) {
    return known.amount().equals(command.amount())
        && known.provider().equals(command.provider())
        && Objects.equals(known.authorizationId(), command.authorizationId());
  }

  private static void capture(Account account, OpenOrder order, RecordCapture command) {
    account.tell(
        new PaymentCaptured(
            order.orderId(),
            command.captureId(),
            command.authorizationId(),
            command.provider(),
            command.amount(),
            command.businessDay(),
            command.occurredAt(),
            command.at()));
    account.reopens("CAPTURE");
    var ledger = account.order().ledger();
    if (!ledger.counts(command.amount())) {
      account.contradict(
          Contradiction.WRONG_CURRENCY, command.captureId(), command.amount() + " were captured");
    } else if (ledger.captured() > ledger.total().minorUnits() + ledger.added()) {
      account.contradict(
          Contradiction.CAPTURED_MORE_THAN_TOTAL,
          tooMuch(order),
          "%d minor units of %d"
              .formatted(ledger.captured(), ledger.total().minorUnits() + ledger.added()));
    }
    explain(account, order, command.at());
  }

  /// Too much is one contradiction, whichever of the captures is heard of last; another one when
  /// still more comes after it was settled.
  private static String tooMuch(OpenOrder order) {
    var kind = Contradiction.CAPTURED_MORE_THAN_TOTAL.name();
    long settled = order.anomalies().settled().stream().filter(id -> id.startsWith(kind)).count();
    return settled == 0 ? "order" : "order-" + (settled + 1);
  }

  private static void explain(Account account, OpenOrder order, Instant at) {
    var ledger = account.order().ledger();
    if (ledger.refunded() > ledger.captured()) {
      return;
    }
    var prefix = Contradiction.REFUNDED_MORE_THAN_CAPTURED.name();
    order.anomalies().recorded().keySet().stream()
        .filter(id -> id.startsWith(prefix) && order.anomalies().isOpen(id))
        .forEach(
            id ->
                account.tell(
                    new AnomalySettled(
                        order.orderId(), id, "LATER_FACT", "the capture came later", at)));
  }

  /// Records that money did not come, or that nobody knows; a later success counts.
  public static Decision<OrderEvent> failed(OrderState state, RecordCaptureFailure command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.captureId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().captures().get(id);
          var progress = known == null ? Progress.NONE : known.progress();
          var next = command.code() == null ? Progress.UNKNOWN : Progress.FAILED;
          if (progress == Progress.DONE && next == Progress.FAILED) {
            account.contradict(
                Contradiction.CONTRADICTING_ANSWER, id, "it was captured, now it failed");
          } else if (progress != Progress.DONE && progress != next && progress != Progress.FAILED) {
            account.tell(failed(order.orderId(), command));
          }
          return account.done(id);
        });
  }

  private static OrderEvent failed(String orderId, RecordCaptureFailure command) {
    var code = command.code();
    return code == null
        ? new CaptureOutcomeUnknown(
            orderId, command.captureId(), command.provider(), command.occurredAt(), command.at())
        : new CaptureFailed(
            orderId,
            command.captureId(),
            command.provider(),
            code,
            command.occurredAt(),
            command.at());
  }
}
