package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.console.SomeOrders.Wish;
import io.throughline.web.file.Cells;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersFileTest {

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
  private static final Pattern ORDER = Pattern.compile("id=\"order-link-(order-[0-9a-f-]+)\"");

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1"})
  void a_text_that_begins_like_a_formula_is_made_harmless(String text) {
    assertThat(Cells.harmless(text)).isEqualTo("'" + text);
  }

  @Test
  void other_texts_stay_as_they_are() {
    for (var text : List.of("#1001", "1001", "a=b", "'=1", " =1")) {
      assertThat(Cells.harmless(text)).isEqualTo(text);
    }
    assertThat(Cells.harmless(null)).isEmpty();
  }

  @Test
  void the_file_has_every_order_of_all_pages_once() {
    var orders = new SomeOrders(app);
    for (int i = 0; i < 210; i++) {
      orders.unpaid(Wish.USUAL.from("csv-shop").named("=cmd|'" + i + "'"));
    }

    var rows = person.page("/console/orders.csv?channel=csv-shop").lines().toList();

    assertThat(rows.getFirst()).startsWith("order_id,channel,account,");
    assertThat(rows).hasSize(211).doesNotHaveDuplicates();
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(",'=cmd|'"));
    assertThat(listed("/console/orders?channel=csv-shop")).hasSize(210);
  }

  private Set<String> listed(String first) {
    var seen = new HashSet<String>();
    String href = first;
    while (href != null) {
      var page = person.page(href);
      var order = ORDER.matcher(page);
      while (order.find()) {
        assertThat(seen.add(order.group(1))).isTrue();
      }
      var next = NEXT.matcher(page);
      href = next.find() ? next.group(1).replace("&amp;", "&") : null;
    }
    return seen;
  }

  @Test
  void the_file_is_of_what_the_list_shows() {
    new SomeOrders(app).validated(Wish.USUAL.from("file-shop"));

    assertThat(person.page("/console/orders.csv?channel=file-shop&held=true").lines()).hasSize(1);
    assertThat(person.page("/console/orders.csv?channel=file-shop&stage=VALIDATED").lines())
        .hasSize(2)
        .last()
        .asString()
        .contains(",VALIDATED,")
        .contains(",USD,48.18,0,false,UNPAID,4818,0,0,0,,"); // its units may wait for stock by now
  }
}
