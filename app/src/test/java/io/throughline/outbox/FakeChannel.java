package io.throughline.outbox;

import io.throughline.account.ApiAccess;
import io.throughline.account.ApiAccesses;
import io.throughline.channel.CallLimit;
import io.throughline.channel.ChannelAnswer;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelEffect;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Headers;
import io.throughline.channel.Step;
import io.throughline.remote.CallFailed;
import io.throughline.remote.ChannelCalls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A channel that remembers effects by their id and answers as it is told to.
final class FakeChannel implements ChannelApi, ChannelCalls, ApiAccesses {

  /// How the next request that acts is answered.
  enum Mood {
    SLOW_DOWN,
    BROKEN,
    /// The effect is made, its answer is lost.
    LOST,
    NOT_ALLOWED,
    UNWILLING,
    BUSY,
    DEFECT
  }

  final List<String> effects = new CopyOnWriteArrayList<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final Queue<Mood> moods = new ArrayDeque<>();
  final Set<String> connected = ConcurrentHashMap.newKeySet();
  volatile @Nullable Mood always;
  volatile Runnable meanwhile = () -> {};

  FakeChannel() {
    connected.add("acme");
    connected.add("other");
  }

  @Override
  public String channel() {
    return "shopify";
  }

  @Override
  public boolean isHost(String host) {
    return true;
  }

  @Override
  public Map<String, String> authorization(String accessToken) {
    return Map.of();
  }

  @Override
  public CallLimit callLimit() {
    return new CallLimit(40, 2);
  }

  @Override
  public OptionalInt callsCounted(ChannelAnswer answer) {
    return OptionalInt.empty();
  }

  @Override
  public Step tell(ChannelEffect effect) {
    var path = "/effects/" + effect.effectId();
    return new Step.Ask(
        ChannelRequest.get(path),
        known ->
            known.ok()
                ? new Step.Told("ref-" + effect.effectId())
                : new Step.Ask(
                    ChannelRequest.post(path, "{}"),
                    made ->
                        switch (made.status()) {
                          case 201 -> new Step.Told("ref-" + effect.effectId());
                          case 409 -> new Step.Later("BUSY");
                          default -> new Step.Refused("HTTP_" + made.status());
                        }));
  }

  @Override
  public ChannelRequest ordersSince(Instant since) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChannelRequest ordersPage(String next) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable OrdersPage orders(ChannelAnswer answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChannelAnswer send(
      ApiAccess access, ChannelApi api, ChannelRequest request, Urgency urgency) throws CallFailed {
    var id = request.path().substring("/effects/".length());
    asked.add(request.method() + " " + access.account() + " " + id);
    if (request.method().equals("GET")) {
      return answer(effects.contains(id) ? 200 : 404);
    }
    meanwhile.run();
    var mood = always == null ? moods.poll() : always;
    return mood == null ? made(id) : answered(mood, id);
  }

  private ChannelAnswer made(String id) {
    if (effects.contains(id)) {
      throw new IllegalStateException("made twice: " + id);
    }
    effects.add(id);
    return answer(201);
  }

  private ChannelAnswer answered(Mood mood, String id) throws CallFailed {
    return switch (mood) {
      case SLOW_DOWN -> throw CallFailed.rateLimited(Duration.ofSeconds(7));
      case BROKEN -> throw CallFailed.unavailable("HTTP_503", null);
      case NOT_ALLOWED -> throw CallFailed.notAllowed("HTTP_401");
      case UNWILLING -> answer(422);
      case BUSY -> answer(409);
      case DEFECT -> throw new IllegalStateException("planted defect");
      case LOST -> {
        made(id);
        throw CallFailed.unavailable("TIMEOUT", null);
      }
    };
  }

  private static ChannelAnswer answer(int status) {
    return new ChannelAnswer(status, new Headers(Map.of()), "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<ApiAccess> of(String channel, String account) {
    return all().stream().filter(one -> one.account().equals(account)).findFirst();
  }

  @Override
  public List<ApiAccess> all() {
    return connected.stream()
        .map(
            account ->
                new ApiAccess(
                    "shopify", account, URI.create("https://acme.myshopify.com"), "token"))
        .toList();
  }
}
