package io.throughline.load;

import java.util.ArrayList;
import java.util.List;

/// What senders counted. Not thread-safe: each sender keeps its own, and they are put together at
/// the end.
final class Tally {

  private final Latencies latencies = new Latencies();
  private final List<Accepted> accepted = new ArrayList<>();
  private int pending;
  private int refused;
  private String firstRefusal = "";

  /// Stored and an order already.
  void done(Accepted order, long nanos) {
    accepted.add(order);
    latencies.add(nanos);
  }

  /// Stored for certain, an order soon.
  void pending(Accepted order, long nanos) {
    pending++;
    done(order, nanos);
  }

  /// Anything else.
  void refused(String answer) {
    refused++;
    firstRefusal = firstRefusal.isEmpty() ? answer : firstRefusal;
  }

  void add(Tally other) {
    latencies.addAll(other.latencies);
    accepted.addAll(other.accepted);
    pending += other.pending;
    refused += other.refused;
    firstRefusal = firstRefusal.isEmpty() ? other.firstRefusal : firstRefusal;
  }

  List<Accepted> accepted() {
    return accepted;
  }

  List<String> orderIds() {
    return accepted.stream().map(Accepted::orderId).toList();
  }

  Percentiles latencies() {
    return latencies.percentiles();
  }

  int pending() {
    return pending;
  }

  int refused() {
    return refused;
  }

  String firstRefusal() {
    return firstRefusal;
  }
}
