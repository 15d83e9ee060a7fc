package io.throughline.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells an open page when something happened.
@Controller
class LivePage {

  /// Then the browser comes again by itself, and the door looks at its session.
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private final LiveStreams streams;

  LivePage(LiveStreams streams) {
    this.streams = streams;
  }

  @GetMapping("/console/live")
  void live(HttpServletResponse response) throws IOException, InterruptedException {
    if (!streams.enter()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "30");
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    streams.follow(response.getOutputStream(), LIFETIME);
  }
}
