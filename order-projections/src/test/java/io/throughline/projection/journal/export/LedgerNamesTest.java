package io.throughline.projection.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerNamesTest {

  private static final List<String> ODD =
      List.of(
          "web", "Web", "WEB", "-web", "web-", "X-", "X--", "_x", "x_", "1st", "é", "a b", "a-2d-b",
          "0", "Z", "a", "-", "--", "X-5f-x");

  @Test
  void a_name_can_be_read_back_from_beancount() {
    var names = new HashSet<String>();
    for (var part : ODD) {
      var account = "Assets:Clearing:" + part + ":acme";
      var name = LedgerNames.beancount(account);
      assertThat(LedgerNames.fromBeancount(name)).isEqualTo(account);
      assertThat(name).matches("Assets(:[A-Z0-9][A-Za-z0-9-]*)+");
      names.add(name);
    }
    assertThat(names).hasSameSizeAs(ODD);
  }

  @Test
  void so_can_any_other() {
    var dice = new Random(20261121);
    for (int i = 0; i < 20_000; i++) {
      var part = new StringBuilder();
      int length = 1 + dice.nextInt(5);
      for (int k = 0; k < length; k++) {
        part.append("aZ0-X_ 2d".charAt(dice.nextInt(9)));
      }
      var account = "Assets:" + part;
      assertThat(LedgerNames.fromBeancount(LedgerNames.beancount(account))).isEqualTo(account);
    }
  }

  @Test
  void usual_names_stay_readable() {
    assertThat(LedgerNames.beancount("Assets:Clearing:Stripe:web:acme"))
        .isEqualTo("Assets:Clearing:Stripe:Web-:Acme-");
    assertThat(LedgerNames.hledger("Assets:Clearing:Stripe:web:my shop; 100%"))
        .isEqualTo("Assets:Clearing:Stripe:web:my%20%shop%3b%%20%100%25%");
  }
}
