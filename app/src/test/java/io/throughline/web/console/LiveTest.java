package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.console.SomeOrders.Wish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveTest {

  private static final int MANY = 60;

  /// A page that follows.
  private record Page(InputStream stream, List<String> lines) {

    static Page open(ConsoleApp app) {
      var answer =
          Browser.ofEverything(app)
              .send(
                  HttpRequest.newBuilder(app.at("/console/live")),
                  HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      var page = new Page(answer.body(), new CopyOnWriteArrayList<>());
      Thread.ofVirtual().start(page::read);
      return page;
    }

    private void read() {
      try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      } catch (IOException | RuntimeException gone) {
        // The page was closed.
      }
      lines.add("END");
    }

    long told() {
      return lines.stream().filter("event: appended"::equals).count();
    }

    boolean ended() {
      return lines.contains("END");
    }
  }

  @Test
  void a_page_is_told_when_something_happened_and_not_how_much() throws Exception {
    var app = ConsoleApp.RUNNING;
    var page = Page.open(app);
    var orders = new SomeOrders(app);
    long begun = System.nanoTime();

    for (int i = 0; i < 30; i++) {
      orders.validated(Wish.USUAL);
    }

    SomeOrders.await(() -> page.told() > 0);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(page.told()).isLessThanOrEqualTo(took.toMillis() / 250 + 2);
    assertThat(String.join("\n", page.lines)).doesNotContain("order-");
    page.stream.close();
  }

  @Test
  void many_pages_hold_no_connection_and_end_at_once_when_the_program_stops() {
    var app = ConsoleApp.start();
    var pages = new ArrayList<Page>();
    for (int i = 0; i < MANY; i++) {
      pages.add(Page.open(app));
    }
    assertThat(app.bean(LiveStreams.class).open()).isEqualTo(MANY);
    SomeOrders.await(() -> app.connectionsInUse() <= 2);

    long begun = System.nanoTime();
    app.context().close();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    SomeOrders.await(() -> pages.stream().allMatch(Page::ended));
  }

  @Test
  void whoever_comes_when_all_places_are_taken_is_asked_to_come_later() {
    var app = ConsoleApp.RUNNING;
    var streams = app.bean(LiveStreams.class);
    int taken = 0;
    while (streams.enter()) {
      taken++;
    }
    try {
      assertThat(Browser.ofEverything(app).get("/console/live").statusCode()).isEqualTo(503);
    } finally {
      streams.leave(taken);
    }
  }
}
