package io.throughline.inbox;

import io.throughline.channel.DeliveryHead;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens what was delivered, byte for byte. It holds personal data: whoever asks must be allowed to
/// see it.
@Component
public class DeliveryContents {

  private final JdbcClient jdbc;
  private final DeliverySeal seal;

  DeliveryContents(JdbcClient jdbc, DeliverySeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /// Headers and body; empty when there is no such delivery for this asker, or its retention time
  /// is over.
  ///
  /// @param visible the channels that the asker may see; null for all
  public Optional<RawContent> open(@Nullable Set<String> visible, long deliveryNo) {
    return jdbc.sql(
            """
            select channel, account, topic, delivery_key, sealed
              from delivery
             where delivery_no = :deliveryNo
               and sealed is not null
               and (cast(:visible as text[]) is null or channel = any(:visible))
            """)
        .param("deliveryNo", deliveryNo)
        .param("visible", Quarantine.array(visible))
        .query(
            (row, _) ->
                seal.open(
                    row.getString("channel"),
                    row.getString("account"),
                    new DeliveryHead(
                        row.getString("topic"), row.getString("delivery_key"), null, null, false),
                    row.getBytes("sealed")))
        .optional();
  }
}
