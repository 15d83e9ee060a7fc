package io.throughline.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.throughline.decision.DerivedId;
import io.throughline.decision.Envelope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of STYLE section 13 for the whole tree. Each is seen to fail on classes that break it.
@AnalyzeClasses(packages = "io.throughline", importOptions = MainClasses.class)
class TreeRulesTest {

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = freeOfCycles("io.throughline.(*)..");

  @ArchTest
  static final ArchRule CHANNELS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("io.throughline.channel.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a channel is added and removed without touching another");

  @ArchTest
  static final ArchRule CHANNELS_KNOW_COMMANDS_AND_TERMS_ONLY =
      classes()
          .that()
          .resideInAPackage("io.throughline.channel..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "io.throughline.channel..",
                  "io.throughline.decision",
                  "io.throughline.order.command",
                  "io.throughline.order.terms",
                  "io.throughline.money",
                  "java..",
                  "javax.crypto..",
                  "org.jspecify.annotations",
                  "tools.jackson.."))
          .because("an adapter is a pure function from a payload to a command");

  @ArchTest
  static final ArchRule PROJECTIONS_KNOW_EVENTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.throughline.projection..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.throughline..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.throughline.projection..",
                              "io.throughline.(*).event",
                              "io.throughline.(*).terms",
                              "io.throughline.money")))
                  // Ids of entries, and how metadata calls whose order it is.
                  .and(not(belongToAnyOf(DerivedId.class, Envelope.class))))
          .because("a read model tells what happened and decides nothing");

  @ArchTest
  static final ArchRule THE_STORED_FORM_KNOWS_NO_SPRING =
      noClasses()
          .that()
          .resideInAPackage("io.throughline.eventjson..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("what lies in the event store must not follow a framework's settings");

  @ArchTest
  static final ArchRule EVERY_EVENT_HANDLER_HAS_A_GROUP =
      methods()
          .that()
          .areAnnotatedWith(EventHandler.class)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(ProcessingGroup.class)
          .because("a group named after a package changes, and its position is lost, with a move");

  @ArchTest
  static final ArchRule NO_GROUP_IS_SHARED =
      classes()
          .that()
          .areAnnotatedWith(ProcessingGroup.class)
          .should(haveAGroupOfTheirOwn())
          .because("one is replayed and the other must not be");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(resideInANullMarkedPackage())
          .because("null is checked by the compiler, and only where it was asked to");

  private static ArchRule freeOfCycles(String packages) {
    return slices()
        .matching(packages)
        .should()
        .beFreeOfCycles()
        .because("what depends on each other cannot be understood or moved apart");
  }

  private static ArchCondition<JavaClass> haveAGroupOfTheirOwn() {
    return new ArchCondition<>("have a processing group of their own") {
      private final Map<String, String> owners = new HashMap<>();

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var group = type.getAnnotationOfType(ProcessingGroup.class).value();
        var owner = owners.putIfAbsent(group, type.getName());
        events.add(
            new SimpleConditionEvent(
                type, owner == null || owner.equals(type.getName()), group + " of " + owner));
      }
    };
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type,
                type.getPackage().isAnnotatedWith(NullMarked.class),
                type.getPackageName() + " is not @NullMarked"));
      }
    };
  }

  @Test
  void every_rule_is_seen_to_fail() {
    forbids(freeOfCycles("io.throughline.house.bad.(*).."), "house.bad");
    forbids(CHANNELS_DO_NOT_KNOW_EACH_OTHER, "channel.badeast", "channel.badwest");
    forbids(CHANNELS_KNOW_COMMANDS_AND_TERMS_ONLY, "channel.badwest");
    forbids(PROJECTIONS_KNOW_EVENTS_ONLY, "projection.bad");
    forbids(THE_STORED_FORM_KNOWS_NO_SPRING, "eventjson.bad");
    forbids(EVERY_EVENT_HANDLER_HAS_A_GROUP, "projection.bad");
    forbids(NO_GROUP_IS_SHARED, "house.bad");
    forbids(EVERY_PACKAGE_IS_NULL_MARKED, "house.bad.unmarked");
  }

  private static void forbids(ArchRule rule, String... packages) {
    var importer = new ClassFileImporter();
    var bad =
        importer.importPackages(
            Arrays.stream(packages).map(name -> "io.throughline." + name).toList());

    assertThat(rule.evaluate(bad).hasViolation()).as(rule.getDescription()).isTrue();
  }
}
