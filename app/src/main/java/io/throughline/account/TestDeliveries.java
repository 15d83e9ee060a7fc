package io.throughline.account;

import io.throughline.channel.Rehearsal;
import io.throughline.channel.Rehearsals;
import io.throughline.channelaccount.command.ChannelAccountId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Sends to our own door what a channel would send: the same signed request, marked as a test. What
/// happens to it happens to the channel's deliveries too, but for what stands between the channel
/// and this program.
@Component
public class TestDeliveries {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Rehearsals rehearsals;
  private final ChannelAccounts accounts;
  private final Clock clock;
  private volatile @Nullable URI door;

  TestDeliveries(Rehearsals rehearsals, ChannelAccounts accounts, Clock clock) {
    this.rehearsals = rehearsals;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// What became of a test delivery.
  ///
  /// @param answer the status that the door answered with; 0 when it was not asked or did not
  ///   answer
  /// @param deliveryNo our number of the stored delivery; null when none was stored
  /// @param status where the delivery stands; null likewise
  /// @param words what that means, for people
  public record Result(
      int answer, @Nullable Long deliveryNo, @Nullable String status, String words) {

    static Result notSent(String why) {
      return new Result(0, null, null, why);
    }

    /// Whether the delivery was taken.
    public boolean taken() {
      return answer == 200;
    }
  }

  @EventListener
  void opened(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) { // not the management port
      door = URI.create("http://127.0.0.1:" + event.getWebServer().getPort());
    }
  }

  /// Sends one, signed with the newest secret that may sign.
  public Result send(ChannelAccountId id) throws InterruptedException {
    var rehearsal = rehearsals.of(id.channel()).orElse(null);
    if (rehearsal == null) {
      return Result.notSent("No webhook of this channel is read.");
    }
    var secrets = accounts.secrets(id.channel(), id.account());
    if (secrets.isEmpty()) {
      return Result.notSent("No secret may sign for this account, or it is disabled.");
    }
    var deliveryId = "test-" + IdentifierFactory.getInstance().generateIdentifier();
    return deliver(
        id, rehearsal.test(id.account(), secrets.getFirst(), deliveryId, clock.instant()));
  }

  private Result deliver(ChannelAccountId id, Rehearsal.Signed signed) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(
                Objects.requireNonNull(door)
                    .resolve("/channels/%s/%s/webhooks".formatted(id.channel(), id.account())))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()));
    signed.headers().asMap().forEach(request::header);
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return result(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException failure) {
      return Result.notSent("Our own door did not answer: " + failure.getClass().getSimpleName());
    }
  }

  private static Result result(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return new Result(
          answer.statusCode(), null, null, "The door answered " + answer.statusCode() + ".");
    }
    try {
      var receipt = JsonMapper.shared().readTree(answer.body());
      var status = receipt.path("status").asString("");
      long number = receipt.path("deliveryNo").asLong(0);
      return new Result(
          200,
          number,
          status,
          status.equals("TEST")
              ? "The signature fits, the delivery was stored and known as a test."
              : "The signature fits and the delivery was stored: " + status + ".");
    } catch (JacksonException noReceipt) {
      return Result.notSent("Something else than this program answered at its own address.");
    }
  }
}
