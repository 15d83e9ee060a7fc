package io.throughline.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A program that calls the API with a key.
record Program(ConsoleApp app, String key) {

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(app.at(path)).GET());
  }

  HttpResponse<String> put(String path, String body) {
    return send(
        HttpRequest.newBuilder(app.at(path)).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) {
    return send(HttpRequest.newBuilder(app.at(path)).DELETE());
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(app.at(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> postCsv(String path, String csv) {
    return send(
        HttpRequest.newBuilder(app.at(path)).POST(HttpRequest.BodyPublishers.ofString(csv)),
        "text/csv");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String type) {
    var whole =
        request.header("Authorization", "Bearer " + key).header("Content-Type", type).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(whole, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
