package io.throughline.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that was measured; also the form of the JSON file.
///
/// @param startedAt ISO 8601, by the clock of this machine
/// @param environment what it was measured on
/// @param steps one for each number of senders
/// @param gentle visibility while one order comes at a time
/// @param rebuilds one for each read model
/// @param notes what was left out, and why
public record LoadReport(
    String startedAt,
    Environment environment,
    List<Step> steps,
    List<Visibility> gentle,
    List<Rebuild> rebuilds,
    List<String> notes) {

  /// One number of senders.
  ///
  /// @param concurrency senders
  /// @param throughput what was accepted
  /// @param visibility how soon it was visible, measured in a window of its own
  /// @param floor what PostgreSQL alone did with the same rows
  public record Step(
      int concurrency, Throughput throughput, List<Visibility> visibility, @Nullable Floor floor) {}

  /// What an instance accepted.
  ///
  /// @param accepted orders answered 200 as DONE or PENDING
  /// @param pending those of them that were not an order yet
  /// @param refused all other answers, and none
  /// @param seconds from the first order to the last answer
  /// @param acceptedPerSecond accepted by seconds
  /// @param latencyMillis from sending an order to its answer
  /// @param drainSeconds from the last answer until every order had all of its events in every read
  ///   model
  /// @param sustainedPerSecond accepted by seconds and drain together
  /// @param generatorProcessors processors that this process, the senders, kept busy meanwhile
  public record Throughput(
      int accepted,
      int pending,
      int refused,
      double seconds,
      double acceptedPerSecond,
      Percentiles latencyMillis,
      double drainSeconds,
      double sustainedPerSecond,
      double generatorProcessors) {}

  /// How soon after its answer an order is visible.
  ///
  /// @param readModel its name
  /// @param millis from the answer until a look found it
  /// @param missing orders that were not found within ten seconds
  public record Visibility(String readModel, Percentiles millis, int missing) {}

  /// The same rows inserted by plain JDBC.
  ///
  /// @param orders how many orders' rows
  /// @param connections over how many connections
  /// @param commitsPerOrder transactions that wrote and waited for the disk; the floor commits as
  ///   often
  /// @param transactionsPerOrder all transactions of the instance, those that only read too; about
  /// @param walBytesPerOrder what the instance wrote ahead
  /// @param variants the floors
  public record Floor(
      int orders,
      int connections,
      double commitsPerOrder,
      double transactionsPerOrder,
      double walBytesPerOrder,
      List<Variant> variants) {}

  /// One way to insert them.
  ///
  /// @param name which rows, and how
  /// @param rounds how often all of them were inserted
  /// @param rowsPerOrder inserted
  /// @param commitsPerOrder done
  /// @param ordersPerSecond the floor: of all rounds the one in the middle
  /// @param acceptedShare accepted orders per second by it
  /// @param sustainedShare the same of the sustained rate
  public record Variant(
      String name,
      int rounds,
      double rowsPerOrder,
      double commitsPerOrder,
      double ordersPerSecond,
      double acceptedShare,
      double sustainedShare) {}

  /// A read model made anew from the whole store.
  ///
  /// @param readModel its name
  /// @param events read
  /// @param seconds from the request until it was at the head
  /// @param eventsPerSecond events by seconds
  public record Rebuild(String readModel, long events, double seconds, double eventsPerSecond) {}
}
