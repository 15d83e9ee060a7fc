package io.throughline.web.api;

import io.throughline.projection.stock.StockFilter;
import io.throughline.web.problem.ApiProblems;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Which levels of stock a request asks for; what is absent or empty does not restrict.
///
/// @param sku how the SKU begins
/// @param onlyShort {@code true} for those of which nothing may be promised any more
public record StockQuery(@Nullable String sku, @Nullable String node, @Nullable String onlyShort) {

  /// As a filter.
  public StockFilter filter() {
    return new StockFilter(printable("sku", sku), printable("node", node), isOnlyShort());
  }

  private boolean isOnlyShort() {
    return switch (onlyShort == null ? "" : onlyShort) {
      case "true" -> true;
      case "", "false" -> false;
      default -> throw ApiProblems.invalidParameter("onlyShort", "true or false");
    };
  }

  private static @Nullable String printable(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw ApiProblems.invalidParameter(name, "text without control characters");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
