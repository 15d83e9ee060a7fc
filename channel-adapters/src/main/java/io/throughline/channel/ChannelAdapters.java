package io.throughline.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The adapters that there are, by channel.
public final class ChannelAdapters {

  private final Map<String, ChannelAdapter> byChannel;

  /// These adapters.
  ///
  /// @throws IllegalStateException when two of them translate the same channel
  public ChannelAdapters(List<ChannelAdapter> adapters) {
    this.byChannel =
        adapters.stream().collect(Collectors.toMap(ChannelAdapter::channel, Function.identity()));
  }

  /// The adapter of this channel; empty when it has none.
  public Optional<ChannelAdapter> of(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }
}
