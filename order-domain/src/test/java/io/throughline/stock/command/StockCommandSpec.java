package io.throughline.stock.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If a command exists, it is well formed.
class StockCommandSpec {

  private static final StockItemId TEE = StockItemId.of("TEE-S");
  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

  static Stream<Consumer<String>> names() {
    return Stream.of(
        name -> new RecordReceipt(TEE, name, "east", 1, null, AT),
        name -> new RecordReceipt(TEE, "r", name, 1, null, AT),
        name -> new RecordReceipt(TEE, "r", "east", 1, name, AT),
        name -> new RecordCount(TEE, name, "east", 1, AT),
        name -> new RecordCount(TEE, "c", name, 1, AT),
        name -> new AdjustStock(TEE, name, "east", 1, "FOUND", "", AT),
        name -> new AdjustStock(TEE, "a", name, 1, "FOUND", "", AT),
        name -> new SetSafetyStock(TEE, name, 1, AT),
        name -> new ReserveStock(TEE, name, "order-1", 1, null, false, AT),
        name -> new ReserveStock(TEE, "r", name, 1, null, false, AT),
        name -> new ReserveStock(TEE, "r", "order-1", 1, name, false, AT),
        name -> new ReleaseStock(TEE, name, 1, "rel", "CANCELED", AT),
        name -> new ReleaseStock(TEE, "r", 1, name, "CANCELED", AT),
        name -> new ConsumeStock(TEE, name, 1, "s", AT),
        name -> new ConsumeStock(TEE, "r", 1, name, AT));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_has_1_to_100_printable_characters(Consumer<String> command) {
    assertThatCode(() -> command.accept("x".repeat(100))).doesNotThrowAnyException();
    refused(() -> command.accept("x".repeat(101)), "longer than 100");
    refused(() -> command.accept(" "), "is blank");
    refused(() -> command.accept("a\u0007"), "control character");
  }

  static Stream<IntConsumer> quantities() {
    return Stream.of(
        units -> new RecordReceipt(TEE, "r", "east", units, null, AT),
        units -> new ReserveStock(TEE, "r", "order-1", units, null, false, AT),
        units -> new ReleaseStock(TEE, "r", units, "rel", "CANCELED", AT),
        units -> new ConsumeStock(TEE, "r", units, "s", AT));
  }

  @ParameterizedTest
  @MethodSource("quantities")
  void a_quantity_is_one_at_least(IntConsumer command) {
    assertThatCode(() -> command.accept(1)).doesNotThrowAnyException();
    refused(() -> command.accept(0), "quantity below one");
  }

  @Test
  void a_count_and_a_safety_stock_are_zero_at_least() {
    assertThatCode(() -> new RecordCount(TEE, "c", "east", 0, AT)).doesNotThrowAnyException();
    assertThatCode(() -> new SetSafetyStock(TEE, "east", 0, AT)).doesNotThrowAnyException();
    refused(() -> new RecordCount(TEE, "c", "east", -1, AT), "less than zero");
    refused(() -> new SetSafetyStock(TEE, "east", -1, AT), "below zero");
  }

  @Test
  void an_adjustment_changes_something_for_a_reason() {
    assertThatCode(() -> adjustment(-1, "DAMAGED", "")).doesNotThrowAnyException();
    refused(() -> adjustment(0, "DAMAGED", ""), "zero units");
    refused(() -> adjustment(1, "", ""), "reason code");
    refused(() -> adjustment(1, "was broken", ""), "reason code");
    refused(() -> adjustment(1, "x".repeat(65), ""), "reason code");
    refused(() -> adjustment(1, "DAMAGED", "x".repeat(1_001)), "note is longer");
    refused(() -> adjustment(1, "DAMAGED", "a\0"), "cannot be kept");
    refused(() -> adjustment(1, "DAMAGED", "a\ud83d"), "cannot be kept");
    assertThatCode(() -> adjustment(1, "DAMAGED", "two\nlines")).doesNotThrowAnyException();
  }

  private static AdjustStock adjustment(int delta, String reasonCode, String note) {
    return new AdjustStock(TEE, "a", "east", delta, reasonCode, note, AT);
  }

  private static void refused(Runnable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
  }
}
