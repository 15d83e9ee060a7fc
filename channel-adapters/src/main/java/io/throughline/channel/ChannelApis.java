package io.throughline.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The channels that can be told and asked, by name.
public final class ChannelApis {

  private final Map<String, ChannelApi> byChannel;

  /// These.
  ///
  /// @throws IllegalStateException when two of them are of the same channel
  public ChannelApis(List<ChannelApi> apis) {
    this.byChannel =
        apis.stream().collect(Collectors.toMap(ChannelApi::channel, Function.identity()));
  }

  /// The API of this channel; empty when it has none.
  public Optional<ChannelApi> of(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }
}
