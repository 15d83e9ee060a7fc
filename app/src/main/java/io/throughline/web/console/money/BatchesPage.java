package io.throughline.web.console.money;

import io.throughline.aggregate.Outcome;
import io.throughline.finance.LedgerBatches;
import io.throughline.finance.LedgerEntries;
import io.throughline.journal.command.JournalBatchId;
import io.throughline.journal.command.RecordPosting;
import io.throughline.journal.command.RecordPostingRejection;
import io.throughline.money.Currency;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hands entries to the ledger in batches, and records what it answers.
@Controller
class BatchesPage {

  private final LedgerBatches batches;
  private final LedgerEntries entries;
  private final BooksDesk desk;

  BatchesPage(LedgerBatches batches, LedgerEntries entries, BooksDesk desk) {
    this.batches = batches;
    this.entries = entries;
    this.desk = desk;
  }

  /// Makes a batch of what no batch holds yet.
  @PostMapping(Links.JOURNAL + "/batches")
  String prepare(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String channel,
      @RequestParam String account,
      @RequestParam String day,
      @RequestParam String currency,
      RedirectAttributes after) {
    var glDay = MoneyForm.day("day", day);
    if (glDay == null || !Currency.isKnown(currency) || !caller.sees(channel)) {
      throw ApiProblems.notFound();
    }
    long through = desk.booksRead(entries.groups().toArray(String[]::new));
    return told(
        desk.decide(
            () -> {
              batches.prepare(
                  channel,
                  account,
                  glDay,
                  currency,
                  through,
                  desk.by(caller),
                  caller.actor().asMetadata());
              return Outcome.DONE;
            }),
        "The batch is prepared.",
        after);
  }

  /// The ledger took it.
  @PostMapping(Links.JOURNAL + "/batches/posted")
  String posted(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String batchId,
      @RequestParam String documentNumber,
      RedirectAttributes after) {
    var id = visible(caller, batchId);
    return told(
        desk.decide(
            () ->
                desk.send(
                    caller, new RecordPosting(id, documentNumber.strip(), desk.now(), desk.now()))),
        "Posted.",
        after);
  }

  /// The ledger did not take it.
  @PostMapping(Links.JOURNAL + "/batches/rejected")
  String rejected(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String batchId,
      @RequestParam String reason,
      RedirectAttributes after) {
    var id = visible(caller, batchId);
    return told(
        desk.decide(
            () ->
                desk.send(
                    caller,
                    new RecordPostingRejection(id, reason.strip(), desk.now(), desk.now()))),
        "Rejected: its entries go with the next batch.",
        after);
  }

  private static JournalBatchId visible(Caller caller, @Nullable String batchId) {
    try {
      var id = JournalBatchId.parse(batchId == null ? "" : batchId);
      if (caller.sees(id.channel())) {
        return id;
      }
    } catch (IllegalArgumentException _) {
      // as below
    }
    throw ApiProblems.notFound();
  }

  private static String told(Optional<String> whyNot, String done, RedirectAttributes after) {
    after.addFlashAttribute(whyNot.isPresent() ? "refused" : "done", whyNot.orElse(done));
    return "redirect:" + Links.JOURNAL;
  }
}
