package io.throughline.order.state;

import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.ChannelAcknowledgementFailed;
import io.throughline.order.event.ChannelEvent;
import io.throughline.order.event.ChannelUpdateRecorded;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a channel said of the order after it sent it.
///
/// @param updates what it said, by id
/// @param newest the newest of it by the channel's clock; null when it said nothing
/// @param acknowledged what it took, by effect
/// @param failed what it did not take the last time it was told, by effect
public record ChannelWord(
    Map<String, ChannelUpdateRecorded> updates,
    @Nullable ChannelUpdateRecorded newest,
    Map<String, ChannelAcknowledged> acknowledged,
    Map<String, ChannelAcknowledgementFailed> failed) {

  static final ChannelWord NONE = new ChannelWord(Map.of(), null, Map.of(), Map.of());

  /// What it said under this id.
  public Optional<ChannelUpdateRecorded> update(String updateId) {
    return Optional.ofNullable(updates.get(updateId));
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
              updates, newest, acknowledged, Entries.with(failed, answer.effectId(), answer));
    };
  }
}
