package io.throughline.web.api;

import io.throughline.aggregate.Outcome;
import io.throughline.finance.LedgerBatches;
import io.throughline.finance.LedgerEntries;
import io.throughline.journal.command.JournalBatchId;
import io.throughline.journal.command.RecordPosting;
import io.throughline.journal.command.RecordPostingRejection;
import io.throughline.money.Currency;
import io.throughline.security.Caller;
import io.throughline.web.api.FinanceDesk.Done;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands journal entries to the general ledger, and hears what it says.
@RestController
@RequestMapping("/api/journal-batches")
class JournalBatchesApi {

  private final FinanceDesk desk;
  private final LedgerBatches batches;
  private final LedgerEntries entries;

  JournalBatchesApi(FinanceDesk desk, LedgerBatches batches, LedgerEntries entries) {
    this.desk = desk;
    this.batches = batches;
    this.entries = entries;
  }

  /// What a batch is to hold.
  ///
  /// @param glDay the day in the ledger
  record PrepareRequest(String channel, String account, String glDay, String currency) {}

  /// The ledger's yes.
  ///
  /// @param occurredAt when, by the ledger's clock; now when it is left out
  record PostingRequest(String documentNumber, @Nullable Instant occurredAt) {}

  /// The ledger's no.
  ///
  /// @param occurredAt when, by the ledger's clock; now when it is left out
  record RejectionRequest(String reason, @Nullable Instant occurredAt) {}

  /// Makes a batch of all entries of an account, ledger day and currency that no batch holds yet.
  @PostMapping
  ResponseEntity<byte[]> prepare(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody PrepareRequest request,
      HttpServletRequest http) {
    FinanceDesk.mustSee(caller, request.channel());
    var day = FinanceDesk.day("glDay", request.glDay());
    if (!Currency.isKnown(request.currency())) {
      throw ApiProblems.invalid("currency is no ISO 4217 code in circulation");
    }
    long through = desk.booksRead(entries.groups());
    return desk.once(
        caller,
        key,
        http,
        request,
        () ->
            new Done(
                batches
                    .prepare(
                        request.channel(),
                        request.account(),
                        day,
                        request.currency(),
                        through,
                        desk.by(caller),
                        caller.actor().asMetadata())
                    .value(),
                Outcome.DONE));
  }

  /// Tells that the ledger took a batch, and under which number.
  @PostMapping("/{batchId}/posting")
  ResponseEntity<byte[]> posted(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String batchId,
      @RequestBody PostingRequest request,
      HttpServletRequest http) {
    var id = visible(caller, batchId);
    return desk.once(
        caller,
        key,
        http,
        request,
        () ->
            new Done(
                id.value(),
                desk.send(
                    caller,
                    new RecordPosting(
                        id, request.documentNumber(), told(request.occurredAt()), desk.now()))));
  }

  /// Tells that the ledger did not take a batch: its entries go with the next one.
  @PostMapping("/{batchId}/rejection")
  ResponseEntity<byte[]> rejected(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String batchId,
      @RequestBody RejectionRequest request,
      HttpServletRequest http) {
    var id = visible(caller, batchId);
    return desk.once(
        caller,
        key,
        http,
        request,
        () ->
            new Done(
                id.value(),
                desk.send(
                    caller,
                    new RecordPostingRejection(
                        id, request.reason(), told(request.occurredAt()), desk.now()))));
  }

  private Instant told(@Nullable Instant occurredAt) {
    return occurredAt == null ? desk.now() : occurredAt;
  }

  private static JournalBatchId visible(Caller caller, String batchId) {
    try {
      var id = JournalBatchId.parse(batchId);
      FinanceDesk.mustSee(caller, id.channel());
      return id;
    } catch (IllegalArgumentException noSuchBatchCanBe) {
      throw ApiProblems.notFound();
    }
  }
}
