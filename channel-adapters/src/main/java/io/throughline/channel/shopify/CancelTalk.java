package io.throughline.channel.shopify;

import io.throughline.channel.ChannelEffect.Cancellation;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Step;
import io.throughline.channel.Step.Ask;
import io.throughline.channel.Step.Later;
import io.throughline.channel.Step.Refused;
import io.throughline.channel.Step.Told;
import java.util.Locale;
import java.util.Map;

/// Cancels a whole order, unless it is canceled already. Money is not its business: no refund goes
/// with it.
///
/// @param cancellation what is to be told
record CancelTalk(Cancellation cancellation) {

  Step begin() {
    return Talk.look(ShopifyPaths.order(cancellation.channelOrderId()), this::seen);
  }

  private Step seen(Fields answer) {
    var order = Talk.required(answer, "order");
    return order.text("cancelled_at") == null ? cancel() : told();
  }

  private Step cancel() {
    var body = StrictJson.text(Map.of("reason", reason(cancellation.reason()), "email", false));
    return new Ask(
        ChannelRequest.post(ShopifyPaths.ofOrder(cancellation.channelOrderId(), "cancel"), body),
        answer ->
            answer.ok()
                ? Talk.read(answer, this::canceled)
                : new Refused("HTTP_" + answer.status()));
  }

  /// The answer is the order, with or without an envelope around it. One that says nothing of the
  /// kind may be a proxy's.
  private Step canceled(Fields answer) {
    var envelope = answer.object("order");
    var order = envelope == null ? answer : envelope;
    return order.text("cancelled_at") == null ? new Later("NOT_OF_EFFECT") : told();
  }

  private Step told() {
    return new Told(cancellation.channelOrderId());
  }

  /// In the words of Shopify, as far as it has one.
  private static String reason(String ours) {
    var code = ours.toUpperCase(Locale.ROOT);
    if (code.contains("FRAUD") || code.contains("RISK")) {
      return "fraud";
    }
    if (code.contains("STOCK") || code.contains("INVENTORY")) {
      return "inventory";
    }
    if (code.contains("PAYMENT") || code.contains("DECLINED")) {
      return "declined";
    }
    return code.contains("CUSTOMER") || code.contains("CHANGED_MIND") ? "customer" : "other";
  }
}
