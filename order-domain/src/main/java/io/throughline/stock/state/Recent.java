package io.throughline.stock.state;

import org.jspecify.annotations.Nullable;

/// A memory of the 1,024 most recent entries, the oldest forgotten first.
///
/// It is bounded because the state of an item that sells every second would otherwise grow for
/// ever, and it may be, because a repeat comes soon after the first: a redelivery within minutes, a
/// retry within hours. It is counted in entries and not in time, so that the fold needs no clock
/// and two replays remember the same.
///
/// @param entries what is remembered, by key
/// @param keys the remembered keys by their turn modulo the size of the memory
/// @param turn how many entries were made so far
public record Recent<V>(PersistentMap<V> entries, PersistentMap<String> keys, long turn) {

  /// How many entries are remembered.
  public static final int SIZE = 1_024;

  /// A memory of nothing.
  public static <V> Recent<V> none() {
    return new Recent<>(PersistentMap.empty(), PersistentMap.empty(), 0);
  }

  /// What is remembered under this key, or null.
  public @Nullable V get(String key) {
    return entries.get(key);
  }

  /// With one more entry; a key that is remembered already keeps its turn and changes its value.
  Recent<V> with(String key, V value) {
    if (entries.get(key) != null) {
      return new Recent<>(entries.with(key, value), keys, turn);
    }
    var slot = Long.toString(turn % SIZE);
    var oldest = keys.get(slot);
    var kept = oldest == null ? entries : entries.without(oldest);
    return new Recent<>(kept.with(key, value), keys.with(slot, key), turn + 1);
  }
}
