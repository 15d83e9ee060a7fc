package io.throughline.channel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The next step of telling a channel something: ask it, or stop. An adapter says the steps,
/// somebody else sends the requests; so a whole conversation can be tested without a network.
///
/// Whoever tells looks first and acts then: a conversation that is begun again after an answer got
/// lost ends with the same effect.
public sealed interface Step {

  /// Send this, and go on with the answer. Answers that concern the connection and not the request
  /// (401, 403, 429, 5xx, none at all) do not come here.
  ///
  /// @param request what to send
  /// @param then the step after its answer
  record Ask(ChannelRequest request, Function<ChannelAnswer, Step> then) implements Step {}

  /// The channel has it.
  ///
  /// @param reference the channel's own id of it; null when it gives none
  record Told(@Nullable String reference) implements Step {}

  /// The channel will not take it, however often it is asked.
  ///
  /// @param reason why, in capitals
  record Refused(String reason) implements Step {}

  /// Not now: the whole is to be tried again later.
  ///
  /// @param reason why, in capitals
  record Later(String reason) implements Step {}
}
