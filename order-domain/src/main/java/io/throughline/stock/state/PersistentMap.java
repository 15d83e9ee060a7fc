package io.throughline.stock.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An immutable map from text to values that shares what did not change with the map it came from:
/// one more entry among ten thousand copies some hundred references and not ten thousand. Two maps
/// with the same entries are equal, however they came to them. Its order means nothing.
///
/// @param <V> immutable values with value equality
public final class PersistentMap<V> {

  private final @Nullable Trie<V> root;
  private final int size;

  private PersistentMap(@Nullable Trie<V> root, int size) {
    this.root = root;
    this.size = size;
  }

  /// The map without entries.
  public static <V> PersistentMap<V> empty() {
    return new PersistentMap<>(null, 0);
  }

  /// How many entries it has.
  public int size() {
    return size;
  }

  /// The value of a key, or null when it has none.
  public @Nullable V get(String key) {
    return root == null ? null : root.get(key, key.hashCode());
  }

  /// This map with this value for this key, whatever it had before.
  public PersistentMap<V> with(String key, V value) {
    var entry = new Trie.Entry<>(key, value);
    if (root == null) {
      return new PersistentMap<>(new Trie.Bucket<>(entry), 1);
    }
    int added = get(key) == null ? 1 : 0;
    return new PersistentMap<>(root.with(entry, 0), size + added);
  }

  /// This map without this key.
  public PersistentMap<V> without(String key) {
    if (root == null || get(key) == null) {
      return this;
    }
    return new PersistentMap<>(root.without(key, key.hashCode()), size - 1);
  }

  /// All values, in no order that means anything.
  public List<V> values() {
    var values = new ArrayList<V>(size);
    each(entry -> values.add(entry.value()));
    return values;
  }

  private void each(Consumer<Trie.Entry<V>> reader) {
    if (root != null) {
      root.each(reader);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersistentMap<?> map && size == map.size && hasAllOf(map);
  }

  private boolean hasAllOf(PersistentMap<?> other) {
    var all = new boolean[] {true};
    other.each(entry -> all[0] &= entry.value().equals(get(entry.key())));
    return all[0];
  }

  @Override
  public int hashCode() {
    var sum = new int[1];
    each(entry -> sum[0] += entry.key().hashCode() ^ entry.value().hashCode());
    return sum[0];
  }

  @Override
  public String toString() {
    var entries = new ArrayList<String>();
    each(entry -> entries.add(entry.key() + "=" + entry.value()));
    entries.sort(String::compareTo);
    return entries.toString();
  }
}
