package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.money.Money;
import io.throughline.order.command.ChangeAddress;
import io.throughline.order.command.ChangeQuantity;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.AddressChanged;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vocabulary of wanting less, or something else.
public final class CancellationWords {

  public static final ShipTo NEVADA = new ShipTo("US", "NV", "895");

  private CancellationWords() {}

  public static RequestCancellation cancel(String id, LineUnits... units) {
    return cancel(id, "CUSTOMER", units);
  }

  public static RequestCancellation cancel(String id, String by, LineUnits... units) {
    return new RequestCancellation(ID, id, by, "CHANGED_MIND", List.of(units), AT);
  }

  public static CancellationRequested cancellationRequested(String id, LineUnits... units) {
    return cancellationRequested(id, "CUSTOMER", List.of(units));
  }

  public static CancellationRequested cancellationRequested(
      String id, String by, List<LineUnits> units, AtNode... awaiting) {
    return new CancellationRequested(ORDER, id, by, "CHANGED_MIND", units, List.of(awaiting), AT);
  }

  public static UnitsCanceled canceled(
      String id, List<UnitMove> moves, String charges, LineAmount... worth) {
    return new UnitsCanceled(ORDER, id, "CHANGED_MIND", moves, List.of(worth), usd(charges), AT);
  }

  public static LineAmount worth(String lineId, String amount) {
    return new LineAmount(lineId, usd(amount));
  }

  public static RecordCancellationResponse agree(String id, String request) {
    return new RecordCancellationResponse(ID, id, request, true, null, HAPPENED, AT);
  }

  public static RecordCancellationResponse refuse(String id, String request) {
    return new RecordCancellationResponse(ID, id, request, false, "LOADED", HAPPENED, AT);
  }

  public static CancellationDeclined cancellationDeclined(
      String id, String request, String reason) {
    return new CancellationDeclined(ORDER, id, request, reason, HAPPENED, AT);
  }

  public static ChangeAddress changeAddress(String id) {
    return new ChangeAddress(ID, id, NEVADA, null, "MOVED", AT);
  }

  public static AddressChanged addressChanged(String id) {
    return new AddressChanged(ORDER, id, NEVADA, null, "MOVED", AT);
  }

  public static ChangeQuantity changeQuantity(String id, int quantity, @Nullable Money added) {
    return new ChangeQuantity(ID, id, "line-1", quantity, added, "CHANGED_MIND", AT);
  }

  public static LineQuantityChanged quantityChanged(
      String id, int before, int after, @Nullable Money added) {
    return new LineQuantityChanged(ORDER, id, "line-1", before, after, added, "CHANGED_MIND", AT);
  }
}
