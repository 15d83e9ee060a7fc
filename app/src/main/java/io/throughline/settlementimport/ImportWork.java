package io.throughline.settlementimport;

import static io.throughline.settlementimport.ImportTable.utc;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements by which imports are worked off. Who reads one has it until a lease is over, and
/// prolongs that with every part it has told.
final class ImportWork {

  private static final Pattern COMMA = Pattern.compile(", ");

  private final JdbcClient jdbc;

  ImportWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes the import that waits longest and that no other node has.
  Optional<String> claim(String claim, Duration lease, Instant now) {
    return jdbc.sql(
            """
            update settlement_import i
               set state = 'READING', claimed_by = :claim, claimed_until = :until
             where i.import_id =
                   (select d.import_id
                      from settlement_import d
                     where d.state in ('RECEIVED', 'READING')
                       and d.next_try_at <= :now
                       and (d.claimed_until is null or d.claimed_until <= :now)
                     order by d.next_try_at, d.import_id
                     limit 1
                       for update skip locked)
            returning i.import_id
            """)
        .param("claim", claim)
        .param("until", utc(now.plus(lease)))
        .param("now", utc(now))
        .query(String.class)
        .optional();
  }

  /// Notes what the survey found. What was sent before stays noted.
  void surveyed(String importId, List<Batch> batches, long leftOut) {
    long lines = batches.stream().mapToLong(Batch::lines).sum();
    jdbc.sql(
            """
            update settlement_import
               set lines = :lines, left_out = :leftOut
             where import_id = :importId::uuid
            """)
        .param("importId", importId)
        .param("lines", lines)
        .param("leftOut", leftOut)
        .update();
    for (int place = 0; place < batches.size(); place++) {
      add(importId, place, batches.get(place));
    }
  }

  private void add(String importId, int place, Batch batch) {
    jdbc.sql(
            """
            insert into settlement_import_batch
                   (import_id, place, batch, business_day, payout_minor, payout_currency,
                    payout_stated, payout_reference, lines, sums, differences)
            values (:importId::uuid, :place, :batch, :day, :payout, :currency,
                    :stated, :reference, :lines, :sums, :differences)
                on conflict (import_id, place) do nothing
            """)
        .param("importId", importId)
        .param("place", place)
        .param("batch", batch.batchId())
        .param("day", batch.day())
        .param("payout", batch.payout().minorUnits())
        .param("currency", batch.payout().currency().code())
        .param("stated", batch.payoutStated())
        .param("reference", batch.payoutReference())
        .param("lines", batch.lines())
        .param("sums", text(batch.sums()))
        .param("differences", text(batch.differences()))
        .update();
  }

  private static String text(List<SignedMoney> amounts) {
    return amounts.stream().map(SignedMoney::toString).collect(Collectors.joining(", "));
  }

  /// A part of a batch's lines is recorded. Prolongs the lease.
  ///
  /// @return false when the import is not ours any more
  boolean sent(String importId, int place, int chunks, int lines, Lease lease) {
    jdbc.sql(
            """
            update settlement_import_batch
               set chunks_sent = greatest(chunks_sent, :chunks)
             where import_id = :importId::uuid
               and place = :place
            """)
        .param("importId", importId)
        .param("place", place)
        .param("chunks", chunks)
        .update();
    return jdbc.sql(
                """
                update settlement_import
                   set lines_sent = least(lines, lines_sent + :lines), claimed_until = :until
                 where import_id = :importId::uuid
                   and claimed_by = :claim
                   and state = 'READING'
                """)
            .param("importId", importId)
            .param("lines", lines)
            .param("claim", lease.claim())
            .param("until", utc(lease.until()))
            .update()
        == 1;
  }

  /// How many parts of each batch were sent before, by place.
  List<Integer> chunksSent(String importId) {
    return jdbc.sql(
            """
            select chunks_sent
              from settlement_import_batch
             where import_id = :importId::uuid
             order by place
            """)
        .param("importId", importId)
        .query((row, _) -> row.getInt("chunks_sent"))
        .list();
  }

  /// A batch counts.
  void accepted(String importId, int place) {
    jdbc.sql(
            """
            update settlement_import_batch
               set accepted = true
             where import_id = :importId::uuid
               and place = :place
            """)
        .param("importId", importId)
        .param("place", place)
        .update();
  }

  /// All of it counts.
  void done(String importId, Instant now) {
    jdbc.sql(
            """
            update settlement_import
               set state = 'ACCEPTED', lines_sent = lines, settled_at = :now, claimed_by = null,
                   claimed_until = null, failures = 0
             where import_id = :importId::uuid
            """)
        .param("importId", importId)
        .param("now", utc(now))
        .update();
  }

  /// None of it counts, or not all.
  void quarantined(String importId, String reason, String detail, Instant now) {
    jdbc.sql(
            """
            update settlement_import
               set state = 'QUARANTINED', reason = :reason, detail = :detail, settled_at = :now,
                   claimed_by = null, claimed_until = null
             where import_id = :importId::uuid
            """)
        .param("importId", importId)
        .param("reason", reason)
        .param("detail", detail)
        .param("now", utc(now))
        .update();
  }

  /// It could not be read now.
  ///
  /// @return how often in a row
  int failed(String importId) {
    return jdbc.sql(
            """
            update settlement_import
               set failures = failures + 1
             where import_id = :importId::uuid
            returning failures
            """)
        .param("importId", importId)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// It is to be tried again then, by any node.
  void later(String importId, Instant then) {
    jdbc.sql(
            """
            update settlement_import
               set next_try_at = :then, claimed_by = null, claimed_until = null
             where import_id = :importId::uuid
               and state = 'READING'
            """)
        .param("importId", importId)
        .param("then", utc(then))
        .update();
  }

  /// What the file says of its payouts, in its order.
  List<ImportedBatch> batches(String importId) {
    return jdbc.sql(
            """
            select batch, business_day, payout_minor, payout_currency, payout_stated,
                   payout_reference, lines, sums, differences, accepted
              from settlement_import_batch
             where import_id = :importId::uuid
             order by place
            """)
        .param("importId", importId)
        .query((row, _) -> batch(row))
        .list();
  }

  private static ImportedBatch batch(ResultSet row) throws SQLException {
    return new ImportedBatch(
        row.getString("batch"),
        row.getObject("business_day", LocalDate.class),
        SignedMoney.ofMinor(row.getLong("payout_minor"), row.getString("payout_currency")),
        row.getBoolean("payout_stated"),
        row.getString("payout_reference"),
        row.getLong("lines"),
        amounts(row.getString("sums")),
        amounts(row.getString("differences")),
        row.getBoolean("accepted"));
  }

  private static List<SignedMoney> amounts(String text) {
    return COMMA
        .splitAsStream(text)
        .filter(amount -> !amount.isEmpty())
        .map(amount -> amount.split(" ", 2))
        .map(parts -> SignedMoney.of(parts[0], parts[1]))
        .toList();
  }

  /// Whose turn it is, and until when.
  record Lease(String claim, Instant until) {}
}
