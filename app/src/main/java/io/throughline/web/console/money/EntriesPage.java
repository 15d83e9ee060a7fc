package io.throughline.web.console.money;

import io.throughline.projection.journal.BookedEntry;
import io.throughline.projection.journal.EntryFilter;
import io.throughline.projection.journal.EntryKey;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.template.Activity;
import io.throughline.projection.journal.template.Leg;
import io.throughline.security.Caller;
import io.throughline.web.console.Moment;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import io.throughline.web.money.Decimals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Entries of the journal with their legs.
@Controller
class EntriesPage {

  private static final String PATH = Links.JOURNAL + "/entries";

  /// A leg of a file's row.
  private record Booked(BookedEntry entry, Leg leg) {}

  private static final List<Column<Booked>> COLUMNS =
      List.of(
          new Column<>("entry_id", one -> one.entry().entryId()),
          new Column<>("position", one -> one.entry().position()),
          new Column<>("gl_day", one -> one.entry().glDay()),
          new Column<>("origin_day", one -> one.entry().originDay()),
          new Column<>("channel", one -> one.entry().channel()),
          new Column<>("account", one -> one.entry().account()),
          new Column<>("what", one -> one.entry().what()),
          new Column<>("source", one -> one.entry().source()),
          new Column<>("order", one -> one.entry().orderRef()),
          new Column<>("rail", one -> one.entry().rail()),
          new Column<>("ledger_account", one -> one.leg().ledgerAccount()),
          new Column<>("amount", one -> Decimals.number(one.leg().minor(), one.leg().currency())),
          new Column<>("currency", one -> one.leg().currency()),
          new Column<>("batch", one -> one.entry().batchId()),
          new Column<>("batch_state", one -> one.entry().batchState()));

  private final Journal journal;
  private final Clock clock;

  EntriesPage(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// Which of them.
  ///
  /// @param moved {@code true}: only money that moved, by the business day of the fact
  record Wanted(
      @Nullable String ledgerAccount,
      @Nullable String order,
      @Nullable String batch,
      @Nullable String moved) {

    private EntryFilter filter(Caller caller, MoneyForm form, LocalDate today) {
      var rows = form.listFilter(caller, today);
      var origin = isMoved() ? rows.first() : null;
      return new EntryFilter(
          origin == null ? rows.first() : null,
          origin == null ? rows.last() : null,
          origin,
          rows.channel(),
          rows.account(),
          rows.currency(),
          MoneyForm.text("ledgerAccount", ledgerAccount),
          MoneyForm.text("order", order),
          rows.rail(),
          null,
          null,
          MoneyForm.text("batch", batch),
          rows.visible());
    }

    /// Whether only money that moved is asked for; templates ask too.
    public boolean isMoved() {
      return "true".equals(moved);
    }
  }

  @GetMapping(PATH)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      Wanted wanted,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var page = entries(caller, form, wanted).page(cursor);
    var now = clock.instant();
    return new ModelAndView("console/money/entries")
        .addObject("form", form)
        .addObject("wanted", wanted)
        .addObject("now", Moment.of(now, now))
        .addObject("rows", page.rows().stream().map(EntryRow::of).toList())
        .addObject("csv", Links.file(request, PATH + ".csv"))
        .addObject("xlsx", Links.file(request, PATH + ".xlsx"))
        .addObject("next", Links.next(request, page.next()));
  }

  /// Everything that the list shows over all its pages, one row per leg.
  @GetMapping({PATH + ".csv", PATH + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      Wanted wanted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var entries = entries(caller, form, wanted);
    new TableFile<Booked>(
            "journal-entries",
            COLUMNS,
            taker ->
                entries.all(
                    entry -> entry.legs().forEach(leg -> taker.accept(new Booked(entry, leg)))))
        .answer(request, response);
  }

  private Pages<BookedEntry> entries(Caller caller, MoneyForm form, Wanted wanted) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    var filter = wanted.filter(caller, form, today);
    var sources =
        wanted.isMoved()
            ? Arrays.stream(Activity.values())
                .filter(Activity::isMovement)
                .map(activity -> source(of(filter, activity)))
                .toList()
            : List.of(source(filter));
    return new Pages<>(sources, EntriesPage::key);
  }

  private static EntryFilter of(EntryFilter filter, Activity activity) {
    return new EntryFilter(
        filter.first(),
        filter.last(),
        filter.originDay(),
        filter.channel(),
        filter.account(),
        filter.currency(),
        filter.ledgerAccount(),
        filter.order(),
        filter.rail(),
        filter.what(),
        activity.name(),
        filter.batchId(),
        filter.visible());
  }

  private Pages.Source<BookedEntry> source(EntryFilter filter) {
    return (after, limit) -> journal.entries(filter, Long.MAX_VALUE, entryKey(after), limit);
  }

  private static String key(BookedEntry entry) {
    return entry.position() + "." + entry.entryId();
  }

  private static @Nullable EntryKey entryKey(@Nullable String key) {
    if (key == null) {
      return null;
    }
    int end = key.indexOf('.');
    return new EntryKey(
        Long.parseLong(key.substring(0, end)), UUID.fromString(key.substring(end + 1)));
  }
}
