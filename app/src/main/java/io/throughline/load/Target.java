package io.throughline.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/// The instance under load.
///
/// @param url where it listens
/// @param account the Shopify account the orders are for
/// @param secret what signs its webhooks
/// @param apiKey reads the orders again
public record Target(URI url, String account, String secret, String apiKey) {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Where the account's webhooks go.
  URI door() {
    return at("/channels/shopify/" + account + "/webhooks");
  }

  /// A request with the key, for this path.
  HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(at(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + apiKey);
  }

  private URI at(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + path);
  }

  /// Shows no secret.
  @Override
  public String toString() {
    return "Target[" + url + ", " + account + "]";
  }
}
