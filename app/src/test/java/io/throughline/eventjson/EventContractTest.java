package io.throughline.eventjson;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventjson.Samples.Sample;
import java.util.Collection;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What was stored once is read for ever. When this fails, the code is wrong and not the sample.
class EventContractTest {

  private final Serializer serializer = EventJson.eventSerializer();

  static List<Sample> samples() {
    return Samples.all();
  }

  static Collection<Class<?>> events() {
    return EventJson.types().byName().values();
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_event_has_a_sample_of_its_revision(Class<?> event) {
    assertThat(samples())
        .extracting(Sample::file)
        .as("a new event or revision needs a new sample, never an edited one")
        .contains(Samples.complete(event));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_is_read_and_written_back_equal(Sample sample) {
    var event =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                sample.json(), String.class, sample.type(), sample.revision()));
    var written = serializer.serialize(event, String.class);

    assertThat(written.getType().getName()).isEqualTo(sample.type());
    assertThat(written.getType().getRevision()).isEqualTo(sample.revision());
    assertThat(written.getData()).isEqualTo(EventJson.mapper().readTree(sample.json()).toString());
  }

  @ParameterizedTest
  @MethodSource("events")
  void one_sample_shows_every_component(Class<?> event) {
    assertShowsEverything(json(Samples.complete(event)), event);
  }

  private static void assertShowsEverything(JsonNode node, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      var value = node.path(component.getName());
      var shown = value.isArray() ? value.path(0) : value;
      assertThat(shown.isMissingNode()).as(EventComponents.name(component)).isFalse();
      EventComponents.part(component).ifPresent(part -> assertShowsEverything(shown, part));
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void one_sample_leaves_out_all_that_may_be_absent(Class<?> event) {
    if (EventComponents.under(event).anyMatch(EventComponents::mayBeAbsent)) {
      assertLeavesOut(json(Samples.least(event)), event);
    }
  }

  private static void assertLeavesOut(JsonNode node, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      var value = node.path(component.getName());
      if (EventComponents.mayBeAbsent(component)) {
        assertThat(value.isMissingNode()).as(EventComponents.name(component)).isTrue();
      } else {
        EventComponents.part(component)
            .ifPresent(part -> assertLeavesOut(value.isArray() ? value.path(0) : value, part));
      }
    }
  }

  private static JsonNode json(String file) {
    return EventJson.mapper().readTree(Samples.named(file).json());
  }
}
