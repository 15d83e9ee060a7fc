package io.throughline.web.command;

import io.throughline.apijson.ApiJson;
import io.throughline.apijson.BodyRefused;
import io.throughline.channel.PersonalData;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.PersonReference;
import io.throughline.vault.Sealing;
import io.throughline.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads orders in the canonical shape, and seals who bought them.
@Component
class IncomingOrders {

  private static final int MOST_LINES = 1_000;

  private final Vault vault;
  private final Clock clock;

  IncomingOrders(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /// The order that a body brings.
  ///
  /// @throws BodyRefused when it brings none
  Incoming read(@Nullable String commandId, JsonNode body) {
    var order = ApiJson.bind(body, OrderBody.class);
    if (order.lines().size() > MOST_LINES) {
      throw BodyRefused.invalid("validation", "/lines", "At most 1,000 lines.");
    }
    try {
      return new Incoming(commandId, order.command(clock.instant(), digest(body)), order.person());
    } catch (IllegalArgumentException impossible) {
      throw BodyRefused.invalid("validation", "", String.valueOf(impossible.getMessage()));
    } catch (ArithmeticException tooLarge) {
      throw BodyRefused.invalid("invalid-money", "", "Too large to add up.");
    }
  }

  private static String digest(JsonNode body) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(body.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Seals everybody who is named, in the transaction of the caller.
  Map<OrderId, PersonReference> seal(Stream<Incoming> orders) {
    List<Sealing> sealings = orders.flatMap(IncomingOrders::sealing).toList();
    return sealings.isEmpty() ? Map.of() : vault.seal(sealings);
  }

  private static Stream<Sealing> sealing(Incoming order) {
    var person = order.person();
    ReceiveOrder command = order.command();
    return person == null
        ? Stream.empty()
        : Stream.of(
            new Sealing(
                command.orderId(),
                command.channel(),
                command.account(),
                new PersonalData(person.id(), person.fields())));
  }
}
