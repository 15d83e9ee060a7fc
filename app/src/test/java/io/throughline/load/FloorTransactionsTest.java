package io.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorTransactionsTest {

  @Test
  void the_floor_commits_as_often_as_the_instance() {
    var transactions = FloorTransactions.of(rows(100), 40, 8);

    assertThat(transactions.commits()).isEqualTo(40);
    assertThat(transactions.connections()).hasSize(8).allMatch(own -> own.size() == 5);
  }

  @Test
  void every_row_is_inserted_once() {
    var rows = rows(100);
    var inserted = new ArrayList<FloorRow>();
    FloorTransactions.of(rows, 33, 4)
        .connections()
        .forEach(own -> own.forEach(one -> one.values().forEach(inserted::addAll)));

    assertThat(inserted).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void more_commits_than_rows_there_cannot_be() {
    assertThat(FloorTransactions.of(rows(2), 1_000, 1).commits()).isEqualTo(4);
  }

  @Test
  void with_many_commits_an_order_lies_in_several() {
    var transactions = FloorTransactions.of(rows(1), 2, 1);

    assertThat(transactions.connections().getFirst())
        .extracting(one -> one.keySet().iterator().next())
        .containsExactly(FloorTable.DELIVERY, FloorTable.DOMAIN_EVENT);
  }

  private static List<FloorRow> rows(int orders) {
    var rows = new ArrayList<FloorRow>();
    for (int i = 0; i < orders; i++) {
      rows.add(new FloorRow("order-" + i, FloorTable.DELIVERY, List.of(i)));
      rows.add(new FloorRow("order-" + i, FloorTable.DOMAIN_EVENT, List.of(i)));
    }
    return rows;
  }
}
