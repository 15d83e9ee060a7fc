package io.throughline.web.money;

import io.throughline.projection.reconciliation.CostToServe;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.ToLongFunction;

/// Cost to serve as a file.
public final class CostFiles {

  private static final List<Column<CostToServe>> COLUMNS =
      List.of(
          new Column<>("business_day", CostToServe::businessDay),
          new Column<>("channel", CostToServe::channel),
          new Column<>("account", CostToServe::account),
          new Column<>("sku", CostToServe::sku),
          new Column<>("currency", CostToServe::currency),
          new Column<>("kind", CostToServe::kind),
          amount("told", CostToServe::told),
          amount("shared", CostToServe::shared),
          amount("cost", cost -> cost.told() + cost.shared()),
          new Column<>("lines", CostToServe::lines));

  private CostFiles() {}

  /// All pages of a list of costs.
  public static TableFile<CostToServe> of(Pages.Source<CostToServe> costs) {
    return new TableFile<>("cost-to-serve", COLUMNS, Pages.all(costs, CostToServe::key));
  }

  private static Column<CostToServe> amount(String name, ToLongFunction<CostToServe> minor) {
    return new Column<>(name, cost -> Decimals.number(minor.applyAsLong(cost), cost.currency()));
  }
}
