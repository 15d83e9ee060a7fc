package io.throughline.eventjson;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.terms.Bucket;
import io.throughline.settlement.terms.LineKind;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What may stand in an event. Rules: PRODUCT law 9 and STYLE section 3.
class EventComponentsTest {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          int.class,
          Integer.class,
          long.class,
          boolean.class,
          Instant.class,
          LocalDate.class,
          LocalTime.class,
          Duration.class,
          Money.class,
          SignedMoney.class,
          LineKind.class, // kinds are added, never taken away
          Bucket.class); // the law itself: DOMAIN section 2

  /// Words of a component's name that smell of a person.
  private static final Set<String> PERSONAL =
      Set.of(
          "address",
          "age",
          "birth",
          "birthday",
          "buyer",
          "card",
          "city",
          "contact",
          "customer",
          "device",
          "email",
          "fax",
          "first",
          "gender",
          "iban",
          "ip",
          "last",
          "latitude",
          "longitude",
          "mail",
          "mobile",
          "name",
          "passport",
          "person",
          "phone",
          "postal",
          "postcode",
          "street",
          "surname",
          "tel",
          "user",
          "vat",
          "zip");

  /// Smells, and is none: says why.
  private static final Map<String, String> LOOKED_AT =
      Map.of(
          "OrderReceived.channelOrderName", "what the order is called, such as #1001",
          "OrderReceived.person", "points to the vault, says nothing itself",
          "AddressChanged.person", "points to the vault, says nothing itself",
          "ShipTo.postalArea", "the leading part of the postal code only",
          "AccountPolicy.secondPersonAbove", "an amount, names nobody",
          "ChannelAccountOpened.name", "what the shop is called",
          "ChannelAccountRenamed.name", "what the shop is called",
          "SettlementBegun.fileName", "how the rail calls its file",
          "SettlementQuarantined.fileName", "how the rail calls its file",
          "LedgerAccountMapped.customerAccount", "an account in a chart of accounts");

  static Collection<Class<?>> events() {
    return EventJson.types().byName().values();
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_made_of_plain_types_money_and_records(Class<?> event) {
    assertThat(notPlain(event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void no_component_is_named_like_personal_data(Class<?> event) {
    assertThat(personal(event).filter(name -> !LOOKED_AT.containsKey(name))).isEmpty();
  }

  @Test
  void every_exception_is_still_needed() {
    assertThat(events().stream().flatMap(EventComponentsTest::personal))
        .containsAll(LOOKED_AT.keySet());
  }

  @Test
  void what_may_not_stand_in_an_event_is_found_at_any_depth() {
    assertThat(notPlain(Bad.class))
        .containsExactly("Bad.price", "Bad.rest", "Bad.kind", "Part.rate", "Part.amounts");
    assertThat(personal(Bad.class)).containsExactly("Bad.customerEmail", "Part.clientIp");
  }

  record Bad(
      String orderId,
      BigDecimal price,
      Map<String, Object> rest,
      Locale.Category kind,
      String customerEmail,
      List<Part> parts) {}

  record Part(double rate, List<Float> amounts, String clientIp, String shipping) {}

  private static Stream<String> notPlain(Class<?> event) {
    return EventComponents.under(event)
        .filter(component -> EventComponents.part(component).isEmpty())
        .filter(component -> !isPlain(component))
        .map(EventComponents::name);
  }

  private static boolean isPlain(RecordComponent component) {
    return EventComponents.element(component.getGenericType()) instanceof Class<?> type
        && PLAIN.contains(type);
  }

  private static Stream<String> personal(Class<?> event) {
    return EventComponents.under(event)
        .filter(component -> words(component).anyMatch(PERSONAL::contains))
        .map(EventComponents::name);
  }

  private static Stream<String> words(RecordComponent component) {
    return Arrays.stream(component.getName().split("(?=[A-Z])", -1))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
