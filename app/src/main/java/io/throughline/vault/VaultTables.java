package io.throughline.vault;

import io.throughline.order.terms.PersonReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements on the vault's tables. Each takes a whole batch, sorted by its key, so that two
/// batches that meet wait for each other and never both for one another.
final class VaultTables {

  private final JdbcClient jdbc;

  VaultTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The references of those of these records that are stored, erased ones too.
  Map<UUID, PersonReference> references(Collection<UUID> records) {
    return jdbc
        .sql(
            """
            select record, subject, commitment
              from vault_record
             where record = any(:records::uuid[])
            """)
        .param("records", texts(records, UUID::toString))
        .query(VaultTables::reference)
        .list()
        .stream()
        .collect(Collectors.toMap(found -> UUID.fromString(found.record()), found -> found));
  }

  private static PersonReference reference(ResultSet row, int number) throws SQLException {
    return new PersonReference(
        row.getString("subject"), row.getString("record"), row.getString("commitment"));
  }

  /// Stores the keys of the subjects that have none yet.
  void addSubjects(Collection<WrappedKey> keys) {
    jdbc.sql(
            """
            insert into vault_subject (subject, key_id, wrapped_key)
            select subject, key_id, wrapped_key
              from unnest(:subjects::uuid[], :keyIds::uuid[], :wrappedKeys::bytea[])
                     as new (subject, key_id, wrapped_key)
             order by subject
                on conflict (subject) do nothing
            """)
        .param("subjects", texts(keys, key -> key.subject().toString()))
        .param("keyIds", texts(keys, key -> key.keyId().toString()))
        .param("wrappedKeys", keys.stream().map(WrappedKey::sealed).toArray(byte[][]::new))
        .update();
  }

  /// The keys that these subjects have.
  List<WrappedKey> subjects(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select subject, key_id, wrapped_key
              from vault_subject
             where subject = any(:subjects::uuid[])
            """)
        .param("subjects", texts(subjects, UUID::toString))
        .query(VaultTables::wrappedKey)
        .list();
  }

  private static WrappedKey wrappedKey(ResultSet row, int number) throws SQLException {
    return new WrappedKey(
        row.getObject("subject", UUID.class),
        row.getObject("key_id", UUID.class),
        row.getBytes("wrapped_key"));
  }

  /// Stores the records that are not stored yet.
  void addRecords(Collection<SealedRecord> records) {
    jdbc.sql(
            """
            insert into vault_record (record, subject, key_id, commitment, sealed)
            select record, subject, key_id, commitment, sealed
              from unnest(:records::uuid[], :subjects::uuid[], :keyIds::uuid[],
                          :commitments::text[], :sealed::bytea[])
                     as new (record, subject, key_id, commitment, sealed)
             order by record
                on conflict (record) do nothing
            """)
        .param("records", texts(records, row -> row.record().toString()))
        .param("subjects", texts(records, row -> row.subject().toString()))
        .param("keyIds", texts(records, row -> row.keyId().toString()))
        .param("commitments", texts(records, SealedRecord::commitment))
        .param("sealed", records.stream().map(SealedRecord::sealed).toArray(byte[][]::new))
        .update();
  }

  /// Stores what orders are found by; of an order that was stored before nothing changes.
  void addLookups(Collection<Lookup> lookups) {
    jdbc.sql(
            """
            insert into vault_lookup (token, order_id, subject)
            select token, order_id, subject
              from unnest(:tokens::bytea[], :orderIds::text[], :subjects::uuid[])
                     as new (token, order_id, subject)
             order by token, order_id
                on conflict (token, order_id) do nothing
            """)
        .param("tokens", lookups.stream().map(Lookup::token).toArray(byte[][]::new))
        .param("orderIds", texts(lookups, Lookup::orderId))
        .param("subjects", texts(lookups, row -> row.subject().toString()))
        .update();
  }

  /// The orders with this token, ascending.
  ///
  /// @param after orders after this one; empty for the first
  List<String> ordersOf(byte[] token, String after, int limit) {
    return jdbc.sql(
            """
            select order_id
              from vault_lookup
             where token = :token
               and order_id > :after
             order by order_id
             limit :limit
            """)
        .param("token", token)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> row.getString("order_id"))
        .list();
  }

  /// The content of a record and the key that seals it; empty when either was erased.
  Optional<Openable> openable(PersonReference reference) {
    return jdbc.sql(
            """
            select subject, key_id, wrapped_key, sealed
              from vault_record
              join vault_subject using (subject, key_id)
             where record = :record::uuid
               and subject = :subject::uuid
               and sealed is not null
            """)
        .param("record", reference.record())
        .param("subject", reference.subject())
        .query((row, number) -> new Openable(wrappedKey(row, number), row.getBytes("sealed")))
        .optional();
  }

  /// Deletes a subject's key and the content of all its records, in one statement.
  void erase(UUID subject) {
    jdbc.sql(
            """
            with erased as (
              delete from vault_subject where subject = :subject
            )
            update vault_record
               set sealed = null
             where subject = :subject
            """)
        .param("subject", subject)
        .update();
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /// What opening a record takes from the database.
  @SuppressWarnings("ArrayRecordComponent") // a row on its way; never compared
  record Openable(WrappedKey key, byte[] sealed) {}
}
