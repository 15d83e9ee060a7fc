package io.throughline.web.money;

import io.throughline.projection.journal.BookedEntry;
import io.throughline.projection.journal.EntryKey;
import io.throughline.projection.journal.Journal;
import io.throughline.security.Caller;
import io.throughline.web.api.PastQuery;
import io.throughline.web.api.ReadFrom;
import io.throughline.web.file.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The entries of the journal.
@RestController
@ReadFrom(Journal.GROUP)
@RequestMapping("/api/journal/entries")
class EntriesApi {

  private final Journal journal;
  private final Moments moments;

  EntriesApi(Journal journal, Moments moments) {
    this.journal = journal;
    this.moments = moments;
  }

  /// A page of entries.
  record Listing(Instant asOf, long position, List<EntryView> entries, @Nullable String next) {}

  /// The entries in the order in which their facts were recorded, up to the moment asked about.
  @GetMapping
  ResponseEntity<Listing> entries(
      @AuthenticationPrincipal Caller caller,
      EntriesQuery which,
      PastQuery when,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var moment = moments.of(when, null, Journal.GROUP).moment();
    var page = Pages.page(source(caller, which, moment.position()), cursor, limit);
    var next = Pages.next(page, limit, EntriesApi::text);
    return Pages.answer(
        new Listing(
            moment.at(), moment.position(), page.stream().map(EntryView::of).toList(), next),
        next);
  }

  /// The same, all of them, one row per leg, as a CSV file.
  @GetMapping("/entries.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      EntriesQuery which,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    file(caller, which, when).csv(response);
  }

  /// The same, all of them, one row per leg, as an XLSX file.
  @GetMapping("/entries.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      EntriesQuery which,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    file(caller, which, when).xlsx(response);
  }

  private TableFile<EntryFiles.Row> file(Caller caller, EntriesQuery which, PastQuery when) {
    var moment = moments.of(when, null, Journal.GROUP).moment();
    return EntryFiles.of(Pages.all(source(caller, which, moment.position()), EntriesApi::text));
  }

  private Pages.Source<BookedEntry> source(Caller caller, EntriesQuery which, long position) {
    var filter = which.of(caller);
    return (after, limit) -> journal.entries(filter, position, key(after), limit);
  }

  private static String text(BookedEntry entry) {
    return entry.position() + " " + entry.entryId();
  }

  private static @Nullable EntryKey key(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int space = text.indexOf(' ');
    return new EntryKey(
        Long.parseLong(text.substring(0, Math.max(0, space))),
        UUID.fromString(text.substring(space + 1)));
  }
}
