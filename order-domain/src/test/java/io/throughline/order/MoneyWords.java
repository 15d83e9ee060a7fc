package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.money.Money;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationAdjustment;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RequestCapture;
import io.throughline.order.command.Requester;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.AuthorizationExpired;
import io.throughline.order.event.AuthorizationFailed;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.CaptureFailed;
import io.throughline.order.event.CaptureOutcomeUnknown;
import io.throughline.order.event.CaptureRequested;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The vocabulary of money that is promised or comes in.
public final class MoneyWords {

  public static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  /// As many of another currency as the sample order costs.
  public static final Money EUROS = Money.of("48.18", "EUR");

  private MoneyWords() {}

  public static RecordAuthorization authorize(String id, String amount) {
    return authorize(id, usd(amount));
  }

  public static RecordAuthorization authorize(String id, Money amount) {
    return new RecordAuthorization(ID, id, "stripe", amount, null, HAPPENED, AT);
  }

  public static PaymentAuthorized authorized(String id, String amount) {
    return authorized(id, usd(amount));
  }

  public static PaymentAuthorized authorized(String id, Money amount) {
    return new PaymentAuthorized(ORDER, id, "stripe", amount, null, HAPPENED, AT);
  }

  public static RecordAuthorizationFailure failAuthorization(String id) {
    return new RecordAuthorizationFailure(ID, id, "stripe", "card_declined", HAPPENED, AT);
  }

  public static AuthorizationFailed authorizationFailed(String id) {
    return new AuthorizationFailed(ORDER, id, "stripe", "card_declined", HAPPENED, AT);
  }

  public static RecordAuthorizationEnd voidAuthorization(String id) {
    return new RecordAuthorizationEnd(ID, id, true, HAPPENED, AT);
  }

  public static AuthorizationVoided authorizationVoided(String id) {
    return new AuthorizationVoided(ORDER, id, HAPPENED, AT);
  }

  public static RecordAuthorizationEnd expireAuthorization(String id) {
    return new RecordAuthorizationEnd(ID, id, false, HAPPENED, AT);
  }

  public static AuthorizationExpired authorizationExpired(String id) {
    return new AuthorizationExpired(ORDER, id, HAPPENED, AT);
  }

  public static RequestCapture requestCapture(String id, String authorization, String amount) {
    return new RequestCapture(ID, id, authorization, usd(amount), AT);
  }

  public static CaptureRequested captureRequested(String id, String authorization, String amount) {
    return new CaptureRequested(ORDER, id, authorization, usd(amount), AT);
  }

  public static RecordCapture capture(String id, String amount) {
    return capture(id, null, usd(amount));
  }

  public static RecordCapture capture(String id, @Nullable String authorization, Money amount) {
    return new RecordCapture(ID, id, authorization, "stripe", amount, TODAY, HAPPENED, AT);
  }

  public static PaymentCaptured captured(String id, String amount) {
    return captured(id, null, usd(amount));
  }

  public static PaymentCaptured captured(String id, @Nullable String authorization, Money amount) {
    return new PaymentCaptured(ORDER, id, authorization, "stripe", amount, TODAY, HAPPENED, AT);
  }

  /// Without a code nobody knows what became of it.
  public static RecordCaptureFailure failCapture(String id, @Nullable String code) {
    return new RecordCaptureFailure(ID, id, "stripe", code, HAPPENED, AT);
  }

  public static CaptureFailed captureFailed(String id) {
    return new CaptureFailed(ORDER, id, "stripe", "card_declined", HAPPENED, AT);
  }

  public static CaptureOutcomeUnknown captureUnknown(String id) {
    return new CaptureOutcomeUnknown(ORDER, id, "stripe", HAPPENED, AT);
  }

  public static WriteOffBalance writeOff(String id) {
    return new WriteOffBalance(ID, id, "SMALL_DIFFERENCE", "", null, TODAY, AT);
  }

  public static WriteOffBalance writeOff(String id, Requester by) {
    return writeOff(id).askedBy(by);
  }

  public static RecordAuthorizationAdjustment adjust(String id, String amount) {
    return adjust(id, usd(amount), HAPPENED);
  }

  public static RecordAuthorizationAdjustment adjust(String id, Money amount, Instant when) {
    return new RecordAuthorizationAdjustment(ID, id, amount, when, AT);
  }

  public static AuthorizationAdjusted adjusted(String id, String amount) {
    return adjusted(id, usd(amount), HAPPENED);
  }

  public static AuthorizationAdjusted adjusted(String id, Money amount, Instant when) {
    return new AuthorizationAdjusted(ORDER, id, amount, when, AT);
  }

  public static BalanceWrittenOff writtenOff(String id, String direction, String amount) {
    return new BalanceWrittenOff(
        ORDER, id, direction, usd(amount), "SMALL_DIFFERENCE", "", TODAY, AT);
  }
}
