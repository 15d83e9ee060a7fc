package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;

import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.event.ReturnApproved;
import io.throughline.order.event.ReturnCanceled;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDeclined;
import io.throughline.order.event.ReturnDispositioned;
import io.throughline.order.event.ReturnReceived;
import io.throughline.order.event.ReturnReopened;
import io.throughline.order.event.ReturnRequested;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import io.throughline.order.terms.UnitMove;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The vocabulary of goods that come back.
public final class ReturnWords {

  private ReturnWords() {}

  /// So many minutes after everything else happened, by the clock of whoever decides returns.
  public static Instant later(int minutes) {
    return HAPPENED.plus(Duration.ofMinutes(minutes));
  }

  public static RecordReturn tellReturn(ReturnState state, int minutes, LineUnits... units) {
    return new RecordReturn(ID, "t1", state, List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static ReturnRequested returnRequested(int minutes, LineUnits... units) {
    return new ReturnRequested(ORDER, "t1", List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static ReturnApproved returnApproved(int minutes, LineUnits... units) {
    return new ReturnApproved(ORDER, "t1", List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static ReturnDeclined returnDeclined(int minutes, LineUnits... units) {
    return new ReturnDeclined(ORDER, "t1", List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static ReturnClosed returnClosed(int minutes, LineUnits... units) {
    return new ReturnClosed(ORDER, "t1", List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static ReturnCanceled returnCanceled(int minutes, LineUnits... units) {
    return new ReturnCanceled(ORDER, "t1", List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static ReturnReopened returnReopened(int minutes, LineUnits... units) {
    return new ReturnReopened(ORDER, "t1", List.of(units), "TOO_SMALL", later(minutes), AT);
  }

  public static RecordReturnReceipt receiveReturn(String receiptId, LineUnits... units) {
    return new RecordReturnReceipt(ID, "t1", receiptId, List.of(units), HAPPENED, AT);
  }

  public static ReturnReceived returnReceived(String receiptId, LineUnits... units) {
    return new ReturnReceived(ORDER, "t1", receiptId, List.of(units), HAPPENED, AT);
  }

  public static RecordReturnDisposition dispose(
      String dispositionId, String disposition, LineUnits... units) {
    return new RecordReturnDisposition(
        ID, "t1", dispositionId, disposition, List.of(units), HAPPENED, AT);
  }

  public static ReturnDispositioned disposed(
      String dispositionId, String disposition, LineUnits units, UnitMove... moves) {
    return new ReturnDispositioned(
        ORDER, "t1", dispositionId, disposition, List.of(units), List.of(moves), HAPPENED, AT);
  }
}
