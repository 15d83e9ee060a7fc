package io.throughline.order.state;

import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.ChannelAcknowledgementFailed;
import io.throughline.order.event.ChannelEvent;
import io.throughline.order.event.ChannelUpdateRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a channel said of the order after it sent it.
///
/// @param updates what it said, by id
/// @param newest the newest of it by the channel's clock; null when it said nothing
/// @param acknowledged what it took, by effect
/// @param failed what it did not take, once for each reason
public record ChannelWord(
    Map<String, ChannelUpdateRecorded> updates,
    @Nullable ChannelUpdateRecorded newest,
    Map<String, ChannelAcknowledged> acknowledged,
    List<ChannelAcknowledgementFailed> failed) {

  static final ChannelWord NONE = new ChannelWord(Map.of(), null, Map.of(), List.of());

  /// Whether this document was told of, under whatever id.
  public boolean told(Instant channelAt, String sourceDigest) {
    return updates.values().stream()
        .anyMatch(
            known ->
                known.channelAt().equals(channelAt) && known.sourceDigest().equals(sourceDigest));
  }

  ChannelWord evolve(ChannelEvent event) {
    return switch (event) {
      case ChannelUpdateRecorded update ->
          new ChannelWord(
              Entries.with(updates, update.updateId(), update),
              update.stale() ? newest : update,
              acknowledged,
              failed);
      case ChannelAcknowledged answer ->
          new ChannelWord(
              updates, newest, Entries.with(acknowledged, answer.effectId(), answer), failed);
      case ChannelAcknowledgementFailed answer ->
          new ChannelWord(
              updates,
              newest,
              acknowledged,
              Stream.concat(failed.stream(), Stream.of(answer)).toList());
    };
  }
}
