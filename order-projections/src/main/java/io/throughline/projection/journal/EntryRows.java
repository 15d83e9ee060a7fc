package io.throughline.projection.journal;

import io.throughline.projection.Recorded;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.journal.template.Entry;
import io.throughline.projection.journal.template.Leg;
import io.throughline.rail.terms.RailTerms;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Entries that follow from one event alone.
final class EntryRows {

  /// A refund that came back undoes the entry of its refund, when that is there and of as much;
  /// otherwise its own legs are booked.
  private static final RowStatement BOOK =
      RowStatement.of(
          """
          stream text, entry_id uuid, what text, source text, template_version smallint, \
          activity text, channel text, account text, order_ref text, rail text, currency text, \
          origin_day text, movement_minor bigint, clearing text, settled_by text, \
          ledger_accounts text, minors text, undoes uuid, sequence bigint, position bigint, \
          at timestamptz\
          """,
          Bookings.of(
              """
              select r.entry_id, r.position, r.at as recorded_at, r.what, r.source,
                     r.template_version, r.activity, r.channel, r.account, r.order_ref, r.rail,
                     r.currency, r.origin_day::date as origin_day, r.movement_minor,
                     case when u.entry_id is null then r.clearing end as clearing,
                     r.settled_by,
                     coalesce(u.ledger_accounts, string_to_array(r.ledger_accounts, E'\\n'))
                     as ledger_accounts,
                     coalesce(array(select -leg.minor
                                      from unnest(u.minors) with ordinality as leg(minor, n)
                                     where u.entry_id is not null
                                     order by leg.n),
                              '{}') || case when u.entry_id is null
                                            then string_to_array(r.minors, ',')::bigint[]
                                            else '{}' end
                     as minors
                from {rows}
                left join journal_entry u
                  on u.entry_id = r.undoes and u.rail = r.rail and u.currency = r.currency
                 and u.movement_minor = -r.movement_minor\
              """));

  private EntryRows() {}

  static void book(Recorded recorded, List<Entry> entries) {
    entries.forEach(entry -> book(recorded, entry, null));
  }

  static void book(Recorded recorded, Entry entry, @Nullable UUID undoes) {
    var clearing = entry.clearing();
    recorded.row(
        BOOK,
        entry.entryId(),
        entry.what(),
        entry.source(),
        entry.version(),
        entry.activity().name(),
        entry.place().channel(),
        entry.place().account(),
        entry.orderRef(),
        entry.rail(),
        entry.currency(),
        entry.originDay().toString(),
        clearing == null ? null : entry.on(clearing),
        clearing,
        clearing == null ? null : settledBy(entry.rail()),
        entry.legs().stream().map(Leg::ledgerAccount).collect(Collectors.joining("\n")),
        entry.legs().stream()
            .map(leg -> Long.toString(leg.minor()))
            .collect(Collectors.joining(",")),
        undoes);
  }

  private static @Nullable String settledBy(@Nullable String rail) {
    return rail == null ? null : RailTerms.defaultOf(rail).ledgerAccount();
  }
}
