package io.throughline.outbox;

import io.throughline.channel.ChannelEffect;

/// What there is to do about an effect when its turn has come.
sealed interface Intention {

  /// The channel is to be told this.
  record Tell(ChannelEffect what) implements Intention {}

  /// There is nothing to tell any more, or never was.
  record Needless(String reason) implements Intention {}

  /// The channel could not be told so: a person must look.
  record Impossible(String reason) implements Intention {}
}
