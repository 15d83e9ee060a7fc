package io.throughline.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// Sends requests with the key, and takes nothing but success.
public final class ApiClient {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String apiKey;

  /// A client of the instance that listens there.
  public ApiClient(URI url, String apiKey) {
    this.url = url.toString().replaceAll("/+$", "");
    this.apiKey = apiKey;
  }

  /// Posts JSON.
  ///
  /// @throws LoadFailed when the answer is no success, or a command of it was refused
  public void post(String path, String body) {
    var answer =
        send(
            path,
            asking(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.contains("\"refused\"")) {
      throw new LoadFailed(path + " answered " + shortened(answer.strip()));
    }
  }

  /// Posts bytes, and gives the answer.
  ///
  /// @throws LoadFailed when the answer is no success
  public String upload(String path, byte[] bytes) {
    return send(
        path,
        asking(path)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  /// Asks for something, and gives the answer.
  ///
  /// @throws LoadFailed when the answer is no success
  public String get(String path) {
    return send(path, asking(path).GET());
  }

  private HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + apiKey);
  }

  private String send(String path, HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new LoadFailed(
            "%s answered %d %s"
                .formatted(path, answer.statusCode(), shortened(answer.body().strip())));
      }
      return answer.body();
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
