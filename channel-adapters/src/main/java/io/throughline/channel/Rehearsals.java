package io.throughline.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rehearsals that there are, by channel.
public final class Rehearsals {

  private final Map<String, Rehearsal> byChannel;

  /// These rehearsals.
  ///
  /// @throws IllegalStateException when two of them are for the same channel
  public Rehearsals(List<Rehearsal> rehearsals) {
    this.byChannel =
        rehearsals.stream().collect(Collectors.toMap(Rehearsal::channel, Function.identity()));
  }

  /// The rehearsal of this channel; empty when it has none.
  public Optional<Rehearsal> of(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }
}
