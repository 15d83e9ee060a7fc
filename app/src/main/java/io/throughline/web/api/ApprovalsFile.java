package io.throughline.web.api;

import io.throughline.projection.orders.WaitingApproval;
import io.throughline.projection.orders.WaitingApprovals;
import io.throughline.projection.orders.WaitingApprovals.Filter;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.Consumer;

/// What waits for a second person, as a file.
public final class ApprovalsFile {

  private ApprovalsFile() {}

  /// All that the filter lets through, the longest wait first.
  public static TableFile<WaitingApproval> of(WaitingApprovals approvals, Filter filter) {
    return new TableFile<>(
        "approvals",
        List.of(
            new Column<>("approval_id", WaitingApproval::approvalId),
            new Column<>("order_id", WaitingApproval::orderId),
            new Column<>("order_name", WaitingApproval::orderName),
            new Column<>("channel", WaitingApproval::channel),
            new Column<>("account", WaitingApproval::account),
            new Column<>("requested_by", WaitingApproval::requestedBy),
            new Column<>("wanted", WaitingApproval::wanted),
            new Column<>("amount_minor", WaitingApproval::amountMinor),
            new Column<>("currency", WaitingApproval::currency),
            new Column<>("since", WaitingApproval::since)),
        rows -> all(approvals, filter, rows));
  }

  private static void all(
      WaitingApprovals approvals, Filter filter, Consumer<WaitingApproval> rows) {
    List<WaitingApproval> page = List.of();
    do {
      page =
          approvals.page(
              filter, page.isEmpty() ? null : page.getLast().cursor(), WaitingApprovals.MAX_PAGE);
      page.forEach(rows);
    } while (page.size() == WaitingApprovals.MAX_PAGE);
  }
}
