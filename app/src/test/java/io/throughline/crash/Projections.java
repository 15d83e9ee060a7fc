package io.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a running program for its read models, as operations would.
///
/// @param address where it listens
/// @param key an API key with the scope operations
record Projections(URI address, String key) {

  /// What the read model holds: position, digest and rows.
  JsonNode digest(String name) throws IOException, InterruptedException {
    return call("GET", name + "/digest", 200);
  }

  /// Rebuilds it and waits until it is at the head again.
  void rebuild(String name) throws IOException, InterruptedException {
    call("POST", name + "/rebuild", 202);
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (isBusy(call("GET", name, 200))) {
      assertThat(Instant.now()).as(name + " is rebuilt").isBefore(deadline);
      Thread.sleep(50);
    }
  }

  private static boolean isBusy(JsonNode progress) {
    return progress.get("rebuilding").asBoolean() || progress.get("positionsBehind").asLong() > 0;
  }

  private JsonNode call(String method, String path, int expected)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address.resolve("/api/projections/" + path))
              .header("Authorization", "Bearer " + key)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(expected);
      return JsonMapper.shared().readTree(answer.body());
    }
  }
}
