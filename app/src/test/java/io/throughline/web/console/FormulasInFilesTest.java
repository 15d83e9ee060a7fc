package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordCapture;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.StockItemId;
import io.throughline.web.console.SomeOrders.Wish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// No file that the program gives away holds a text that a spreadsheet would take for a formula.
/// Rule: PROMISES 4, B20.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulasInFilesTest {

  private static final String FORMULA = "=HYPERLINK(\"http://x.example\";\"a\")";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
  private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx)");
  private static final Pattern VARIABLES = Pattern.compile("\\{channel}/\\{account}");

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);
  private final Program program = new Program(app, app.firstKey());

  @BeforeAll
  void formulas_in_every_text() {
    var orderId = new SomeOrders(app).unpaid(Wish.USUAL.named(FORMULA).titled(FORMULA));
    var order = new OrderId(orderId);
    var now = Instant.now();
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    send(new PlaceHold(order, FORMULA, "@SUM", FORMULA, Set.of("ship"), null, FORMULA, now, now));
    send(new RecordCapture(order, FORMULA, null, FORMULA, Money.of("1.00", "USD"), day, now, now));
    send(new RecordReceipt(StockItemId.of("=1+1"), "pallet", "+dc", 1, null, now));
    new SomeCases(app).raise("HIGH", "shopify", orderId);
    program.post(
        "/api/channel-accounts",
        "{\"channel\": \"shopify\", \"account\": \"formulas\", \"name\": \"=1\"}");
    program.put(
        "/api/channel-accounts/shopify/formulas/skus", "{\"channelSku\": \"=2\", \"sku\": \"-X\"}");
    SomeOrders.await(() -> program.get("/api/daily-money/movements").body().contains("HYPERLINK"));
    SomeOrders.await(() -> program.get("/api/stock").body().contains("=1+1"));
  }

  private void send(Object command) {
    app.bean(CommandGateway.class)
        .<Object>sendAndWait(
            GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", "test")));
  }

  /// Every file of the program, from its mappings: a new one is looked at too.
  private Set<String> files(String run) {
    var mapping =
        (RequestMappingHandlerMapping) app.context().getBean("requestMappingHandlerMapping");
    var files = new TreeSet<String>();
    mapping.getHandlerMethods().keySet().stream()
        .flatMap(info -> info.getPatternValues().stream())
        .filter(path -> FILE.matcher(path).matches())
        .map(path -> VARIABLES.matcher(path).replaceAll("shopify/formulas"))
        .map(path -> path.replace("/console/bulk/{runId}", run))
        .forEach(files::add);
    return files;
  }

  private List<String> cells(String path) throws IOException {
    var request = HttpRequest.newBuilder(app.at(path + query(path)));
    if (path.startsWith("/api/")) {
      request.header("Authorization", "Bearer " + app.firstKey());
    }
    var answer = person.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return path.endsWith("csv") ? csv(answer.body()) : xlsx(answer.body());
  }

  /// What some files cannot do without.
  private static String query(String path) {
    if (path.contains("payouts/lines")) {
      return "?settlementId=settlement:none";
    }
    if (path.contains("reconciliation/lines")) {
      return "?businessDay=2026-11-16&channel=shopify&account=acme&rail=stripe&currency=USD";
    }
    return path.contains("stuck") ? "?any=true" : "";
  }

  private static List<String> csv(byte[] file) throws IOException {
    var cells = new ArrayList<String>();
    try (var rows = CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      rows.forEach(row -> cells.addAll(row.getFields()));
    }
    return cells;
  }

  private static List<String> xlsx(byte[] file) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      var cells = rows.flatMap(row -> row.stream()).filter(cell -> cell != null).toList();
      assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA);
      return cells.stream().map(Cell::getText).toList();
    }
  }

  @Test
  void no_cell_of_any_file_begins_like_a_formula() throws IOException {
    var neutralized = new TreeSet<String>();
    for (var file : files(BulkTest.aRun(person))) {
      var cells = cells(file);

      assertThat(cells)
          .as(file)
          .noneMatch(
              cell ->
                  !cell.isEmpty()
                      && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0
                      && !NUMBER.matcher(cell).matches());
      if (cells.stream().anyMatch(cell -> cell.startsWith("'="))) {
        neutralized.add(file);
      }
    }

    assertThat(neutralized)
        .contains("/console/orders.csv", "/console/exceptions.csv", "/console/stock.csv")
        .contains("/console/stuck/orders.csv", "/console/stuck/orders.xlsx")
        .contains("/console/in-flight/orders.csv", "/console/in-flight/orders.xlsx")
        .contains("/console/money/movements.csv", "/api/daily-money/movements.xlsx")
        .contains("/console/channel-accounts/shopify/formulas/skus.csv");
  }
}
