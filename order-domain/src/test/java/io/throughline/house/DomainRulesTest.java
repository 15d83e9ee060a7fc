package io.throughline.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.throughline.businessday.BusinessDay;
import io.throughline.channelaccount.ChannelAccount;
import io.throughline.channelaccount.Listing;
import io.throughline.chart.ChartOfAccounts;
import io.throughline.clearing.Clearing;
import io.throughline.exceptioncase.ExceptionCase;
import io.throughline.journal.JournalBatch;
import io.throughline.order.Order;
import io.throughline.order.bad.CountsInDoubles;
import io.throughline.order.bad.DecidesByAnyClock;
import io.throughline.order.bad.DecidesByTheClock;
import io.throughline.order.bad.KnowsAxon;
import io.throughline.order.bad.ReadsFiles;
import io.throughline.order.bad.ThrowsDice;
import io.throughline.order.event.bad.OrderDecided;
import io.throughline.order.event.bad.OrderForgotten;
import io.throughline.order.event.bad.OrderMutable;
import io.throughline.policy.bad.WhenAnythingThenAgain;
import io.throughline.rail.PaymentRail;
import io.throughline.settlement.SettlementBatch;
import io.throughline.stock.StockItem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/// The rules of STYLE section 13 for the domain. Each is seen to fail on a class that breaks it.
@AnalyzeClasses(packages = "io.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainRulesTest {

  private static final String ORDER = "io.throughline.order..";
  private static final String STOCK = "io.throughline.stock..";
  private static final String MONEY = "io.throughline.money..";
  private static final String POLICY = "io.throughline.policy..";
  private static final String DECISION = "io.throughline.decision..";
  private static final String ACCOUNT = "io.throughline.channelaccount..";

  private static final String CASE = "io.throughline.exceptioncase..";
  private static final String SETTLEMENT = "io.throughline.settlement..";
  private static final String CLEARING = "io.throughline.clearing..";
  private static final String DAY = "io.throughline.businessday..";
  private static final String JOURNAL = "io.throughline.journal..";
  private static final String CHART = "io.throughline.chart..";
  private static final String RAIL = "io.throughline.rail..";

  private static final String[] FACTS = {
    "io.throughline.order.event..",
    "io.throughline.order.terms..",
    "io.throughline.channelaccount.event..",
    "io.throughline.channelaccount.policy..",
    "io.throughline.exceptioncase.event..",
    "io.throughline.stock.event..",
    "io.throughline.settlement.event..",
    "io.throughline.settlement.terms..",
    "io.throughline.clearing.event..",
    "io.throughline.businessday.event..",
    "io.throughline.journal.event..",
    "io.throughline.chart.event..",
    "io.throughline.rail.event..",
    "io.throughline.rail.terms.."
  };

  private static final Set<String> CLOCKS_AND_DICE =
      Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random");

  @ArchTest
  static final ArchRule THE_DOMAIN_OWNS_NO_CLOCK_AND_NO_DICE =
      noClasses()
          .that()
          .resideInAnyPackage(
              ORDER,
              ACCOUNT,
              CASE,
              STOCK,
              SETTLEMENT,
              CLEARING,
              DAY,
              JOURNAL,
              CHART,
              RAIL,
              MONEY,
              DECISION,
              POLICY)
          .should()
          .accessTargetWhere(
              describe("a clock is read or dice are thrown", DomainRulesTest::isClockOrDice))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(RandomGenerator.class)
          .because("replaying history must give the same answer every time");

  @ArchTest
  static final ArchRule RULES_AND_FACTS_ARE_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage(
              ORDER,
              ACCOUNT,
              CASE,
              STOCK,
              SETTLEMENT,
              CLEARING,
              DAY,
              JOURNAL,
              CHART,
              RAIL,
              MONEY,
              DECISION)
          .and(not(type(Order.class)))
          .and(not(type(ChannelAccount.class)))
          .and(not(type(Listing.class)))
          .and(not(type(ExceptionCase.class)))
          .and(not(type(StockItem.class)))
          .and(not(type(SettlementBatch.class)))
          .and(not(type(Clearing.class)))
          .and(not(type(BusinessDay.class)))
          .and(not(type(JournalBatch.class)))
          .and(not(type(ChartOfAccounts.class)))
          .and(not(type(PaymentRail.class)))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      ORDER,
                      ACCOUNT,
                      CASE,
                      STOCK,
                      SETTLEMENT,
                      CLEARING,
                      DAY,
                      JOURNAL,
                      CHART,
                      RAIL,
                      MONEY,
                      DECISION,
                      "java.lang..",
                      "java.util..",
                      "java.time..",
                      "java.math",
                      "java.text",
                      "java.nio",
                      "java.nio.charset",
                      "java.security",
                      "org.jspecify.annotations")
                  .or(type(Revision.class))
                  .or(type(TargetAggregateIdentifier.class)))
          .because(
              "decisions outlive frameworks, do no input or output and are tested without any");

  @ArchTest
  static final ArchRule FACTS_KNOW_FACTS_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage(FACTS)
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.throughline..")
                  .and(not(resideInAnyPackage(FACTS)))
                  .and(not(resideInAnyPackage(MONEY))))
          .because("what was stored must not change with what is decided or asked today");

  @ArchTest
  static final ArchRule NO_AMOUNT_IS_NEARLY_RIGHT =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              ORDER,
              ACCOUNT,
              CASE,
              STOCK,
              SETTLEMENT,
              CLEARING,
              DAY,
              JOURNAL,
              CHART,
              RAIL,
              MONEY,
              DECISION,
              POLICY)
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class)
          .orShould()
          .haveRawType(BigDecimal.class)
          .because("money is counted in minor units");

  @ArchTest
  static final ArchRule EVERY_EVENT_IS_A_RECORD_WITH_A_REVISION =
      classes()
          .that()
          .resideInAnyPackage("io.throughline.(*).event..")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .beAnnotatedWith(Revision.class)
          .because("history is immutable, and its form must be told from later forms");

  @ArchTest
  static final ArchRule EVERY_REACTION_HAS_A_GROUP =
      methods()
          .that()
          .areAnnotatedWith(EventHandler.class)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(ProcessingGroup.class)
          .because("a group named after a package changes, and its position is lost, with a move");

  @ArchTest
  static final ArchRule NO_REACTION_IS_REPLAYED =
      methods()
          .that()
          .areAnnotatedWith(EventHandler.class)
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage(POLICY)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(DisallowReplay.class)
          .because("a replay must not ask for anything again");

  private static boolean isClockOrDice(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return target.getOwner().getPackageName().startsWith("java.")
        && CLOCKS_AND_DICE.contains(target.getName());
  }

  @Test
  void every_rule_is_seen_to_fail() {
    forbids(THE_DOMAIN_OWNS_NO_CLOCK_AND_NO_DICE, DecidesByTheClock.class);
    forbids(THE_DOMAIN_OWNS_NO_CLOCK_AND_NO_DICE, DecidesByAnyClock.class);
    forbids(THE_DOMAIN_OWNS_NO_CLOCK_AND_NO_DICE, ThrowsDice.class);
    forbids(RULES_AND_FACTS_ARE_PLAIN_JAVA, KnowsAxon.class);
    forbids(RULES_AND_FACTS_ARE_PLAIN_JAVA, ReadsFiles.class);
    forbids(FACTS_KNOW_FACTS_ONLY, OrderDecided.class);
    forbids(NO_AMOUNT_IS_NEARLY_RIGHT, CountsInDoubles.class);
    forbids(EVERY_EVENT_IS_A_RECORD_WITH_A_REVISION, OrderForgotten.class);
    forbids(EVERY_EVENT_IS_A_RECORD_WITH_A_REVISION, OrderMutable.class);
    forbids(EVERY_REACTION_HAS_A_GROUP, WhenAnythingThenAgain.class);
    forbids(NO_REACTION_IS_REPLAYED, WhenAnythingThenAgain.class);
  }

  private static void forbids(ArchRule rule, Class<?> bad) {
    var result = rule.evaluate(new ClassFileImporter().importClasses(bad));

    assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
  }
}
