package io.throughline.outbox;

import io.throughline.account.ApiAccess;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelEffect;
import io.throughline.channel.Step;
import io.throughline.channel.Step.Ask;
import io.throughline.channel.Step.Later;
import io.throughline.remote.CallFailed;
import io.throughline.remote.ChannelCalls;
import io.throughline.remote.ChannelCalls.Urgency;
import java.time.Duration;

/// Goes through an adapter's steps with its channel, until the channel has it, refuses it, or it is
/// to be tried again. Ends long before the lease of its effect does.
record Conversation(ChannelCalls calls, ChannelApi api, ApiAccess access) {

  private static final int LONGEST = 12;
  private static final Duration TIME = Duration.ofSeconds(60);

  /// @return how it ended, never an {@link Ask}
  /// @throws CallFailed when the channel does not answer as it should
  Step tell(ChannelEffect effect) throws CallFailed {
    long start = System.nanoTime();
    var step = api.tell(effect);
    for (int asked = 0; step instanceof Ask(var request, var then); asked++) {
      if (asked == LONGEST || System.nanoTime() - start > TIME.toNanos()) {
        return new Later("TOO_LONG");
      }
      step = then.apply(calls.send(access, api, request, Urgency.SOON));
    }
    return step;
  }
}
