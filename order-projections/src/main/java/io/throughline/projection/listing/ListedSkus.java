package io.throughline.projection.listing;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code listed-skus}.
@Component
public class ListedSkus {

  /// Its processing group.
  public static final String GROUP = "listed-skus";

  /// The most mappings on one page.
  public static final int MAX_PAGE = 500;

  private final JdbcClient jdbc;

  ListedSkus(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Our SKUs by the account's; one that is not mapped is not there.
  public Map<String, String> of(String channel, String account, Set<String> channelSkus) {
    var skus = new HashMap<String, String>();
    if (!channelSkus.isEmpty()) {
      jdbc.sql(
              """
              select channel_sku, sku
                from listed_sku
               where channel = :channel
                 and account = :account
                 and channel_sku = any(:channelSkus)
                 and sku is not null
              """)
          .param("channel", channel)
          .param("account", account)
          .param("channelSkus", channelSkus.toArray(String[]::new))
          .query(
              row -> {
                skus.put(row.getString("channel_sku"), row.getString("sku"));
              });
    }
    return skus;
  }

  /// What one SKU of the account stands for; empty when it is not mapped.
  public Optional<String> find(String channel, String account, String channelSku) {
    return Optional.ofNullable(of(channel, account, Set.of(channelSku)).get(channelSku));
  }

  /// A page of the account's mappings, by its SKUs.
  ///
  /// @param text what its SKU or ours begins with, case counts; null for all
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public List<ListedSku> page(
      String channel, String account, @Nullable String text, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            select channel_sku, sku, reason, mapped_at
              from listed_sku
             where channel = :channel
               and account = :account
               and sku is not null
               and (cast(:text as text) is null
                    or starts_with(channel_sku, :text) or starts_with(sku, :text))
               and (cast(:after as text) is null or channel_sku > :after)
             order by channel_sku
             limit :limit
            """)
        .param("channel", channel)
        .param("account", account)
        .param("text", text)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, _) ->
                new ListedSku(
                    row.getString("channel_sku"),
                    row.getString("sku"),
                    row.getString("reason"),
                    row.getObject("mapped_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
