package io.throughline.poll;

import io.throughline.channel.ChannelApi.FoundOrder;
import java.util.List;

/// Where found orders go.
@FunctionalInterface
interface Finds {

  /// Takes the orders of one page; each is stored when this returns.
  void take(String channel, String account, List<FoundOrder> orders);
}
