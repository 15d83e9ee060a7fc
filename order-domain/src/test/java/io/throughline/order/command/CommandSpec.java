package io.throughline.order.command;

import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.shipping;
import static io.throughline.order.SampleOrder.shirts;
import static io.throughline.order.SampleOrder.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.money.Money;
import io.throughline.order.SampleOrder;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.PersonReference;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If a command exists, it is well formed.
class CommandSpec {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Money EURO = Money.of("1.00", "EUR");

  @Test
  void an_order_has_the_id_of_its_channel_identity() {
    assertThatCode(() -> anOrder().toReceive("shopify", "acme", "5001")).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anOrder().toReceive("shopify", "acme", "5002"))
        .withMessageContaining("not derived");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void an_order_has_a_channel_identity(String blank) {
    refused(() -> anOrder().toReceive(blank, "acme", "5001"), "channel is blank");
    refused(() -> anOrder().toReceive("shopify", blank, "5001"), "account is blank");
    refused(() -> anOrder().toReceive("shopify", "acme", blank), "channel order id is blank");
  }

  @Test
  void an_order_has_a_line() {
    refused(() -> anOrder().withLines().toReceive(), "order without lines");
  }

  @Test
  void no_line_id_comes_twice() {
    refused(
        () -> anOrder().withLines(shirts("a"), shirts("b"), shirts("a")).toReceive(), "twice: a");
  }

  @Test
  void a_line_has_one_unit_at_least() {
    assertThatCode(() -> anOrder().withLines(units(1)).toReceive()).doesNotThrowAnyException();
    refused(() -> anOrder().withLines(units(0)).toReceive(), "below one");
    refused(() -> anOrder().withLines(units(-1)).toReceive(), "below one");
  }

  static Stream<SampleOrder> ordersOfTwoCurrencies() {
    var tax = new TaxLine("VAT", "0.2", EURO, false);
    var lines =
        Stream.of(
                shirt(EURO, usd("0.00"), List.of()),
                shirt(usd("19.99"), EURO, List.of()),
                shirt(usd("19.99"), usd("0.00"), List.of(tax)))
            .map(line -> anOrder().withLines(line));
    var charges =
        Stream.of(
                new Charge("shipping", "Ground", EURO, usd("0.00"), List.of()),
                new Charge("shipping", "Ground", usd("5.00"), EURO, List.of()),
                new Charge("shipping", "Ground", usd("5.00"), usd("0.00"), List.of(tax)))
            .map(charge -> anOrder().withCharges(shipping(), charge));
    var totals = IntStream.range(0, 7).mapToObj(odd -> anOrder().totals(totalsWithEuroAt(odd)));
    return Stream.of(lines, charges, totals).flatMap(orders -> orders);
  }

  @ParameterizedTest
  @MethodSource("ordersOfTwoCurrencies")
  void an_order_is_of_one_currency_in_every_place(SampleOrder mixed) {
    refused(mixed::toReceive, "mixed currencies");
  }

  @Test
  void an_order_can_point_to_another_record_of_the_vault_and_is_else_the_same() {
    var reference = new PersonReference("subject-2", "record-2", "facade");
    var pointed = anOrder().toReceive().withPerson(reference);

    assertThat(pointed.person()).isEqualTo(reference);
    assertThat(pointed)
        .usingRecursiveComparison()
        .ignoringFields("person")
        .isEqualTo(anOrder().toReceive());
  }

  @Test
  void a_hold_has_id_reason_and_owner() {
    refused(() -> hold(" ", "R", "o", Set.of("ship")), "hold id is blank");
    refused(() -> hold("h", "", "o", Set.of("ship")), "reason is blank");
    refused(() -> hold("h", "R", "", Set.of("ship")), "owner is blank");
  }

  @Test
  void a_hold_blocks_known_actions_and_one_at_least() {
    assertThatCode(() -> hold("h", "R", "o", PlaceHold.ACTIONS)).doesNotThrowAnyException();
    assertThat(PlaceHold.ACTIONS)
        .containsExactlyInAnyOrder("reserve", "release", "ship", "capture", "refund", "change");
    refused(() -> hold("h", "R", "o", Set.of()), "at least one");
    refused(() -> hold("h", "R", "o", Set.of("ship", "deliver")), "the actions are [capture");
  }

  @Test
  void a_hold_does_not_change_with_the_set_it_was_made_from() {
    var blocks = new HashSet<>(Set.of("ship"));
    var command = hold("h", "R", "o", blocks);
    blocks.add("refund");

    assertThat(command.blocks()).containsExactly("ship");
  }

  @Test
  void nobody_takes_an_id_that_validation_gives() {
    refused(() -> hold("validation-SKU_MISSING", "R", "o", Set.of("ship")), "validation itself");
    assertThatCode(() -> hold("validation", "R", "o", Set.of("ship"))).doesNotThrowAnyException();
  }

  @Test
  void a_release_names_its_hold_and_reason() {
    refused(() -> new ReleaseHold(SampleOrder.ID, "", "R", "", NOW), "hold id is blank");
    refused(() -> new ReleaseHold(SampleOrder.ID, "h", " ", "", NOW), "reason is blank");
  }

  @Test
  void a_rejection_names_its_reason() {
    refused(() -> new RejectOrder(SampleOrder.ID, "", "", NOW), "reason is blank");
  }

  private static void refused(Runnable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
  }

  private static PlaceHold hold(String id, String reason, String owner, Set<String> blocks) {
    return new PlaceHold(SampleOrder.ID, id, reason, "", blocks, null, owner, null, NOW);
  }

  private static OrderLine units(int quantity) {
    return new OrderLine(
        "a", "1", "TEE-S", "Shirt", quantity, usd("1.00"), usd("0.00"), List.of(), true);
  }

  private static OrderLine shirt(Money unitPrice, Money discount, List<TaxLine> taxes) {
    return new OrderLine("a", "1", "TEE-S", "Shirt", 1, unitPrice, discount, taxes, true);
  }

  private static Totals totalsWithEuroAt(int odd) {
    var amounts =
        IntStream.range(0, 7).mapToObj(index -> index == odd ? EURO : usd("1.00")).toList();
    return new Totals(
        amounts.get(0),
        amounts.get(1),
        amounts.get(2),
        amounts.get(3),
        amounts.get(4),
        amounts.get(5),
        amounts.get(6));
  }
}
