package io.throughline.eventjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneralJsonTest {

  private static final TrackingToken START = new GlobalSequenceTrackingToken(0);
  private static final TrackingToken HEAD = new GlobalSequenceTrackingToken(4_000_000_000L);

  private final Serializer serializer = EventJson.generalSerializer();

  static Stream<TrackingToken> tokens() {
    return Stream.of(
        HEAD,
        new GapAwareTrackingToken(12, List.of(3L, 7L)),
        new MergedTrackingToken(START, HEAD),
        ReplayToken.createReplayToken(HEAD, null),
        ReplayToken.createReplayToken(HEAD, START),
        ReplayToken.createReplayToken(HEAD, START, "rebuild after migration 7"),
        ReplayToken.createReplayToken(new GapAwareTrackingToken(12, List.of(3L)), null, "x"));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void every_token_comes_back_as_it_went(TrackingToken token) {
    var stored = serializer.serialize(token, byte[].class);

    assertThat(serializer.<byte[], TrackingToken>deserialize(stored)).isEqualTo(token);
  }

  @Test
  void a_replay_keeps_its_context() {
    var token = ReplayToken.createReplayToken(HEAD, START, "rebuild after migration 7");
    var stored = serializer.serialize(token, String.class);
    var read = serializer.<String, ReplayToken>deserialize(stored);

    assertThat(read.getTokenAtReset()).isEqualTo(HEAD);
    assertThat(read.getCurrentToken()).isEqualTo(START);
    assertThat(read.context()).isEqualTo("rebuild after migration 7");
  }

  @Test
  void metadata_comes_back_as_it_went() {
    var diagnostics = MetaData.from(Map.of("cause", "timeout"));
    var stored = serializer.serialize(diagnostics, byte[].class);

    assertThat(serializer.<byte[], MetaData>deserialize(stored)).isEqualTo(diagnostics);
  }

  @Test
  void a_class_that_is_no_token_is_not_made_from_stored_json() {
    var evil =
        """
        {"tokenAtReset":{"@class":"org.axonframework.eventhandling.GlobalSequenceTrackingToken",\
        "globalIndex":1},"context":{"@class":"javax.swing.JEditorPane","page":"http://localhost"}}\
        """;

    assertThatThrownBy(
            () ->
                serializer.deserialize(
                    new SimpleSerializedObject<>(
                        evil, String.class, ReplayToken.class.getName(), null)))
        .isInstanceOf(SerializationException.class)
        .hasStackTraceContaining("denied resolution");
  }
}
