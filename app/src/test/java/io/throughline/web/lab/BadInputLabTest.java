package io.throughline.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.console.ConsoleApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Mutated requests over every operation of the document. `-Dthroughline.lab.requests` says how
/// many, `-Dthroughline.lab.seed` which.
class BadInputLabTest {

  private static final int REQUESTS = Integer.getInteger("throughline.lab.requests", 20_000);
  private static final long SEED = Long.getLong("throughline.lab.seed", 20_261_121L);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_SHOWN = 25;

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Random random = new Random(SEED);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JdbcClient owner = JdbcClient.create(oneConnection());
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();

  /// @param key null for none
  /// @param actor how its events name it
  private record Principal(@Nullable String key, String actor) {}

  private SingleConnectionDataSource oneConnection() {
    try {
      return new SingleConnectionDataSource(app.database().ownerDataSource().getConnection(), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void every_mutated_request_gets_a_documented_answer_and_a_refused_one_changes_nothing() {
    var contract = Contract.read();
    var principals = principals();
    var operations = contract.operations();
    var good =
        new GoodCalls(new GoodBodies(contract, random), orders(operations, principals), random);
    var damage = new Damage(random);
    int unsendable = 0;
    for (int number = 0; number < REQUESTS; number++) {
      var operation = operations.get(number % operations.size());
      var call = damage.to(good.of(operation));
      if (wouldDisturbTheTest(call)) {
        continue;
      }
      if (!make(call, principal(principals))) {
        unsendable++;
      }
    }
    System.out.printf(
        "BAD INPUT seed %d: %d requests over %d operations, %d not sendable, answers %s%n",
        SEED, REQUESTS, operations.size(), unsendable, statuses);

    assertThat(complaints.stream().limit(MOST_SHOWN)).as("seed " + SEED).isEmpty();
    assertThat(statuses.keySet()).contains(200, 400, 401, 403, 404, 405, 415, 422);
    assertThat(unsendable).isLessThan(REQUESTS / 20);
  }

  /// A key that is revoked, or a rebuild that runs, makes later answers depend on it.
  private static boolean wouldDisturbTheTest(Call call) {
    return call.path().endsWith("/rebuild") || call.verb().equals("DELETE");
  }

  private List<Principal> principals() {
    return List.of(
        key(
            "\"scopes\":"
                + " [\"orders:read\",\"orders:decide\",\"orders:report\",\"stock:read\",\"stock:write\",\"policy:write\",\"finance\",\"operations\",\"keys:admin\"]"),
        key("\"scopes\": [\"orders:read\"]"),
        key(
            "\"scopes\": [\"orders:read\",\"orders:decide\",\"orders:report\"], \"channels\":"
                + " [\"amazon\"]"),
        new Principal(null, "nobody"));
  }

  private Principal key(String limits) {
    var issued = post("/api/keys", app.firstKey(), "{\"name\": \"lab\", " + limits + "}");
    var key = issued.path("key").asString();
    return new Principal(key, "key:" + key.substring(3, 15)); // tl_<id>_<secret>_<check>
  }

  private Principal principal(List<Principal> principals) {
    return random.nextInt(10) < 7
        ? principals.getFirst()
        : principals.get(random.nextInt(principals.size()));
  }

  private List<String> orders(List<Operation> operations, List<Principal> principals) {
    var example =
        operations.stream()
            .filter(one -> one.path().equals("/api/orders") && one.verb().equals("POST"))
            .map(Operation::example)
            .findFirst()
            .orElseThrow();
    var ids = new ArrayList<String>();
    for (int order = 0; order < 20; order++) {
      var body =
          ((ObjectNode) example.deepCopy()).put("channelOrderId", UUID.randomUUID().toString());
      ids.add(
          post("/api/orders", principals.getFirst().key(), body.toString())
              .path("orderId")
              .asString());
    }
    return ids;
  }

  private JsonNode post(String path, @Nullable String key, String body) {
    var request =
        HttpRequest.newBuilder(app.at(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = send(request);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isBetween(200, 299);
    return JsonMapper.shared().readTree(answer.body());
  }

  /// @return whether it could be sent at all: some damage does not pass the client
  private boolean make(Call call, Principal principal) {
    HttpRequest request;
    try {
      request = request(call, principal);
    } catch (IllegalArgumentException notSendable) {
      return false;
    }
    long before = head();
    var answer = send(request);
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    for (var complaint : Verdict.on(call, answer, written(before, principal, answer))) {
      complaints.add(
          "%s%n%s%n-> %d %s"
              .formatted(
                  complaint,
                  call,
                  answer.statusCode(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return true;
  }

  private HttpRequest request(Call call, Principal principal) {
    var body =
        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
    var request =
        HttpRequest.newBuilder(URI.create(app.at("/").resolve("/") + call.target().substring(1)))
            .timeout(PATIENCE)
            .method(call.verb(), body);
    call.headers().forEach(request::header);
    if (principal.key() != null) {
      request.header("Authorization", "Bearer " + principal.key());
    }
    return request.build();
  }

  private long head() {
    return owner
        .sql("select coalesce(max(position), 0) from domain_event")
        .query(Long.class)
        .single();
  }

  /// What others write meanwhile, such as reactions, does not count.
  private long written(long since, Principal principal, HttpResponse<byte[]> answer) {
    return answer.statusCode() < 400
        ? 0
        : owner
            .sql(
                """
                select count(*)
                  from domain_event
                 where position > :since
                   and cast(convert_from(metadata, 'UTF8') as jsonb) ->> 'actor' = :actor
                """)
            .param("since", since)
            .param("actor", principal.actor())
            .query(Long.class)
            .single();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new AssertionError("no answer to " + request, broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
