package io.throughline.stock.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The inside of a {@link PersistentMap}: a tree that parts keys by five bits of their hash per
/// level (a hash array mapped trie), so that no path is longer than seven steps.
sealed interface Trie<V> {

  /// Bits of the hash that one level looks at.
  int BITS = 5;

  /// One key with its value.
  record Entry<V>(String key, V value) {}

  @Nullable V get(String key, int hash);

  Trie<V> with(Entry<V> entry, int level);

  /// What is left without this key; null when nothing is.
  @Nullable Trie<V> without(String key, int hash);

  void each(Consumer<Entry<V>> reader);

  /// Keys with the same hash, mostly one.
  record Bucket<V>(int hash, List<Entry<V>> entries) implements Trie<V> {

    Bucket(Entry<V> entry) {
      this(entry.key().hashCode(), List.of(entry));
    }

    @Override
    public @Nullable V get(String key, int wanted) {
      for (var entry : entries) {
        if (entry.key().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }

    @Override
    public Trie<V> with(Entry<V> entry, int level) {
      if (entry.key().hashCode() != hash) {
        return new Branch<V>(level, 0, List.of()).with(this).with(entry, level);
      }
      var all = new ArrayList<>(others(entry.key()));
      all.add(entry);
      return new Bucket<>(hash, List.copyOf(all));
    }

    @Override
    public @Nullable Trie<V> without(String key, int wanted) {
      var left = others(key);
      return left.isEmpty() ? null : new Bucket<>(hash, left);
    }

    private List<Entry<V>> others(String key) {
      return entries.stream().filter(entry -> !entry.key().equals(key)).toList();
    }

    @Override
    public void each(Consumer<Entry<V>> reader) {
      entries.forEach(reader);
    }
  }

  /// Up to 32 children.
  ///
  /// @param level how many levels are above it
  /// @param present one bit for each child that is there
  /// @param children those that are there, in the order of their bits
  record Branch<V>(int level, int present, List<Trie<V>> children) implements Trie<V> {

    private int bit(int hash) {
      return 1 << ((hash >>> (level * BITS)) & 31);
    }

    private int index(int bit) {
      return Integer.bitCount(present & (bit - 1));
    }

    private boolean has(int bit) {
      return (present & bit) != 0;
    }

    @Override
    public @Nullable V get(String key, int hash) {
      int bit = bit(hash);
      return has(bit) ? children.get(index(bit)).get(key, hash) : null;
    }

    @Override
    public Trie<V> with(Entry<V> entry, int above) {
      int bit = bit(entry.key().hashCode());
      return has(bit)
          ? replaced(bit, children.get(index(bit)).with(entry, level + 1))
          : with(new Bucket<>(entry));
    }

    Branch<V> with(Bucket<V> bucket) {
      int bit = bit(bucket.hash());
      var more = new ArrayList<>(children);
      more.add(index(bit), bucket);
      return new Branch<>(level, present | bit, List.copyOf(more));
    }

    @Override
    public @Nullable Trie<V> without(String key, int hash) {
      int bit = bit(hash);
      var child = children.get(index(bit)).without(key, hash);
      if (child != null) {
        return replaced(bit, child);
      }
      var fewer = new ArrayList<>(children);
      fewer.remove(index(bit));
      return fewer.isEmpty() ? null : new Branch<>(level, present & ~bit, List.copyOf(fewer));
    }

    private Branch<V> replaced(int bit, Trie<V> child) {
      var changed = new ArrayList<>(children);
      changed.set(index(bit), child);
      return new Branch<>(level, present, List.copyOf(changed));
    }

    @Override
    public void each(Consumer<Entry<V>> reader) {
      children.forEach(child -> child.each(reader));
    }
  }
}
