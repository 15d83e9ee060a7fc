package io.throughline.order.command;

import io.throughline.decision.DerivedId;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// The id of an order and of its event stream: {@code order-<uuid>}.
///
/// It is derived from who sold it and how they call it, so that a second create of the same order
/// lands on the same stream, on any node, without asking anybody. Rule: PRODUCT law 6.
///
/// @param value {@code order-} and a lower-case UUID
public record OrderId(String value) {

  private static final Pattern FORM =
      Pattern.compile("order-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// @throws IllegalArgumentException when the value has not the form of an order id
  public OrderId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an order id: " + value);
    }
  }

  /// The id of the order that this channel account knows by this id: UUID version 5 (RFC 9562) over
  /// channel, account and channel order id, each stripped, in Unicode form NFC, parted by NUL.
  ///
  /// @throws IllegalArgumentException when a part contains NUL, which would let two identities meet
  public static OrderId of(String channel, String account, String channelOrderId) {
    return new OrderId(
        "order-" + DerivedId.of(canonical(channel), canonical(account), canonical(channelOrderId)));
  }

  /// Whether a text has the form of an order id.
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  private static String canonical(String part) {
    return Normalizer.normalize(part.strip(), Normalizer.Form.NFC);
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value;
  }
}
