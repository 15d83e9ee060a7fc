package io.throughline.remote;

import io.throughline.account.ApiAccess;
import io.throughline.channel.ChannelAnswer;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Headers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Calls over HTTP.
public final class HttpChannelCalls implements ChannelCalls, AutoCloseable {

  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /// Longer than this nobody waits for a turn.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(CONNECT)
          .build();

  private final Destination destination;
  private final Duration timeout;
  private final Clock clock;
  private final Map<String, CallBudget> budgets = new ConcurrentHashMap<>();

  /// Calls.
  ///
  /// @param loopbackAllowed whether this machine itself may be called: for tests and demonstrations
  /// @param timeout for a whole answer, its body included
  public HttpChannelCalls(boolean loopbackAllowed, Duration timeout, Clock clock) {
    this.destination = new Destination(loopbackAllowed);
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public ChannelAnswer send(
      ApiAccess access, ChannelApi api, ChannelRequest request, Urgency urgency) throws CallFailed {
    var uri = destination.of(access, api, request);
    var budget =
        budgets.computeIfAbsent(
            access.channel() + "/" + access.account(), _ -> new CallBudget(System::nanoTime));
    awaitTurn(budget, api, urgency);
    var answer = exchange(built(uri, access, api, request));
    api.callsCounted(answer).ifPresent(calls -> budget.counted(api.callLimit(), calls));
    return concerning(answer);
  }

  private static void awaitTurn(CallBudget budget, ChannelApi api, Urgency urgency)
      throws CallFailed {
    long patienceUntil = System.nanoTime() + PATIENCE.toNanos();
    var wait = budget.take(api.callLimit(), urgency);
    while (wait.isPositive()) {
      if (System.nanoTime() + wait.toNanos() > patienceUntil) {
        throw CallFailed.rateLimited(wait);
      }
      sleep(wait);
      wait = budget.take(api.callLimit(), urgency);
    }
  }

  private static void sleep(Duration wait) throws CallFailed {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CallFailed.unavailable("STOPPED", null);
    }
  }

  private HttpRequest built(URI uri, ApiAccess access, ChannelApi api, ChannelRequest request) {
    var body = request.body();
    var builder =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("Accept", "application/json")
            .header("User-Agent", "Throughline")
            .method(
                request.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      builder.header("Content-Type", "application/json; charset=utf-8");
    }
    api.authorization(access.accessToken()).forEach(builder::header);
    return builder.build();
  }

  /// The time limit of the request itself ends with the headers: a body may drip for ever.
  private ChannelAnswer exchange(HttpRequest request) throws CallFailed {
    var pending =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return answer(pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      pending.cancel(true);
      throw CallFailed.unavailable("TIMEOUT", null);
    } catch (ExecutionException failure) {
      throw CallFailed.unavailable(nameOf(failure.getCause()), null);
    } catch (InterruptedException stopped) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw CallFailed.unavailable("STOPPED", null);
    }
  }

  /// The class and no message: a message may quote what was sent.
  private static String nameOf(@Nullable Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return "TIMEOUT";
    }
    return cause == null ? "NO_ANSWER" : "NO_ANSWER_" + cause.getClass().getSimpleName();
  }

  private static ChannelAnswer answer(HttpResponse<byte[]> response) {
    var headers = new HashMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new ChannelAnswer(response.statusCode(), new Headers(headers), response.body());
  }

  private ChannelAnswer concerning(ChannelAnswer answer) throws CallFailed {
    int status = answer.status();
    var retryAfter =
        RetryAfter.read(answer.headers().first("Retry-After").orElse(null), clock.instant());
    if (status == 429) {
      throw CallFailed.rateLimited(retryAfter == null ? Duration.ofSeconds(2) : retryAfter);
    }
    if (status == 401 || status == 402 || status == 403 || status == 423) { // or a frozen shop
      throw CallFailed.notAllowed("HTTP_" + status);
    }
    if (status < 200 || (status >= 300 && status < 400) || status == 408 || status >= 500) {
      throw CallFailed.unavailable("HTTP_" + status, retryAfter);
    }
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
