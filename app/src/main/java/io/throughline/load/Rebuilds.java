package io.throughline.load;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Has each read model made anew, one after another, and takes the time.
final class Rebuilds {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration TO_BEGIN = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Sender sender;
  private final Target target;
  private final DatabaseAccess database;

  Rebuilds(Sender sender, Target target, DatabaseAccess database) {
    this.sender = sender;
    this.target = target;
    this.database = database;
  }

  /// One figure for each read model; none when the instance cannot be asked to rebuild.
  ///
  /// @throws LoadFailed when one is not done after ten minutes
  List<LoadReport.Rebuild> all() {
    try {
      var figures = new ArrayList<LoadReport.Rebuild>();
      for (var model : models()) {
        figures.add(rebuild(model.path("name").asString()));
      }
      return figures;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private LoadReport.Rebuild rebuild(String name) throws InterruptedException {
    long events = events();
    long start = System.nanoTime();
    sender.ask(
        target
            .asking("/api/projections/" + name + "/rebuild")
            .POST(BodyPublishers.noBody())
            .build());
    boolean begun = false;
    while (true) {
      boolean atHead = isAtHead(name);
      var waited = Duration.ofNanos(System.nanoTime() - start);
      begun = begun || !atHead || waited.compareTo(TO_BEGIN) > 0;
      if (begun && atHead) {
        double seconds = waited.toNanos() / 1e9;
        return new LoadReport.Rebuild(name, events, seconds, events / seconds);
      }
      if (waited.compareTo(PATIENCE) > 0) {
        throw new LoadFailed("the rebuild of %s takes more than ten minutes.".formatted(name));
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private boolean isAtHead(String name) throws InterruptedException {
    return models().stream()
        .filter(model -> model.path("name").asString().equals(name))
        .allMatch(
            model ->
                !model.path("rebuilding").asBoolean()
                    && model.path("positionsBehind").asLong() == 0);
  }

  private List<JsonNode> models() throws InterruptedException {
    var answer = sender.ask(target.asking("/api/projections").GET().build());
    return answer.isEmpty()
        ? List.of()
        : StreamSupport.stream(JSON.readTree(answer).spliterator(), false).toList();
  }

  private long events() {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from domain_event")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }
}
