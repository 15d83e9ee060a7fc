package io.throughline.vault;

import io.throughline.order.command.OrderId;
import io.throughline.order.terms.PersonReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals personal data, opens it again, and erases it for good. Takes part in the caller's
/// transaction. Thread-safe. Rule: PRODUCT law 9.
public final class Vault {

  private final VaultTables tables;
  private final VaultKeys keys;
  private final SubjectKeys subjectKeys;

  Vault(JdbcClient jdbc, VaultKeys keys, SecureRandom random) {
    this.tables = new VaultTables(jdbc);
    this.keys = keys;
    this.subjectKeys = new SubjectKeys(keys.wrapping(), random);
  }

  /// Stores what a batch of deliveries says of the buyers, with at most six statements whatever its
  /// size.
  ///
  /// The first record of an order stays: a repeat, in the same batch or years later, gets the
  /// reference of the first one, also after that was erased. So a late redelivery cannot bring back
  /// what a person had erased.
  ///
  /// @return for every order of the batch the reference of the record that is stored
  /// @throws ConcurrencyFailureException when a subject is erased at the same moment: roll back and
  ///   try again
  public Map<OrderId, PersonReference> seal(List<Sealing> batch) {
    var wanted = new LinkedHashMap<UUID, Sealing>();
    batch.forEach(sealing -> wanted.putIfAbsent(recordOf(sealing.orderId()), sealing));
    var stored = new HashMap<>(tables.references(wanted.keySet()));
    var fresh = new LinkedHashMap<>(wanted);
    fresh.keySet().removeAll(stored.keySet());
    if (!fresh.isEmpty()) {
      store(fresh);
      stored.putAll(tables.references(fresh.keySet()));
    }
    var references = new LinkedHashMap<OrderId, PersonReference>();
    wanted.forEach((record, one) -> references.put(one.orderId(), present(stored, record)));
    return references;
  }

  private void store(Map<UUID, Sealing> fresh) {
    var wrapped = keysOf(fresh.values().stream().map(this::subjectOf).distinct().toList());
    var opened = new HashMap<UUID, SecretKey>();
    wrapped.forEach((subject, key) -> opened.put(subject, subjectKeys.unwrap(key)));
    var records = new ArrayList<SealedRecord>();
    fresh.forEach(
        (record, sealing) -> {
          var by = present(wrapped, subjectOf(sealing));
          var content =
              Content.of(subjectKeys.randomBytes(Content.SALT), sealing.person().fields());
          var nonce = subjectKeys.randomBytes(Envelope.NONCE);
          records.add(SealedRecord.of(record, by, present(opened, by.subject()), content, nonce));
        });
    tables.addRecords(records);
    addLookups(fresh.values());
  }

  private void addLookups(Collection<Sealing> fresh) {
    var lookups = fresh.stream().flatMap(this::lookupsOf).toList();
    try {
      tables.addLookups(lookups);
    } catch (DataIntegrityViolationException gone) {
      throw new ConcurrencyFailureException("erased while it was sealed", gone);
    }
  }

  private Stream<Lookup> lookupsOf(Sealing sealing) {
    return sealing.person().fields().entrySet().stream()
        .filter(field -> field.getKey().endsWith("email"))
        .map(field -> field.getValue().strip().toLowerCase(Locale.ROOT))
        .distinct()
        .map(
            email ->
                new Lookup(keys.emailToken(email), sealing.orderId().value(), subjectOf(sealing)));
  }

  /// The orders whose record holds this e-mail address, in the order of their ids. What was erased
  /// is not found.
  ///
  /// @param after orders after this id; empty for the first
  public List<String> ordersWithEmail(String email, String after, int limit) {
    return tables.ordersOf(keys.emailToken(email), after, limit);
  }

  /// The one key of each subject, whoever made it: of two nodes that meet here one wins, and both
  /// use its key.
  private Map<UUID, WrappedKey> keysOf(List<UUID> subjects) {
    tables.addSubjects(subjects.stream().map(subjectKeys::make).toList());
    return tables.subjects(subjects).stream()
        .collect(Collectors.toMap(WrappedKey::subject, Function.identity()));
  }

  private static <T> T present(Map<UUID, T> rows, UUID id) {
    var row = rows.get(id);
    if (row == null) {
      throw new ConcurrencyFailureException("erased while it was sealed: " + id);
    }
    return row;
  }

  private UUID recordOf(OrderId order) {
    return keys.pseudonym("record", order.value());
  }

  private UUID subjectOf(Sealing sealing) {
    var buyer = sealing.person().buyer();
    return buyer == null || buyer.isBlank()
        ? keys.pseudonym("guest", sealing.orderId().value())
        : keys.pseudonym("buyer", sealing.channel(), sealing.account(), buyer);
  }

  /// What was recorded; empty when it was erased.
  ///
  /// @throws IllegalStateException when the stored bytes were changed or swapped
  public Optional<SortedMap<String, String>> open(PersonReference reference) {
    return content(reference).map(Content::fields);
  }

  /// Whether the record still says what the reference committed to. False also when it was erased:
  /// then nothing can be shown any more.
  ///
  /// @throws IllegalStateException when the stored bytes were changed or swapped
  public boolean commitmentHolds(PersonReference reference) {
    return content(reference)
        .filter(content -> same(content.commitment(), reference.commitment()))
        .isPresent();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private Optional<Content> content(PersonReference reference) {
    return tables
        .openable(reference)
        .map(
            found -> SealedRecord.open(subjectKeys.unwrap(found.key()), found.sealed(), reference));
  }

  /// Erases a data subject: its key and the content of all its records. What events say of it stays
  /// valid and points to nothing. Repeating it changes nothing.
  ///
  /// Copies made before (database backups, write-ahead log) still hold the sealed bytes and the
  /// wrapped key until they are gone; without the key file they open nothing.
  ///
  /// @param subject as in {@link PersonReference#subject()}
  public void erase(String subject) {
    tables.erase(UUID.fromString(subject));
  }
}
