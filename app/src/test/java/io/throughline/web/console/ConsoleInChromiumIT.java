package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.security.Scope;
import io.throughline.security.SessionsForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page of the console in a real browser: light and dark, from 320 to 2,560 pixels, with the
/// keyboard alone, without scripts, and with nobody else asked for anything. Pictures of the pages
/// lie in `target/screenshots` afterwards. Rules: PLATFORM 8, PROMISES 5.8.
@ExtendWith(NeedsChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ConsoleInChromiumIT {

  private static final List<Integer> WIDTHS = List.of(320, 768, 1400, 2560);
  private static final Set<Integer> PICTURED = Set.of(320, 1400);
  private static final String PASSWORD = "a horse, a battery and a staple";

  /// Answers with no page: a stream, a part of a page that is visited as one, and a file.
  private static final Set<String> NO_PAGES =
      Set.of("/console/live", "/console/overview", "/console/money/journal/export");

  private final ConsoleApp app = ConsoleApp.start();
  private final LivelyShop shop = new LivelyShop(app);
  private final Set<String> visited = new TreeSet<>();
  private final Chromium browser = new Chromium(app);

  @BeforeAll
  void everything_happens() {
    shop.open();
    browser.width(1400);
  }

  @AfterAll
  void close() {
    browser.close();
    app.context().close();
    app.database().close();
  }

  List<Visit> visits() {
    browser.enter(session());
    var delivery = shop.value("/api/quarantine", "").path(0).path("deliveryNo").asString();
    var retry =
        shop.value("/api/quarantine/retry", "{\"reason\": \"MALFORMED_JSON\"}")
            .path("retryId")
            .asString();
    return Visit.all(shop, delivery, retry, BulkTest.aRun(Browser.ofEverything(app)));
  }

  private String session() {
    return SessionsForTests.open(app.context(), EnumSet.allOf(Scope.class), null);
  }

  /// What is wrong with the page that is open, in all sizes and both lights.
  private List<String> complaints(String name) {
    browser.inspect();
    var wrong = new ArrayList<String>();
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      for (int width : WIDTHS) {
        browser.width(width);
        var seen = (dark ? "dark " : "light ") + width + ": ";
        browser.complaints("width()").forEach(why -> wrong.add(seen + why));
        if (PICTURED.contains(width)) {
          var barriers = dark ? browser.barriers("color-contrast") : browser.barriers();
          barriers.forEach(why -> wrong.add(seen + why));
          browser.photograph(
              Path.of("target/screenshots", name + (dark ? "-dark-" : "-light-") + width + ".png"));
        }
      }
    }
    browser.dark(false);
    browser.width(1400);
    browser.lostKeys().forEach(why -> wrong.add("keys: " + why));
    return wrong;
  }

  private List<String> heard(Visit visit) {
    return browser.errors().stream()
        .filter(error -> !(visit.refused() && error.contains("Failed to load resource")))
        .toList();
  }

  @Test
  @Order(1)
  void the_first_person_sets_up_and_logs_in_by_keyboard() throws IOException {
    browser.open("/setup");
    visited.add("/setup");
    assertThat(complaints("setup")).isEmpty();
    browser.open("/setup");
    browser.type(setUpToken(), Keys.TAB, "ada", Keys.TAB, PASSWORD, Keys.ENTER);
    SomeOrders.await(() -> browser.path().startsWith("/console"));

    browser.find(".who button").click();
    SomeOrders.await(() -> browser.path().startsWith("/login"));
    visited.add("/login");
    assertThat(complaints("login")).isEmpty();
    browser.open("/login");
    browser.type("ada", Keys.TAB, "wrong " + PASSWORD, Keys.ENTER);
    SomeOrders.await(() -> !browser.all("[role=alert]").isEmpty());
    assertThat(complaints("login-refused")).isEmpty();
    browser.open("/login");
    browser.type("ada", Keys.TAB, PASSWORD, Keys.ENTER);
    SomeOrders.await(() -> browser.path().startsWith("/console"));
    browser.errors();
  }

  private String setUpToken() throws IOException {
    var home = app.context().getEnvironment().getRequiredProperty("throughline.home");
    return Files.readString(Path.of(home, "secrets/set-up-token")).strip();
  }

  @ParameterizedTest
  @MethodSource("visits")
  @Order(2)
  void a_page_fits_everybody(Visit visit) {
    browser.open(visit.path());

    var wrong = complaints(visit.name());
    visited.add(visit.place());

    assertThat(wrong).isEmpty();
    assertThat(heard(visit)).isEmpty();
    assertThat(browser.foreign()).isEmpty();
  }

  @Test
  @Order(3)
  void every_page_of_the_program_was_visited() {
    var mapping =
        (RequestMappingHandlerMapping) app.context().getBean("requestMappingHandlerMapping");
    var pages = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            info -> {
              if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                pages.addAll(info.getPatternValues());
              }
            });
    pages.removeIf(path -> path.startsWith("/api/") || path.matches(".*\\.(csv|xlsx)"));
    pages.removeAll(NO_PAGES);

    assertThat(visited).containsExactlyInAnyOrderElementsOf(pages);
  }

  @Test
  @Order(4)
  void the_first_key_leads_past_the_navigation() {
    browser.open("/console/orders");

    browser.type(Keys.TAB);
    assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
    browser.type(Keys.ENTER);

    assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
    assertThat(Objects.requireNonNull(browser.find("main")).isDisplayed()).isTrue();
  }

  @Test
  @Order(5)
  void without_scripts_every_page_is_there_and_every_form_can_be_sent() {
    browser.enter(session());
    browser.scripts(false);
    try {
      for (var visit : visits()) {
        browser.open(visit.path());
        assertThat(browser.all("h1")).as(visit.name()).hasSize(1);
        assertThat(browser.all("form:not(:has(button)), form:not([method])")).isEmpty();
      }
      browser.open("/console");
      assertThat(browser.find("#live").isDisplayed()).as("a script ran").isFalse();
      assertThat(browser.all("#figures a.figure")).isNotEmpty();
      list();
      hold();
      person();
    } finally {
      browser.scripts(true);
    }
  }

  private void list() {
    browser.open("/console/orders");
    browser.find("#reference").sendKeys("#1016");
    browser.find(".filters button").click();
    SomeOrders.await(() -> browser.all(".orders tbody tr").size() == 1);
    browser.find(".orders tbody a").click();
    SomeOrders.await(() -> browser.path().endsWith(shop.orderId(15)));
  }

  private void hold() {
    browser.open("/console/orders/" + shop.orderId(11));
    browser.find(".decisions details:first-child summary").click();
    browser.find("#hold-reason").sendKeys("ADDRESS_CHECK");
    browser.find("#hold-note").sendKeys("Street is missing");
    browser.find("input[name=blocks][value=ship]").click();
    browser.find(".decisions details:first-child button").click();
    SomeOrders.await(() -> browser.says("The hold is placed."));
  }

  private void person() {
    browser.open("/console/access");
    browser.find("section[aria-labelledby=people] > details summary").click();
    browser.find("#new-username").sendKeys("fatou");
    browser.find("#new-password").sendKeys(PASSWORD);
    browser.find("section[aria-labelledby=people] > details input[value=FINANCE]").click();
    browser.find("section[aria-labelledby=people] > details button").click();
    SomeOrders.await(() -> browser.says("fatou may log in now."));
  }

  @Test
  @Order(6)
  void texts_of_others_are_texts_on_every_page() {
    browser.enter(session());
    var planted = new PlantedTexts(app);
    planted.everywhere();
    var shown = new TreeSet<String>();
    for (var visit : planted.visits(visits())) {
      browser.open(visit.path());
      assertThat(browser.all(".planted")).as(visit.name()).isEmpty();
      assertThat(browser.run("return String(window.planted)")).isEqualTo("undefined");
      var text = browser.text();
      assertThat(text).as(visit.name()).doesNotContain(PlantedTexts.EVALUATED);
      if (text.contains(PlantedTexts.BEGINNING)) {
        shown.add(visit.name());
      }
    }

    assertThat(browser.errors()).allMatch(error -> error.contains("Failed to load resource"));
    assertThat(shown).containsAll(PlantedTexts.PAGES);
  }

  @Test
  @Order(7)
  void what_is_planted_nevertheless_runs_nowhere_and_calls_nobody() {
    browser.open("/console/me");
    browser.errors();
    browser.run(
        """
        const script = document.createElement('script');
        script.textContent = 'window.planted = 9';
        const image = document.createElement('img');
        image.src = 'http://other.example/p.png';
        document.body.append(script, image);
        """);
    var errors = new ArrayList<String>();

    SomeOrders.await(
        () -> {
          errors.addAll(browser.errors());
          return errors.size() >= 2;
        });

    assertThat(errors).allMatch(error -> error.contains("Content Security Policy"));
    assertThat(browser.run("return String(window.planted)")).isEqualTo("undefined");
  }
}
