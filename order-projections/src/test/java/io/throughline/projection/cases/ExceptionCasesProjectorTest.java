package io.throughline.projection.cases;

import static io.throughline.projection.cases.CaseHistories.at;
import static io.throughline.projection.cases.CaseHistories.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.Projection;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExceptionCasesProjectorTest {

  private static final long SEED = 20_261_120;

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(
          new ExceptionCasesProjector(database.appDataSource()), database.appDataSource());
  private final ExceptionCases cases = new ExceptionCases(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(ExceptionCases.GROUP), database.appDataSource());
  }

  @Test
  void a_case_stands_as_it_was_raised() {
    projection.deliver(new CaseHistories().raised(1, "OVER", "HIGH", "shopify").events(), 500);

    assertThat(cases.find(id(1)))
        .contains(
            new CaseSummary(
                id(1),
                "OVER",
                "HIGH",
                "order",
                "order-1",
                "shopify",
                "3 of 2 units",
                "ask for the third unit back",
                "operations",
                null,
                "event-1",
                at(0),
                null));
    assertThat(cases.find(id(2))).isEmpty();
  }

  @Test
  void owner_due_time_and_resolution_follow_the_events_within_one_batch() {
    var history =
        new CaseHistories()
            .raised(1, "OVER", "HIGH", null)
            .assigned(1, "ann", at(900))
            .raised(2, "SHORT", "LOW", null)
            .resolved(1, "REFUNDED");

    projection.deliver(history.events(), 500);

    var first = cases.find(id(1)).orElseThrow();
    assertThat(first.owner()).isEqualTo("ann");
    assertThat(first.dueAt()).isEqualTo(at(900));
    assertThat(first.resolved()).isEqualTo(new CaseSummary.Resolved("REFUNDED", "", at(3)));
    assertThat(first.open()).isFalse();
    assertThat(cases.find(id(2)).orElseThrow().open()).isTrue();
  }

  @Test
  void everything_twice_is_the_same_as_once() {
    var history = CaseHistories.random(40, SEED);
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 7);

    assertThat(digest()).isEqualTo(once);
  }

  @Test
  void an_old_event_that_comes_late_changes_nothing() {
    var history =
        new CaseHistories()
            .raised(1, "OVER", "HIGH", null)
            .assigned(1, "ann", null)
            .assigned(1, "bob", at(9))
            .resolved(1, "REFUNDED")
            .events();
    projection.deliver(history, 500);
    var before = digest();

    history.reversed().forEach(old -> projection.deliver(List.of(old), 1));

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void reset_and_replay_in_any_cut_give_equal_rows() {
    var history = CaseHistories.random(60, SEED);
    projection.deliver(history, history.size());
    var live = digest();

    for (int cut : new int[] {1, 7, 50}) {
      projection.reset();
      assertThat(digest().totalRows()).isZero();
      projection.deliver(history, cut);
      assertThat(digest()).as("batches of %s", cut).isEqualTo(live);
    }
  }

  @Test
  void a_random_history_gives_the_rows_of_a_plain_fold() {
    var history = CaseHistories.random(300, SEED);

    projection.deliver(history, 500);

    var expected = CasesFold.of(history);
    assertThat(expected).hasSize(300);
    expected.forEach(one -> assertThat(cases.find(one.caseId())).contains(one));
    assertThat(digest().totalRows()).isEqualTo(300);
  }
}
