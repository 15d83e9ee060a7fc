package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.web.command.BulkAction;
import io.throughline.web.command.BulkRun;
import io.throughline.web.command.BulkRuns;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The same decision about many orders of the list: first what would become of it, then, confirmed,
/// how far it is and what became of each order.
@Controller
class BulkPage {

  private static final String PATH = "/console/bulk";

  /// So many of one outcome stand on the preview; the file has all.
  private static final int SHOWN = 20;

  private static final List<Column<BulkRun.Result>> COLUMNS =
      List.of(
          new Column<>("order_id", result -> result.item().orderId()),
          new Column<>("hold_id", result -> result.item().holdId()),
          new Column<>(
              "outcome", result -> Objects.requireNonNullElse(result.outcome(), "waiting")),
          new Column<>("code", BulkRun.Result::code),
          new Column<>("detail", BulkRun.Result::detail),
          new Column<>("decided_at", BulkRun.Result::decidedAt));

  private final BulkRuns runs;
  private final Orders orders;
  private final Clock clock;

  BulkPage(BulkRuns runs, Orders orders, Clock clock) {
    this.runs = runs;
    this.orders = orders;
    this.clock = clock;
  }

  /// Keeps what is asked for and shows its preview: nothing is decided yet.
  @PostMapping(PATH)
  String prepare(@AuthenticationPrincipal Caller caller, ListRequest list, BulkForm form) {
    var query = list.query();
    var chosen =
        form.ofAll() ? all(caller, query) : form.orderIds().flatMap(id -> one(caller, id)).toList();
    var items = chosen.stream().flatMap(order -> items(order, form, query)).toList();
    return "redirect:" + PATH + "/" + runs.prepare(caller, form.wish(), items);
  }

  private Stream<OrderSummary> one(Caller caller, String orderId) {
    return orders.find(orderId).filter(order -> caller.sees(order.channel())).stream();
  }

  private List<OrderSummary> all(Caller caller, ListQuery query) {
    var found = new ArrayList<OrderSummary>();
    OrderPage.@Nullable Cursor after = null;
    do {
      var page = orders.page(query.filter(caller), after, Orders.MAX_PAGE);
      found.addAll(page.orders());
      after = page.next();
    } while (after != null && found.size() <= BulkRuns.MOST);
    return found;
  }

  /// A command for each open hold of the order, where holds are released; one otherwise.
  private static Stream<BulkRun.Item> items(OrderSummary order, BulkForm form, ListQuery query) {
    return form.action() == BulkAction.RELEASE
        ? order.openHolds().entrySet().stream()
            .filter(hold -> query.hold() == null || hold.getValue().equals(query.hold()))
            .map(hold -> new BulkRun.Item(order.orderId(), hold.getKey()))
        : Stream.of(new BulkRun.Item(order.orderId(), null));
  }

  /// The preview of a run that was not confirmed, and how far it is afterwards.
  @GetMapping(PATH + "/{runId}")
  ModelAndView run(@AuthenticationPrincipal Caller caller, @PathVariable String runId) {
    var run = runs.find(caller, runId).orElseThrow(ApiProblems::notFound);
    var results = run.started() ? runs.results(run) : runs.foresee(caller, run);
    return new ModelAndView("console/bulk")
        .addObject("run", run)
        .addObject("asked", Moment.of(run.askedAt(), clock.instant()))
        .addObject("body", PrettyJson.of(run.body()))
        .addObject("groups", groups(results, run.started()))
        .addObject("values", run.started() ? List.of() : values(results))
        .addObject("goes", results.stream().filter(one -> "done".equals(one.outcome())).count());
  }

  /// Those with one outcome.
  ///
  /// @param words the outcome, or why it is refused
  /// @param shown the first of them
  record Group(String words, boolean refused, int count, List<BulkRun.Result> shown) {}

  private static List<Group> groups(List<BulkRun.Result> results, boolean started) {
    var groups = new LinkedHashMap<String, List<BulkRun.Result>>();
    results.stream()
        .filter(one -> one.outcome() != null)
        .sorted(Comparator.comparing(BulkRun.Result::refused))
        .forEach(
            one -> groups.computeIfAbsent(words(one, started), _ -> new ArrayList<>()).add(one));
    return groups.entrySet().stream()
        .map(
            entry ->
                new Group(
                    entry.getKey(),
                    entry.getValue().getFirst().refused(),
                    entry.getValue().size(),
                    entry.getValue().stream().limit(SHOWN).toList()))
        .toList();
  }

  private static String words(BulkRun.Result result, boolean started) {
    return switch (Objects.requireNonNullElse(result.outcome(), "")) {
      case "done" -> started ? "Done" : "Would be done";
      case "awaits-approval" ->
          started ? "Waits for a second person" : "Would wait for a second person";
      case "already-done" -> "Was so before";
      default ->
          (started ? "Refused: " : "Would be refused: ")
              + Codes.text(String.valueOf(result.code()).replace('-', '_'));
    };
  }

  /// What the orders that it goes for are worth, by currency.
  private List<String> values(List<BulkRun.Result> results) {
    Map<String, Long> sums = new TreeMap<>();
    results.stream()
        .filter(one -> "done".equals(one.outcome()))
        .map(one -> one.item().orderId())
        .distinct()
        .flatMap(id -> orders.find(id).stream())
        .forEach(
            order -> sums.merge(order.money().currency().code(), order.money().value(), Long::sum));
    return sums.entrySet().stream()
        .map(sum -> Amounts.plain(sum.getValue(), Currency.of(sum.getKey())))
        .toList();
  }

  /// Confirms it, or goes on with one that stopped. Confirmed twice, it is done once.
  @PostMapping(PATH + "/{runId}/start")
  String start(@AuthenticationPrincipal Caller caller, @PathVariable String runId) {
    runs.start(caller, runs.find(caller, runId).orElseThrow(ApiProblems::notFound));
    return "redirect:" + PATH + "/" + runId;
  }

  /// What became of each order.
  @GetMapping({PATH + "/{runId}/results.csv", PATH + "/{runId}/results.xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String runId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var run = runs.find(caller, runId).orElseThrow(ApiProblems::notFound);
    var results = run.started() ? runs.results(run) : runs.foresee(caller, run);
    new TableFile<BulkRun.Result>("bulk-results", COLUMNS, results::forEach)
        .answer(request, response);
  }
}
