package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.PersonalData;
import io.throughline.order.terms.PersonReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VaultTest extends VaultCase {

  private static final String CANARY = "Canary-Zoë-4711";

  @Test
  void what_was_sealed_can_be_opened() {
    var reference = sealed(newOrder(), "buyer-1", "Ada");

    assertThat(vault.open(reference))
        .contains(new TreeMap<>(Map.of("name", "Ada", "email", "Ada@example.org")));
    assertThat(vault.commitmentHolds(reference)).isTrue();
  }

  @Test
  void another_commitment_does_not_hold() {
    var reference = sealed(newOrder(), "buyer-1", "Ada");
    var other = sealed(newOrder(), "buyer-1", "Bob");
    var mixed = new PersonReference(reference.subject(), reference.record(), other.commitment());

    assertThat(vault.commitmentHolds(mixed)).isFalse();
  }

  @Test
  void one_buyer_is_one_subject_and_at_another_account_another() {
    var first = sealed(newOrder(), "buyer-2", "Ada");
    var second = sealed(newOrder(), "buyer-2", "Ada");
    var order = newOrder();
    var elsewhere =
        of(vault.seal(List.of(new Sealing(order, "shopify", "outlet", person("buyer-2")))), order);

    assertThat(second.subject()).isEqualTo(first.subject());
    assertThat(second.record()).isNotEqualTo(first.record());
    assertThat(elsewhere.subject()).isNotEqualTo(first.subject());
  }

  private static PersonalData person(String buyer) {
    return new PersonalData(buyer, new TreeMap<>(Map.of("name", "Ada")));
  }

  @Test
  void every_guest_is_a_subject_of_its_own() {
    var subjects =
        List.of(
            sealed(newOrder(), null, "Ada").subject(),
            sealed(newOrder(), null, "Ada").subject(),
            sealed(newOrder(), " ", "Ada").subject());

    assertThat(subjects).doesNotHaveDuplicates();
  }

  @Test
  void a_repeat_finds_the_first_record() {
    var order = newOrder();
    var first = sealed(order, "buyer-3", "Ada");

    assertThat(sealed(order, "buyer-3", "Ada, spelled anew")).isEqualTo(first);
    assertThat(sealed(order, "somebody else", "Bob")).isEqualTo(first);
    assertThat(vault.open(first).orElseThrow()).containsEntry("name", "Ada");
  }

  @Test
  void a_batch_may_hold_news_repeats_and_the_same_order_twice() {
    var old = newOrder();
    var fresh = newOrder();
    var first = sealed(old, "buyer-4", "Ada");

    var references =
        vault.seal(
            List.of(
                sealing(fresh, "buyer-4", "Ada"),
                sealing(old, "buyer-4", "Bob"),
                sealing(fresh, "buyer-5", "Cyd")));

    assertThat(references).hasSize(2).containsEntry(old, first);
    assertThat(vault.open(of(references, fresh)).orElseThrow()).containsEntry("name", "Ada");
    assertThat(vault.seal(List.of())).isEmpty();
  }

  @Test
  void a_large_batch_is_sealed_whole() {
    var batch = new ArrayList<Sealing>();
    for (int i = 0; i < 500; i++) {
      batch.add(sealing(newOrder(), "bulk-" + i % 50, "name " + i));
    }

    var references = vault.seal(batch);

    assertThat(references).hasSize(500);
    assertThat(references.values().stream().map(PersonReference::subject).distinct()).hasSize(50);
    batch.forEach(
        one ->
            assertThat(vault.open(of(references, one.orderId()))).contains(one.person().fields()));
  }

  @Test
  void no_column_of_the_database_holds_anything_readable() {
    sealed(newOrder(), "buyer-" + CANARY, CANARY);
    assertThat(hex("Canary")).isEqualTo("43616e617279"); // as PostgreSQL writes bytes

    for (var table : List.of("vault_record", "vault_subject")) {
      assertThat(dump(table))
          .isNotEmpty()
          .doesNotContain("Canary")
          .doesNotContain(hex("Canary"))
          .doesNotContain(HexFormat.of().formatHex(new byte[32])); // the key file of this test
    }
  }

  private static String dump(String table) {
    return owner
        .sql("select string_agg(r::text, ' ') from " + table + " r")
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
