package io.throughline.web.money;

import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.VarianceFilter;
import io.throughline.projection.reconciliation.matching.VarianceClass;
import io.throughline.web.problem.ApiProblems;
import org.jspecify.annotations.Nullable;

/// Which differences a request asks for.
///
/// @param varianceClass only of this class
/// @param unexplained {@code true} for those that nobody explained in full, {@code false} for those
///   that somebody did
/// @param order the order's id, or the text that no order answers to
record VariancesQuery(
    @Nullable String varianceClass, @Nullable String unexplained, @Nullable String order) {

  VarianceFilter of(RowFilter rows) {
    var word = Texts.word("varianceClass", varianceClass, VarianceClass.class);
    return new VarianceFilter(
        rows, word == null ? null : word.name(), explained(), Texts.text("order", order));
  }

  private @Nullable Boolean explained() {
    var text = Texts.text("unexplained", unexplained);
    return switch (text) {
      case null -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw ApiProblems.invalidParameter("unexplained", "true or false");
    };
  }
}
