package io.throughline.channel;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything in a delivery that names or describes the buyer. Goes to the vault and nowhere else.
///
/// @param buyer the channel's own id of the buyer, the key of the data subject; null for a guest,
///   who is then known by the order alone
/// @param fields flat and sorted: {@code email}, {@code shipping.address1}, {@code billing.name}
///   ...
public record PersonalData(@Nullable String buyer, SortedMap<String, String> fields) {

  /// Copies the fields.
  public PersonalData {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /// Says how much there is, never what.
  @Override
  public String toString() {
    return "PersonalData[" + fields.size() + " fields]";
  }
}
