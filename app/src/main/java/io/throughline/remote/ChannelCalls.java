package io.throughline.remote;

import io.throughline.account.ApiAccess;
import io.throughline.channel.ChannelAnswer;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelRequest;

/// Sends requests to the APIs of channels.
@FunctionalInterface
public interface ChannelCalls {

  /// How soon an answer is wanted.
  enum Urgency {
    /// Somebody waits: the whole call limit may be used.
    SOON,
    /// Whenever there is room: half of the call limit stays free for others.
    SPARE
  }

  /// Sends a request and waits for its answer, and before that for its turn.
  ///
  /// @return any answer that concerns the request: 2xx and 4xx other than 401, 403, 408, 429
  /// @throws CallFailed for everything else
  ChannelAnswer send(ApiAccess access, ChannelApi api, ChannelRequest request, Urgency urgency)
      throws CallFailed;
}
