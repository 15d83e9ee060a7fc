package io.throughline.web.money;

import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerBatch;
import io.throughline.security.Caller;
import io.throughline.web.api.ReadFrom;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was handed to the general ledger, and what it answered. A batch is of all rails: a filter
/// by rail restricts nothing here.
@RestController
@ReadFrom(Journal.GROUP)
@RequestMapping("/api/journal/batches")
class LedgerBatchesApi {

  private final Journal journal;
  private final Moments moments;

  LedgerBatchesApi(Journal journal, Moments moments) {
    this.journal = journal;
    this.moments = moments;
  }

  private enum State {
    PREPARED,
    POSTED,
    REJECTED
  }

  /// The newest batches.
  record Listing(Instant asOf, long position, List<BatchView> batches) {}

  /// The batches of these GL days, the newest first, no more than a thousand.
  @GetMapping
  Listing batches(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String state) {
    var moment = moments.now(null, Journal.GROUP).moment();
    return new Listing(
        moment.at(),
        moment.position(),
        found(caller, days, state).stream().map(BatchView::of).toList());
  }

  /// One batch.
  @GetMapping("/{batchId}")
  BatchView batch(@AuthenticationPrincipal Caller caller, @PathVariable String batchId) {
    return journal
        .batch(batchId)
        .filter(found -> caller.sees(found.channel()))
        .map(BatchView::of)
        .orElseThrow(ApiProblems::notFound);
  }

  /// The same list as a CSV file.
  @GetMapping("/batches.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String state,
      HttpServletResponse response)
      throws IOException {
    LedgerFiles.batches(found(caller, days, state)).csv(response);
  }

  /// The same list as an XLSX file.
  @GetMapping("/batches.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      @RequestParam(required = false) @Nullable String state,
      HttpServletResponse response)
      throws IOException {
    LedgerFiles.batches(found(caller, days, state)).xlsx(response);
  }

  private List<LedgerBatch> found(Caller caller, DaysQuery days, @Nullable String state) {
    var word = Texts.word("state", state, State.class);
    return journal.batches(
        days.batches(caller), word == null ? null : word.name(), Journal.MAX_PAGE);
  }
}
