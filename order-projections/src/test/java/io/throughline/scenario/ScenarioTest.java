package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.projection.Projection;
import io.throughline.projection.Tracked;
import io.throughline.projection.journal.JournalForTests;
import io.throughline.projection.journal.export.Checker;
import io.throughline.projection.reconciliation.ReconciliationForTests;
import io.throughline.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Finance's acceptance cases, every figure to the minor unit: told as they are given, and two
/// hundred times in another order with repeats. Every telling must come to the expected answer, so
/// all come to one.
class ScenarioTest {

  /// Where the cases lie; other folders by {@code -Dthroughline.scenarios=DIR}.
  private static final Path FOLDER =
      Path.of(System.getProperty("throughline.scenarios", "../../shared/scenarios/money"));

  private static final int SHUFFLES = Integer.getInteger("throughline.shuffles", 200);
  private static final long SEED = 20260303;

  private final TestDatabase database = TestDatabase.create();
  private final WriteSide side = new WriteSide();
  private final Map<String, String> factOfEvent = new HashMap<>();
  private int tellings;

  @AfterEach
  void drop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> every_case_comes_to_what_finance_expects_in_whatever_order_it_is_told() {
    if (!Files.isDirectory(FOLDER)) {
      System.out.println("SKIPPED: no acceptance cases of finance in " + FOLDER.toAbsolutePath());
    }
    assumeTrue(Files.isDirectory(FOLDER), "no cases in " + FOLDER.toAbsolutePath());
    var scenarios = Scenario.in(FOLDER);
    assertThat(scenarios).as("cases in " + FOLDER.toAbsolutePath()).isNotEmpty();
    var told = new ArrayList<Told>();
    scenarios.forEach(scenario -> told.add(tell(scenario)));
    var answers = project();
    return told.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(
                        DynamicTest.dynamicTest(
                            one.scenario.id() + " " + one.scenario.title(),
                            () -> compare(one, answers))),
                    Stream.of(Checker.values()).map(checker -> proven(one, checker))));
  }

  /// @param asGiven the telling in the order of the case
  /// @param shuffled the others
  private record Told(Scenario scenario, Names asGiven, List<Names> shuffled) {}

  private Told tell(Scenario scenario) {
    var ordering = new Ordering(scenario);
    var asGiven = new Names(tellings++);
    new Telling(scenario, asGiven, side, factOfEvent).tell(ordering.asTold());
    var dice = new Random(SEED);
    var shuffled = new ArrayList<Names>();
    for (int time = 0; time < SHUFFLES; time++) {
      var names = new Names(tellings++);
      new Telling(scenario, names, side, factOfEvent)
          .tellWithRepeats(ordering.shuffled(dice), dice);
      shuffled.add(names);
    }
    return new Told(scenario, asGiven, shuffled);
  }

  private Answers project() {
    var history = Tracked.of(side.history());
    var source = database.appDataSource();
    for (var projector :
        List.of(ReconciliationForTests.projector(source), JournalForTests.projector(source))) {
      new Projection(projector, source).deliver(history, 500);
    }
    var facts = new HashMap<Long, String>();
    for (int index = 0; index < history.size(); index++) {
      var fact = factOfEvent.get(history.get(index).getIdentifier());
      if (fact != null) {
        facts.put(Tracked.position(index), fact);
      }
    }
    System.out.printf("%d tellings, %d events%n", tellings, history.size());
    return new Answers(
        ReconciliationForTests.queries(source), JournalForTests.queries(source), facts);
  }

  private DynamicTest proven(Told told, Checker checker) {
    return DynamicTest.dynamicTest(
        told.scenario.id() + " as " + checker + " sees it",
        () ->
            new Exported(JournalForTests.queries(database.appDataSource()), told.asGiven)
                .isProvenBy(checker));
  }

  private static void compare(Told told, Answers answers) {
    var expected = Expected.of(told.scenario).byQuestion();
    var asGiven = answers.of(told.scenario, told.asGiven).byQuestion();
    expected.forEach(
        (question, lines) ->
            assertThat(asGiven.get(question)).as(question).containsExactlyElementsOf(lines));
    for (var names : told.shuffled) {
      assertThat(answers.of(told.scenario, names).byQuestion())
          .as("telling %d", names.telling())
          .isEqualTo(asGiven);
    }
  }
}
