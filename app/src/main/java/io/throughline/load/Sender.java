package io.throughline.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Sends orders to the public door and judges the answers; safe for many threads.
final class Sender {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// Sends one and counts what became of it. Only a 200 that says DONE or PENDING counts as
  /// accepted, and DONE only when it names the order that was sent.
  ///
  /// @return whether it was accepted
  boolean send(PreparedOrder order, Tally tally) throws InterruptedException {
    long sentAt = System.nanoTime();
    try {
      var answer = http.send(order.request(), HttpResponse.BodyHandlers.ofString());
      long answeredAt = System.nanoTime();
      var body = answer.body();
      var accepted = new Accepted(order.orderId(), answeredAt);
      if (answer.statusCode() == 200 && body.contains("\"status\":\"PENDING\"")) {
        tally.pending(accepted, answeredAt - sentAt);
      } else if (answer.statusCode() == 200
          && body.contains("\"status\":\"DONE\"")
          && body.contains(order.orderId())) {
        tally.done(accepted, answeredAt - sentAt);
      } else {
        tally.refused(answer.statusCode() + " " + body);
        return false;
      }
      return true;
    } catch (IOException failure) {
      tally.refused(failure.toString());
      return false;
    }
  }

  /// The body of a 200; empty text for a 404.
  ///
  /// @throws LoadFailed for any other answer and for none
  String ask(HttpRequest request) throws InterruptedException {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case 200, 202 -> answer.body();
        case 204, 404 -> "";
        default ->
            throw new LoadFailed(
                "%s answered %d %s"
                    .formatted(request.uri(), answer.statusCode(), answer.body().strip()));
      };
    } catch (IOException failure) {
      throw new LoadFailed(request.uri() + " did not answer", failure);
    }
  }
}
