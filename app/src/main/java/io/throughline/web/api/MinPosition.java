package io.throughline.web.api;

import io.throughline.projection.ReadModel;
import io.throughline.security.Problem;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a query see at least what its caller knows was written: it waits up to two seconds until
/// the read models have read that far, and is answered 503 otherwise. Never older data. Rule:
/// PROMISES P16.
@Component
class MinPosition implements HandlerInterceptor {

  /// The parameter's name.
  static final String PARAMETER = "minPosition";

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int SHORTEST_PAUSE_MILLIS = 5;
  private static final int LONGEST_PAUSE_MILLIS = 50;
  private static final Pattern FORM = Pattern.compile("\\d{1,18}");

  private final ReadPositions positions;

  MinPosition(ReadPositions positions) {
    this.positions = positions;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var text = request.getParameter(PARAMETER);
    if (text != null && handler instanceof HandlerMethod query && isQuery(request)) {
      await(groups(query), position(PARAMETER, text));
    }
    return true;
  }

  private static boolean isQuery(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static List<String> groups(HandlerMethod query) {
    @Nullable ReadFrom named = query.getBeanType().getAnnotation(ReadFrom.class);
    return named == null
        ? ReadModel.ALL.stream().map(ReadModel::group).toList()
        : Arrays.asList(named.value());
  }

  static long position(String parameter, String text) {
    if (!FORM.matcher(text).matches()) {
      throw ApiProblems.invalidParameter(parameter, "a position from an answer to a command");
    }
    return Long.parseLong(text);
  }

  /// Waits until all of these groups have read up to there.
  void await(List<String> groups, long position) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int pause = SHORTEST_PAUSE_MILLIS;
    while (!groups.stream().allMatch(group -> positions.hasReached(group, position))) {
      if (System.nanoTime() > deadline || !slept(pause)) {
        throw notYet();
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
  }

  private static boolean slept(int millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static RuntimeException notYet() {
    var problem =
        new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "position-not-reached",
                "Service Unavailable",
                "The read model has not read up to this position yet; try again.")
            .exception();
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return problem;
  }
}
