package io.throughline.projection.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.projection.Projection;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockLevelsTest {

  private final TestDatabase database = TestDatabase.create();
  private final StockLevels levels = new StockLevels(database.appDataSource());

  @BeforeAll
  void some_items() {
    var histories =
        new StockHistories()
            .received("TEE-S", "r1", "east", 5)
            .received("TEE-S", "r2", "west", 1)
            .received("TEE_L", "r3", "east", 2)
            .received("HAT", "r4", "west", 9)
            .keptBack("HAT", "east", 1)
            .reserved("TEE-S", "a", 3)
            .reserved("TEE-S", "b", 1)
            .reserved("TEE-S", "c", 1)
            .reserved("TEE_L", "d", 2);
    new Projection(new StockLevelsProjector(database.appDataSource()), database.appDataSource())
        .deliver(histories.events(), 500);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  private List<String> listed(StockFilter filter) {
    return listed(levels.page(filter, null, 50).rows().stream());
  }

  private static List<String> listed(Stream<StockLevel> rows) {
    return rows.map(level -> level.sku() + "@" + level.node()).toList();
  }

  @Test
  void every_filter_restricts_alone() {
    assertThat(listed(StockFilter.ALL))
        .containsExactly("HAT@east", "HAT@west", "TEE-S@east", "TEE-S@west", "TEE_L@east");
    assertThat(listed(new StockFilter("TEE", null, false)))
        .containsExactly("TEE-S@east", "TEE-S@west", "TEE_L@east");
    assertThat(listed(new StockFilter(null, "west", false)))
        .containsExactly("HAT@west", "TEE-S@west");
    assertThat(listed(new StockFilter(null, null, true)))
        .containsExactly("HAT@east", "TEE-S@east", "TEE_L@east");
  }

  @Test
  void filters_restrict_together_and_a_prefix_is_no_pattern() {
    assertThat(listed(new StockFilter("TEE_", "east", true))).containsExactly("TEE_L@east");
    assertThat(listed(new StockFilter("%", null, false))).isEmpty();
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    for (int size : new int[] {1, 2, 4, 5}) {
      var seen = new ArrayList<String>();
      var page = levels.page(StockFilter.ALL, null, size);
      seen.addAll(listed(page.rows().stream()));
      while (page.next() != null) {
        page = levels.page(StockFilter.ALL, page.next(), size);
        seen.addAll(listed(page.rows().stream()));
      }
      assertThat(seen).as("pages of %s", size).isEqualTo(listed(StockFilter.ALL));
    }
  }

  @Test
  void reservations_are_listed_oldest_first_page_by_page() {
    var seen = new ArrayList<String>();
    var page = levels.reservations("TEE-S", null, 2);
    page.rows().forEach(row -> seen.add(row.reservationId()));
    assertThat(page.next()).isNotNull();
    page = levels.reservations("TEE-S", page.next(), 2);
    page.rows().forEach(row -> seen.add(row.reservationId()));

    assertThat(seen).containsExactly("a", "b", "c");
    assertThat(page.next()).isNull();
  }

  @Test
  void a_page_has_1_to_200_rows() {
    assertThat(levels.page(StockFilter.ALL, null, 200).rows()).hasSize(5);
    assertThatIllegalArgumentException().isThrownBy(() -> levels.page(StockFilter.ALL, null, 201));
    assertThatIllegalArgumentException().isThrownBy(() -> levels.page(StockFilter.ALL, null, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> levels.reservations("TEE-S", null, 201));
  }
}
