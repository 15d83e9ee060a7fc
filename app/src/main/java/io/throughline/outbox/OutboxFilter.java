package io.throughline.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which effects are wanted; what is null does not matter.
///
/// @param status {@code PENDING}, {@code TOLD}, {@code REFUSED}, {@code NEEDLESS} or {@code DEAD}
/// @param kind {@code SHIPMENT}, {@code TRACKING} or {@code CANCELLATION}
/// @param channel of this channel
/// @param account of this account
/// @param orderId of this order
/// @param reason with this reason
/// @param visible of these channels, the ones that the asker may see; null for all
public record OutboxFilter(
    @Nullable String status,
    @Nullable String kind,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String orderId,
    @Nullable String reason,
    @Nullable Set<String> visible) {

  /// What effects can be.
  public static final Set<String> STATUSES =
      Set.of("PENDING", "TOLD", "REFUSED", "NEEDLESS", "DEAD");

  /// What can be asked for again: what is dead, and what was refused or needless by mistake.
  public static final Set<String> RETRYABLE = Set.of("DEAD", "REFUSED", "NEEDLESS");

  /// Effects of this status.
  public static OutboxFilter ofStatus(String status) {
    return new OutboxFilter(status, null, null, null, null, null, null);
  }

  /// The same, of these channels only.
  public OutboxFilter visibleTo(@Nullable Set<String> channels) {
    return new OutboxFilter(status, kind, channel, account, orderId, reason, channels);
  }
}
