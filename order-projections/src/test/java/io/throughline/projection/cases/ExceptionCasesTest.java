package io.throughline.projection.cases;

import static io.throughline.projection.cases.CaseHistories.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.projection.Projection;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExceptionCasesTest {

  private final TestDatabase database = TestDatabase.create();
  private final ExceptionCases cases = new ExceptionCases(database.appDataSource());

  @BeforeAll
  void six_cases() {
    var histories =
        new CaseHistories()
            .raised(1, "OVER", "HIGH", "shopify")
            .raised(2, "OVER", "LOW", "amazon")
            .raised(3, "SHORT", "HIGH", "shopify")
            .raised(4, "SHORT", "HIGH", null)
            .raised(5, "OVER", "HIGH", "shopify")
            .raised(6, "OVER", "HIGH", "shopify")
            .assigned(3, "ann", null)
            .resolved(5, "REFUNDED");
    new Projection(new ExceptionCasesProjector(database.appDataSource()), database.appDataSource())
        .deliver(histories.events(), 500);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  private List<Integer> numbers(CaseFilter filter) {
    return cases.page(filter, null, 50).cases().stream().map(ExceptionCasesTest::number).toList();
  }

  private static int number(CaseSummary one) {
    return Integer.parseInt(one.caseId().substring(one.caseId().length() - 12));
  }

  private static CaseFilter filter(
      @Nullable Boolean open,
      @Nullable String type,
      @Nullable String severity,
      @Nullable String owner,
      @Nullable String channel,
      @Nullable String subject) {
    return new CaseFilter(open, type, severity, owner, channel, subject, null);
  }

  @Test
  void every_filter_restricts_alone() {
    assertThat(numbers(CaseFilter.ALL)).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(numbers(filter(true, null, null, null, null, null))).containsExactly(6, 4, 3, 2, 1);
    assertThat(numbers(filter(false, null, null, null, null, null))).containsExactly(5);
    assertThat(numbers(filter(null, "SHORT", null, null, null, null))).containsExactly(4, 3);
    assertThat(numbers(filter(null, null, "LOW", null, null, null))).containsExactly(2);
    assertThat(numbers(filter(null, null, null, "ann", null, null))).containsExactly(3);
    assertThat(numbers(filter(null, null, null, null, "amazon", null))).containsExactly(2);
    assertThat(numbers(filter(null, null, null, null, null, "order-4"))).containsExactly(4);
    assertThat(numbers(filter(null, null, null, null, null, "' or 1 = 1 --"))).isEmpty();
  }

  @Test
  void filters_restrict_together() {
    assertThat(numbers(filter(true, "OVER", "HIGH", "operations", "shopify", null)))
        .containsExactly(6, 1);
  }

  @Test
  void whoever_sees_some_channels_sees_no_case_of_another_or_of_none() {
    assertThat(numbers(visible(Set.of("amazon")))).containsExactly(2);
    assertThat(numbers(visible(Set.of("amazon", "shopify")))).containsExactly(6, 5, 3, 2, 1);
    assertThat(numbers(visible(Set.of()))).isEmpty();
    assertThat(cases.openByType(visible(Set.of("amazon"))))
        .containsExactly(new CaseCount("OVER", "LOW", 1));
  }

  private static CaseFilter visible(Set<String> channels) {
    return new CaseFilter(null, null, null, null, null, null, channels);
  }

  @Test
  void open_cases_are_counted_by_type_and_severity() {
    assertThat(cases.openByType(CaseFilter.ALL))
        .containsExactly(
            new CaseCount("OVER", "HIGH", 2),
            new CaseCount("OVER", "LOW", 1),
            new CaseCount("SHORT", "HIGH", 2));
    assertThat(cases.openByType(filter(false, "OVER", "HIGH", null, null, null)))
        .as("counted are the open ones, whatever is listed")
        .containsExactly(new CaseCount("OVER", "HIGH", 2));
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    for (int size : new int[] {1, 2, 5, 6}) {
      var seen = new ArrayList<Integer>();
      var page = cases.page(CaseFilter.ALL, null, size);
      while (true) {
        page.cases().forEach(one -> seen.add(number(one)));
        var next = page.next();
        if (next == null) {
          break;
        }
        page = cases.page(CaseFilter.ALL, next, size);
      }
      assertThat(seen).as("pages of %s", size).containsExactly(6, 5, 4, 3, 2, 1);
    }
  }

  @Test
  void a_page_has_1_to_200_cases() {
    assertThat(cases.page(CaseFilter.ALL, null, 200).cases()).hasSize(6);
    assertThatIllegalArgumentException().isThrownBy(() -> cases.page(CaseFilter.ALL, null, 201));
    assertThatIllegalArgumentException().isThrownBy(() -> cases.page(CaseFilter.ALL, null, 0));
    assertThat(cases.find(id(1))).isPresent();
  }
}
