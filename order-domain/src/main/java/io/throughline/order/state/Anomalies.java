package io.throughline.order.state;

import io.throughline.order.event.AnomalyEvent;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import java.util.Map;
import java.util.Set;

/// Contradictions that were recorded, and those that are settled.
///
/// @param recorded by id, in the order of recording
/// @param settled ids of the settled ones
public record Anomalies(Map<String, AnomalyRecorded> recorded, Set<String> settled) {

  static final Anomalies NONE = new Anomalies(Map.of(), Set.of());

  /// Whether one of this id was recorded.
  public boolean known(String anomalyId) {
    return recorded.containsKey(anomalyId);
  }

  /// Whether this one waits to be settled.
  public boolean isOpen(String anomalyId) {
    return known(anomalyId) && !settled.contains(anomalyId);
  }

  /// Whether any waits to be settled.
  public boolean open() {
    return recorded.keySet().stream().anyMatch(this::isOpen);
  }

  Anomalies evolve(AnomalyEvent event) {
    return switch (event) {
      case AnomalyRecorded anomaly ->
          new Anomalies(Entries.with(recorded, anomaly.anomalyId(), anomaly), settled);
      case AnomalySettled done -> new Anomalies(recorded, Entries.with(settled, done.anomalyId()));
    };
  }
}
