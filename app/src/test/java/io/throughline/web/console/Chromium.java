package io.throughline.web.console;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.json.JsonMapper;

/// A real browser on the console. It finds its parts on this machine, downloads nothing, and can
/// reach no other host: every other name is unknown to it.
final class Chromium implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String DRIVER = "chromedriver";
  private static final String AXE = resource("/axe.min.js");
  private static final String INSPECT = resource("inspect.js");

  private final ConsoleApp app;
  private final ChromeDriver driver;

  Chromium(ConsoleApp app) {
    this.app = app;
    this.driver = new ChromeDriver(service(), options());
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
  }

  /// What has to be installed and is not.
  static List<String> missing() {
    var missing = new ArrayList<String>();
    if (browser().isEmpty()) {
      missing.add(BROWSERS.getFirst());
    }
    if (onPath(DRIVER).isEmpty()) {
      missing.add(DRIVER);
    }
    return missing;
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<Path> onPath(String name) {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(onPath(DRIVER).orElseThrow().toFile())
        .build();
  }

  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  /// In this session; the cookie is one that {@link io.throughline.security.SessionsForTests} made.
  void enter(String cookie) {
    var parts = cookie.split("=", 2);
    open("/login");
    driver.manage().deleteAllCookies();
    driver.manage().addCookie(new Cookie.Builder(parts[0], parts[1]).path("/").build());
  }

  void open(String path) {
    driver.get(app.at(path).toString());
  }

  /// Path and query of the page that is open.
  String path() {
    var uri = URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
    return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text() {
    return find("body").getText();
  }

  /// Whether this stands on the page that is there now, also while another one comes.
  boolean says(String words) {
    try {
      return text().contains(words);
    } catch (NoSuchElementException | StaleElementReferenceException between) {
      return false;
    }
  }

  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /// How wide the page is shown, in pixels of the style sheet.
  void width(int pixels) {
    var size = Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.copyOf(size));
  }

  void dark(boolean dark) {
    var feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /// Gives the page what {@link #complaints} asks.
  void inspect() {
    driver.executeScript(AXE);
    driver.executeScript(INSPECT);
  }

  /// What is wrong with the page, by one of the questions of `inspect.js`.
  List<String> complaints(String question) {
    return texts(driver.executeScript("return window.inspect." + question));
  }

  /// What axe has against the page.
  ///
  /// @param rules only these; none for all
  List<String> barriers(String... rules) {
    return texts(
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "window.inspect.access(arguments[0]).then(done, (why) => done([String(why)]));",
            List.of(rules)));
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object answer) {
    return ((List<?>) Objects.requireNonNull(answer)).stream().map(String::valueOf).toList();
  }

  @org.jspecify.annotations.Nullable
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /// What cannot be reached with the tabulator alone, or is not seen to be reached.
  List<String> lostKeys() {
    var presses = ((Number) Objects.requireNonNull(run("return window.inspect.watchFocus()")));
    type(Keys.TAB.toString().repeat(presses.intValue()));
    return complaints("focus()");
  }

  /// What the browser itself complained about since it was last asked: errors of scripts, answers
  /// that failed, what the content policy kept out.
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /// Addresses outside the program that were asked for since this was last asked.
  List<String> foreign() {
    var own = app.at("/").toString();
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
        .filter(event -> event.path("method").asString("").equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asString(""))
        .filter(url -> !url.startsWith(own) && !url.startsWith("data:"))
        .toList();
  }

  /// The whole page as an image.
  void photograph(Path file) {
    var image =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, Base64.getDecoder().decode(String.valueOf(image.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<Cookie> cookies() {
    return driver.manage().getCookies();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
