package io.throughline.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folded streams that this node remembers: those used last, up to a sum of weights.
final class KeptCache {

  private final long capacity;
  private final Map<String, Kept<?>> byStream = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  KeptCache(long capacity) {
    this.capacity = capacity;
  }

  synchronized @Nullable Kept<?> get(String streamId) {
    return byStream.get(streamId);
  }

  /// Remembers a stream, unless it is remembered further on already.
  synchronized void put(Kept<?> kept) {
    var known = byStream.get(kept.streamId());
    if (known != null && known.sequence() >= kept.sequence()) {
      return;
    }
    forget(kept.streamId());
    byStream.put(kept.streamId(), kept);
    weight += kept.weight();
    var oldest = byStream.entrySet().iterator();
    while (weight > capacity && oldest.hasNext()) {
      weight -= oldest.next().getValue().weight();
      oldest.remove();
    }
  }

  synchronized void forget(String streamId) {
    var known = byStream.remove(streamId);
    if (known != null) {
      weight -= known.weight();
    }
  }

  synchronized int size() {
    return byStream.size();
  }
}
