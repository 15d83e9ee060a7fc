package io.throughline.projection.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The changes of one batch of events, sorted into waves: the first event of every order, then the
/// second of every order, and so on. Within a wave each order occurs once, so one statement may
/// take all of its rows at once; from wave to wave each order keeps its sequence. What follows from
/// the rows is worked out after the last wave.
final class ChangeBatch {

  private final Map<String, Integer> wavesOfOrder = new HashMap<>();
  private final List<SequencedMap<RowStatement, List<@Nullable Object[]>>> waves =
      new ArrayList<>();
  private final SequencedMap<RowStatement, List<@Nullable Object[]>> current =
      new LinkedHashMap<>();
  private final SequencedMap<FollowUp<?>, Set<Object>> followUps = new LinkedHashMap<>();
  private final SequencedMap<FollowUp<?>, Set<Object>> currentFollowUps = new LinkedHashMap<>();
  private String currentOrder = "";
  private int firstWave;

  /// Where the handler of the next event of this order adds its changes. What the handler before
  /// left behind without an {@link #accept} is forgotten: it failed.
  Changes begin(String orderId) {
    current.clear();
    currentFollowUps.clear();
    currentOrder = orderId;
    return new Changes() {
      @Override
      public void add(RowStatement statement, @Nullable Object... values) {
        statement.requireFits(values);
        current.computeIfAbsent(statement, _ -> new ArrayList<>()).add(values);
      }

      @Override
      public <K> void afterwards(FollowUp<K> followUp, K key) {
        currentFollowUps.computeIfAbsent(followUp, _ -> new LinkedHashSet<>()).add(key);
      }
    };
  }

  /// The handler is done: what it added belongs to the batch.
  void accept() {
    boolean ordered = current.keySet().stream().anyMatch(RowStatement::isOrdered);
    if (ordered) {
      beginAfterAllBefore();
    }
    int wave = firstWave + wavesOfOrder.merge(currentOrder, 1, Integer::sum) - 1;
    while (waves.size() <= wave) {
      waves.add(new LinkedHashMap<>());
    }
    current.forEach(
        (statement, rows) ->
            waves.get(wave).computeIfAbsent(statement, _ -> new ArrayList<>()).addAll(rows));
    current.clear();
    currentFollowUps.forEach(
        (followUp, keys) ->
            followUps.computeIfAbsent(followUp, _ -> new LinkedHashSet<>()).addAll(keys));
    currentFollowUps.clear();
    if (ordered) {
      beginAfterAllBefore();
    }
  }

  private void beginAfterAllBefore() {
    firstWave = waves.size();
    wavesOfOrder.clear();
  }

  /// Writes everything and starts anew; after a failure too, because what failed once would fail
  /// everything that comes after it.
  void flush(Connection connection) throws SQLException {
    try {
      for (var wave : waves) {
        for (var entry : wave.entrySet()) {
          entry.getKey().execute(connection, entry.getValue());
        }
      }
      for (var entry : followUps.entrySet()) {
        run(connection, entry.getKey(), entry.getValue());
      }
    } finally {
      followUps.clear();
      waves.clear();
      beginAfterAllBefore();
    }
  }

  @SuppressWarnings("unchecked") // its keys were added with it, so they are of its type
  private static <K> void run(Connection connection, FollowUp<K> followUp, Set<Object> keys)
      throws SQLException {
    followUp.run(connection, (Set<K>) keys);
  }
}
