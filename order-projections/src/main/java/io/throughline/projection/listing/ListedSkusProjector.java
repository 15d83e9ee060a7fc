package io.throughline.projection.listing;

import io.throughline.channelaccount.event.ListingEvent;
import io.throughline.channelaccount.event.SkuMapped;
import io.throughline.channelaccount.event.SkuUnmapped;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ListedSkus.GROUP)
class ListedSkusProjector {

  private static final RowStatement MAP =
      RowStatement.of(
          """
          listing_id text, channel text, account text, channel_sku text, sku text, reason text, \
          mapped_at timestamptz, sequence bigint\
          """,
          """
          insert into listed_sku as l
                 (listing_id, channel, account, channel_sku, sku, reason, mapped_at, last_sequence)
          select r.listing_id, r.channel, r.account, r.channel_sku, r.sku, r.reason, r.mapped_at,
                 r.sequence
            from {rows}
              on conflict (listing_id) do update
             set sku = excluded.sku, reason = excluded.reason, mapped_at = excluded.mapped_at,
                 last_sequence = excluded.last_sequence
           where l.last_sequence < excluded.last_sequence
          """);

  private static final RowStatement UNMAP =
      RowStatement.of(
          "listing_id text, reason text, mapped_at timestamptz, sequence bigint",
          """
          update listed_sku l
             set sku = null, reason = r.reason, mapped_at = r.mapped_at,
                 last_sequence = r.sequence
            from {rows}
           where l.listing_id = r.listing_id
             and l.last_sequence < r.sequence
          """);

  private final JdbcClient jdbc;

  ListedSkusProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(ListingEvent event, @SequenceNumber long sequence, Changes changes) {
    switch (event) {
      case SkuMapped mapped ->
          changes.add(
              MAP,
              mapped.listingId(),
              mapped.channel(),
              mapped.account(),
              mapped.channelSku(),
              mapped.sku(),
              mapped.reason(),
              mapped.at(),
              sequence);
      case SkuUnmapped unmapped ->
          changes.add(UNMAP, unmapped.listingId(), unmapped.reason(), unmapped.at(), sequence);
    }
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table listed_sku").update();
  }
}
