package io.throughline.personal;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.terms.PersonReference;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.vault.Vault;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Shows an order's buyer, and finds orders by their buyer's e-mail address. That the caller may
/// see the order was checked before.
@Component
public class Buyers {

  private static final Set<String> NAMING = Set.of("OrderReceived", "AddressChanged");

  private final Vault vault;
  private final History history;
  private final Accesses accesses;

  Buyers(Vault vault, History history, Accesses accesses) {
    this.vault = vault;
    this.history = history;
    this.accesses = accesses;
  }

  /// The buyer: in the clear, and on record, when the caller may and says why; masked otherwise.
  ///
  /// @param channel the order's
  public BuyerView show(Caller caller, String orderId, String channel, @Nullable Purpose purpose) {
    var references =
        history.ofStream(orderId).stream()
            .filter(event -> NAMING.contains(event.eventType()))
            .map(Buyers::reference)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var fields = new TreeMap<String, String>();
    references.forEach(reference -> vault.open(reference).ifPresent(fields::putAll));
    var state = references.isEmpty() ? "none" : fields.isEmpty() ? "erased" : "kept";
    if (purpose == null || !caller.has(Scope.PERSON_READ)) {
      return new BuyerView(orderId, state, true, Masking.mask(fields));
    }
    note(caller, AccessKind.PERSONAL_DATA_READ, orderId, channel, fields.keySet(), purpose);
    return new BuyerView(orderId, state, false, fields);
  }

  private static @Nullable PersonReference reference(RecordedEvent event) {
    var person = JsonMapper.shared().readTree(event.payload()).path("person");
    return person.isObject()
        ? new PersonReference(
            person.path("subject").asString(),
            person.path("record").asString(),
            person.path("commitment").asString())
        : null;
  }

  /// The ids of the orders with this e-mail address, of all channels, ascending. On record as a
  /// search; the address is not.
  ///
  /// @param after orders after this id; empty for the first
  public List<String> ordersOf(
      Caller caller, String email, Purpose purpose, String after, int limit) {
    note(caller, AccessKind.PERSONAL_DATA_SEARCHED, null, null, Set.of("email"), purpose);
    return vault.ordersWithEmail(email, after, limit);
  }

  private void note(
      Caller caller,
      AccessKind kind,
      @Nullable String orderId,
      @Nullable String channel,
      Set<String> fields,
      Purpose purpose) {
    accesses.record(
        new Access(
            caller.actor().value(),
            kind,
            orderId,
            channel,
            fields.stream().sorted().toList(),
            purpose.reason().text(),
            purpose.reference(),
            null));
  }
}
