package io.throughline.projection.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.Projection;
import io.throughline.projection.journal.template.Accounts;
import io.throughline.projection.journal.template.Leg;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens: the journal is what a fold over all facts makes of them, it balances, and its
/// sums are those of its entries.
class JournalFoldTest {

  private static final long NOW = Long.MAX_VALUE;

  private final TestDatabase database = TestDatabase.create();
  private final Journal journal = new Journal(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void it_is_what_a_fold_makes_of_the_facts(long seed) {
    var history = RandomFacts.of(500, seed).events();
    var projector = new JournalProjector(database.appDataSource());
    new Projection(projector, database.appDataSource()).deliver(history, 100);
    var fold = JournalFold.of(history);

    assertThat(told(all())).containsExactlyInAnyOrderElementsOf(told(fold));
    assertThat(journal.outOfBalance(LedgerFilter.ALL, NOW)).isEmpty();
    assertThat(trialBalance(NOW)).isEqualTo(sums(all()));
    assertThat(trialBalance(2_000))
        .isEqualTo(sums(all().stream().filter(entry -> entry.position() <= 2_000).toList()));
    assertThat(cohorts()).isEqualTo(cohorts(fold));
    assertThat(clearingAtTheEnd()).isEqualTo(clearing(all()));
  }

  private List<BookedEntry> all() {
    var all = new ArrayList<BookedEntry>();
    List<BookedEntry> page = List.of();
    do {
      var after = page.isEmpty() ? null : page.getLast().key();
      page = journal.entries(EntryFilter.ALL, NOW, after, 97);
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  private static List<String> told(List<BookedEntry> entries) {
    return entries.stream()
        .map(
            e ->
                String.join(
                    " ",
                    e.entryId().toString(),
                    e.what(),
                    e.source(),
                    String.valueOf(e.orderRef()),
                    e.originDay().toString(),
                    e.glDay().toString(),
                    e.legs().toString(),
                    String.valueOf(e.batchId())))
        .toList();
  }

  private static List<String> told(JournalFold fold) {
    return fold.entries.values().stream()
        .map(
            kept ->
                String.join(
                    " ",
                    kept.entry.entryId().toString(),
                    kept.entry.what(),
                    kept.entry.source(),
                    String.valueOf(kept.entry.orderRef()),
                    kept.entry.originDay().toString(),
                    kept.glDay.toString(),
                    kept.entry.legs().toString(),
                    String.valueOf(kept.batchId)))
        .toList();
  }

  private Map<String, Long> trialBalance(long position) {
    var sums = new TreeMap<String, Long>();
    for (var balance : journal.trialBalance(LedgerFilter.ALL, position)) {
      sums.put(balance.ledgerAccount() + " " + balance.currency(), balance.minor());
    }
    return sums;
  }

  private static Map<String, Long> sums(List<BookedEntry> entries) {
    var sums = new TreeMap<String, Long>();
    for (var entry : entries) {
      for (Leg leg : entry.legs()) {
        sums.merge(leg.ledgerAccount() + " " + leg.currency(), leg.minor(), Long::sum);
      }
    }
    return sums;
  }

  private List<String> cohorts() {
    return journal.cohorts(LedgerFilter.ALL).stream()
        .map(
            c ->
                String.join(
                        " ",
                        c.originDay().toString(),
                        c.channel(),
                        c.rail(),
                        c.currency(),
                        c.movement())
                    + " "
                    + c.bookedMinor()
                    + " "
                    + c.postedMinor())
        .sorted()
        .toList();
  }

  private static List<String> cohorts(JournalFold fold) {
    var booked = new TreeMap<String, Long>();
    var posted = new TreeMap<String, Long>();
    for (var kept : fold.entries.values()) {
      var entry = kept.entry;
      if (entry.activity().isMovement()) {
        var key =
            String.join(
                " ",
                entry.originDay().toString(),
                entry.place().channel(),
                String.valueOf(entry.rail()),
                entry.currency(),
                entry.activity().name());
        long minor = movement(kept);
        booked.merge(key, minor, Long::sum);
        posted.merge(key, kept.posted ? minor : 0, Long::sum);
      }
    }
    return booked.entrySet().stream()
        .map(sum -> sum.getKey() + " " + sum.getValue() + " " + posted.get(sum.getKey()))
        .sorted()
        .toList();
  }

  /// Clearing or what stands in for it: the only asset or liability of a movement that is neither
  /// what we owe buyers, nor tax, nor disputed.
  private static long movement(JournalFold.Kept kept) {
    return kept.entry.legs().stream()
        .filter(
            leg ->
                Accounts.isClearing(leg.ledgerAccount())
                    || leg.ledgerAccount().startsWith("Liabilities:Points")
                    || leg.ledgerAccount().equals(Accounts.GIFT_CARDS))
        .mapToLong(Leg::minor)
        .sum();
  }

  private Map<String, Long> clearingAtTheEnd() {
    var closing = new TreeMap<String, Long>();
    var rolled = new TreeMap<String, Long>();
    for (var day : journal.clearingRollForward(LedgerFilter.ALL, NOW)) {
      var account = String.join(":", "Assets:Clearing", day.rail(), day.channel(), day.account());
      var key = account + " " + day.currency();
      assertThat(day.opening()).isEqualTo(rolled.getOrDefault(key, 0L));
      long moved =
          day.capture()
              + day.refund()
              + day.chargeback()
              + day.cbReversal()
              + day.fees()
              + day.taxWithheld()
              + day.reserve()
              + day.fx()
              + day.adjustment()
              + day.classified()
              + day.payout();
      assertThat(day.opening() + moved).isEqualTo(day.closing());
      rolled.put(key, day.closing());
      closing.put(key, day.closing());
    }
    return closing;
  }

  private static Map<String, Long> clearing(List<BookedEntry> entries) {
    var sums = new TreeMap<String, Long>();
    sums(entries)
        .forEach(
            (account, minor) -> {
              if (Accounts.isClearing(account)) {
                sums.put(account, minor);
              }
            });
    return sums;
  }
}
