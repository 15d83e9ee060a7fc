package io.throughline.web.lab;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with an answer.
final class Verdict {

  /// What must never be told to a caller.
  private static final Pattern INSIDE =
      Pattern.compile(
          "io\\.throughline|org\\.(spring|axon|postgres|apache)|java\\.(lang|util|time)\\.|tools\\.jackson|Exception|\\bat"
              + " [\\w.]+\\(|(?i:select .* from |insert into |domain_event)");

  private Verdict() {}

  /// Every complaint; none when the answer is right.
  ///
  /// @param written how many events the caller's commands wrote meanwhile
  static List<String> on(Call call, HttpResponse<byte[]> answer, long written) {
    var complaints = new ArrayList<String>();
    int status = answer.statusCode();
    if (status >= 500 && status != 503) {
      complaints.add("5xx");
    }
    if (!call.documents(status)) {
      complaints.add("status " + status + " is not documented");
    }
    if (call.certain() && status < 400) {
      complaints.add("taken, although it cannot be right");
    }
    if (status >= 400) {
      if (written > 0) {
        complaints.add("refused, and yet " + written + " events were written");
      }
      if (!call.verb().equals("HEAD")) {
        problem(call, answer, complaints);
      }
    }
    return complaints;
  }

  private static void problem(Call call, HttpResponse<byte[]> answer, List<String> complaints) {
    var type = answer.headers().firstValue("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      complaints.add("an error of type " + type);
      return;
    }
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    INSIDE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(inside -> !call.toString().contains(inside)) // an identifier that the caller chose
        .forEach(inside -> complaints.add("tells of the inside: " + inside));
    try {
      members(JsonMapper.shared().readTree(answer.body()), answer.statusCode(), complaints);
    } catch (JacksonException broken) {
      complaints.add("an error that is no JSON");
    }
  }

  /// The members of RFC 9457, and ours.
  private static void members(JsonNode problem, int status, List<String> complaints) {
    if (!problem.path("type").asString("").startsWith("urn:throughline:problem:")) {
      complaints.add("type " + problem.path("type"));
    }
    if (problem.path("title").asString("").isBlank()) {
      complaints.add("no title");
    }
    if (problem.path("status").asInt(0) != status) {
      complaints.add("status member " + problem.path("status"));
    }
    for (var error : problem.path("errors")) {
      if (!error.path("pointer").isString() || error.path("detail").asString("").isBlank()) {
        complaints.add("error without pointer or detail");
      }
    }
  }
}
