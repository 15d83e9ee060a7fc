package io.throughline.web.api;

import io.throughline.outbox.ListedEffect;
import io.throughline.outbox.Outbox;
import io.throughline.outbox.OutboxFilter;
import io.throughline.outbox.PausedAccount;
import io.throughline.security.Caller;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What channels were told, are to be told, and could not be told.
@RestController
@RequestMapping("/api/outbox")
class OutboxApi {

  private final Outbox outbox;

  OutboxApi(Outbox outbox) {
    this.outbox = outbox;
  }

  /// A page of effects, the newest first.
  record EffectListing(List<ListedEffect> effects, @Nullable String next) {}

  /// How many are told again.
  record Released(int effects) {}

  /// A page, newest first; the next one by the cursor.
  @GetMapping
  EffectListing list(
      @AuthenticationPrincipal Caller caller,
      OutboxQuery query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > Outbox.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + Outbox.MAX_PAGE);
    }
    var page =
        outbox.page(query.filter(caller), cursor == null ? null : Cursors.ofEffects(cursor), limit);
    return new EffectListing(
        page.effects(), page.next() == null ? null : Cursors.write(page.next()));
  }

  /// The same list as CSV, whole.
  @GetMapping("/effects.csv")
  void csv(@AuthenticationPrincipal Caller caller, OutboxQuery query, HttpServletResponse response)
      throws IOException {
    file(query.filter(caller)).csv(response);
  }

  /// The same list as XLSX, whole.
  @GetMapping("/effects.xlsx")
  void xlsx(@AuthenticationPrincipal Caller caller, OutboxQuery query, HttpServletResponse response)
      throws IOException {
    file(query.filter(caller)).xlsx(response);
  }

  private TableFile<ListedEffect> file(OutboxFilter filter) {
    return new TableFile<>(
        "outbox",
        List.of(
            new Column<>("effect_id", ListedEffect::effectId),
            new Column<>("kind", ListedEffect::kind),
            new Column<>("order_id", ListedEffect::orderId),
            new Column<>("subject_id", ListedEffect::subjectId),
            new Column<>("channel", ListedEffect::channel),
            new Column<>("account", ListedEffect::account),
            new Column<>("status", ListedEffect::status),
            new Column<>("attempts", ListedEffect::attempts),
            new Column<>("reason", ListedEffect::reason),
            new Column<>("reference", ListedEffect::reference),
            new Column<>("intended_at", ListedEffect::intendedAt),
            new Column<>("next_attempt_at", ListedEffect::nextAttemptAt),
            new Column<>("settled_at", ListedEffect::settledAt)),
        rows -> all(filter, rows));
  }

  private void all(OutboxFilter filter, Consumer<ListedEffect> rows) {
    var page = outbox.page(filter, null, Outbox.MAX_PAGE);
    page.effects().forEach(rows);
    while (page.next() != null) {
      page = outbox.page(filter, page.next(), Outbox.MAX_PAGE);
      page.effects().forEach(rows);
    }
  }

  /// The accounts that get nothing now, and why.
  @GetMapping("/paused")
  List<PausedAccount> paused(@AuthenticationPrincipal Caller caller) {
    return outbox.paused(caller.channels());
  }

  /// Has one told again that is dead, was refused, or was needless.
  @PostMapping("/{effectId}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@AuthenticationPrincipal Caller caller, @PathVariable String effectId) {
    if (!outbox.retry(caller.channels(), effectId)) {
      throw ApiProblems.notFound();
    }
  }

  /// Has all that fit told again.
  @PostMapping("/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Released retryAll(@AuthenticationPrincipal Caller caller, @RequestBody OutboxQuery query) {
    return new Released(outbox.retryAll(query.filter(caller)));
  }

  /// Tries an account now, and not when its pause is over.
  @PostMapping("/accounts/{channel}/{account}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void resume(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    if (!outbox.resume(caller.channels(), channel, account)) {
      throw ApiProblems.notFound();
    }
  }
}
