package io.throughline.load.lives;

import io.throughline.load.LoadFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// Sends requests with the key, and takes nothing but success.
final class LivesClient {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String apiKey;

  LivesClient(URI url, String apiKey) {
    this.url = url.toString().replaceAll("/+$", "");
    this.apiKey = apiKey;
  }

  /// @throws LoadFailed when the answer is no success, or a command of it was refused
  void post(String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2 || answer.body().contains("\"refused\"")) {
        throw new LoadFailed(
            "%s answered %d %s"
                .formatted(path, answer.statusCode(), shortened(answer.body().strip())));
      }
    } catch (IOException failure) {
      throw new LoadFailed(path + " did not answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LoadFailed(path, stopped);
    }
  }

  private static String shortened(String body) {
    int refused = Math.max(0, body.indexOf("\"refused\"") - 100);
    return body.substring(refused, Math.min(body.length(), refused + 500));
  }
}
