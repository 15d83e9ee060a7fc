package io.throughline.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private static String masked(String name, String value) {
    return String.valueOf(Masking.mask(new TreeMap<>(Map.of(name, value))).get(name));
  }

  @Test
  void of_an_address_the_first_letter_and_the_domain_are_seen() {
    assertThat(masked("email", "ada@example.org")).isEqualTo("a…@example.org");
    assertThat(masked("customer.email", "not an address")).isEqualTo("…");
    assertThat(masked("email", "@example.org")).isEqualTo("…");
  }

  @Test
  void of_a_name_and_a_city_the_first_letter_is_seen() {
    assertThat(masked("shipping.last_name", "Lovelace")).isEqualTo("L…");
    assertThat(masked("billing.city", "London")).isEqualTo("L…");
    assertThat(masked("shipping.name", "\uD83D\uDE00da")).isEqualTo("\uD83D\uDE00…");
  }

  @Test
  void the_country_is_seen() {
    assertThat(masked("shipping.country_code", "GB")).isEqualTo("GB");
    assertThat(masked("shipping.country", "United Kingdom")).isEqualTo("United Kingdom");
  }

  @Test
  void of_everything_else_nothing_is_seen() {
    for (var name :
        new String[] {
          "phone",
          "shipping.address1",
          "shipping.zip",
          "note",
          "client.browser_ip",
          "note_attributes.0.name",
          "note_attributes.0.value",
          "shipping.latitude",
          "unheard_of"
        }) {
      assertThat(masked(name, "canary")).as(name).isEqualTo("…");
    }
  }
}
