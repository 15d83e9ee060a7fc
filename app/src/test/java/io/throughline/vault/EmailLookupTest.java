package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailLookupTest extends VaultCase {

  private List<String> found(String email) {
    return vault.ordersWithEmail(email, "", 10);
  }

  @Test
  void an_order_is_found_by_its_address_in_any_case() {
    var order = newOrder();
    sealed(order, "b1", "grace");

    assertThat(found("grace@example.org")).containsExactly(order.value());
    assertThat(found(" Grace@Example.ORG ")).containsExactly(order.value());
    assertThat(found("grac@example.org")).isEmpty();
  }

  @Test
  void orders_of_one_address_follow_each_other_in_pages() {
    var first = newOrder();
    var second = newOrder();
    sealed(first, "b2", "edith");
    sealed(second, null, "edith");

    var page = vault.ordersWithEmail("edith@example.org", "", 1);
    var rest = vault.ordersWithEmail("edith@example.org", page.getLast(), 10);

    assertThat(List.of(page.getFirst(), rest.getFirst()))
        .containsExactlyInAnyOrder(first.value(), second.value())
        .isSorted();
  }

  @Test
  void what_is_erased_is_found_no_more_and_a_repeat_does_not_bring_it_back() {
    var order = newOrder();
    var reference = sealed(order, "b3", "hedy");

    vault.erase(reference.subject());
    assertThat(found("hedy@example.org")).isEmpty();
    sealed(order, "b3", "hedy");

    assertThat(found("hedy@example.org")).isEmpty();
    assertThat(rows())
        .doesNotContain(HexFormat.of().formatHex(KEYS.emailToken("hedy@example.org")));
  }

  @Test
  void another_key_file_finds_nothing_and_no_row_holds_the_address() {
    sealed(newOrder(), "b4", "annie");

    assertThat(KEYS.emailToken("annie@example.org"))
        .isNotEqualTo(
            VaultKeys.of("another key file of 32 bytes ...".getBytes(StandardCharsets.US_ASCII))
                .emailToken("annie@example.org"));
    assertThat(rows()).isNotEmpty().doesNotContain("annie");
  }

  private static String rows() {
    return owner
        .sql("select coalesce(string_agg(l::text, ' '), '') from vault_lookup l")
        .query((row, number) -> row.getString(1))
        .single();
  }
}
