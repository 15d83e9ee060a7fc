package io.throughline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Has a running instance rebuild a read model, or check it, and follows that.
@Command(
    name = "rebuild",
    description = {
      "Has a running instance build a read model again from the first event, beside the one that is"
          + " read and under traffic, and put it in its place; with --check, compare the two.",
      "Exit code: 0 when it was put in its place or is equal, 1 when it is not equal or was given"
          + " up."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = ThroughlineCommand.Version.class)
final class RebuildCommand implements Callable<Integer> {

  private static final long BETWEEN_LOOKS_MILLIS = 500;

  private final PrintWriter out;
  private final PrintWriter progress;

  @Parameters(paramLabel = "GROUP", description = "The read model, such as order-list.")
  private String group = "";

  @Option(names = "--check", description = "Compare only; nothing is replaced.")
  private boolean check;

  @Option(
      names = "--in-place",
      description =
          "Empty the read model and fill it again: needs no room for a second copy, and readers see"
              + " it fill up.")
  private boolean inPlace;

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8080",
      paramLabel = "URL",
      description = "Where the instance listens. Default: ${DEFAULT-VALUE}.")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--api-key",
      defaultValue = "${env:THROUGHLINE_API_KEY}",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      paramLabel = "KEY",
      description =
          "An API key with the scope operations. Better given as THROUGHLINE_API_KEY in the"
              + " environment, where other users cannot read it.")
  private @Nullable String apiKey;

  RebuildCommand(PrintWriter out, PrintWriter progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (apiKey == null || apiKey.isBlank()) {
      throw new Misused("An API key is needed: --api-key or THROUGHLINE_API_KEY.");
    }
    if (check && inPlace) {
      throw new Misused("--check builds beside: it cannot be combined with --in-place.");
    }
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var path = check ? "/check" : inPlace ? "/rebuild?inPlace=true" : "/rebuild";
      var state = ask(http, request(path).POST(BodyPublishers.noBody()), 202);
      while (state != null && state.path("rebuilding").asBoolean(false)) {
        say(state);
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
        state = ask(http, request("").GET(), 200);
      }
      return state == null ? 1 : ended(state);
    }
  }

  private void say(JsonNode state) {
    progress.printf(
        "%3d %%  %,d events/s  %,d left  %d s%n",
        state.path("percent").asInt(0),
        state.path("eventsPerSecond").asLong(0),
        state.path("remaining").asLong(0),
        state.path("secondsLeft").asLong(0));
    progress.flush();
  }

  private int ended(JsonNode state) {
    var build = state.path("lastBuild");
    var word = inPlace ? "SWITCHED" : build.path("state").asString("");
    boolean good = word.equals("SWITCHED") || word.equals("EQUAL");
    var detail = inPlace ? "" : build.path("detail").asString("");
    out.printf(
        "%s: %s at position %d%s%n",
        group,
        inPlace ? "rebuilt in place" : word,
        state.path("position").asLong(0),
        detail.isEmpty() ? "" : ", " + detail);
    out.flush();
    return good ? 0 : 1;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve("/api/projections/" + group + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + apiKey);
  }

  private @Nullable JsonNode ask(HttpClient http, HttpRequest.Builder request, int expected)
      throws InterruptedException {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == expected) {
        return JsonMapper.shared().readTree(answer.body());
      }
      progress.printf("The instance answered %d: %s%n", answer.statusCode(), answer.body());
    } catch (IOException | JacksonException failure) {
      progress.printf("The instance does not answer at %s: %s%n", url, failure.getMessage());
    }
    progress.flush();
    return null;
  }
}
