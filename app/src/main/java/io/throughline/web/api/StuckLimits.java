package io.throughline.web.api;

import io.throughline.account.PoliciesAsOf;
import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.projection.AsOf;
import io.throughline.projection.spans.AccountKey;
import io.throughline.projection.spans.Limit;
import io.throughline.projection.spans.StuckOrders;
import io.throughline.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// After how long an order counts as stuck: by the policy that its account had at the moment in
/// question, or by one limit that the asker tries.
@Component
public class StuckLimits {

  /// Where an order is that has arrived but is not closed; policies speak of its units.
  private static final String ARRIVED = "COMPLETE";

  /// The places where orders can be stuck, in the order of their lives.
  public static final List<String> PLACES =
      List.of(
          "ON_HOLD",
          "RECEIVED",
          "VALIDATED",
          "RESERVED",
          "RELEASED",
          "PICKED",
          "PACKED",
          "SHIPPED",
          ARRIVED);

  private final StuckOrders orders;
  private final PoliciesAsOf policies;

  StuckLimits(StuckOrders orders, PoliciesAsOf policies) {
    this.orders = orders;
    this.policies = policies;
  }

  /// The limits of all accounts that the caller may see.
  ///
  /// @param tried one limit for every place instead; null for those of the policies
  public List<Limit> of(AsOf moment, Caller caller, @Nullable Duration tried) {
    return orders.accounts().stream()
        .filter(account -> caller.sees(account.channel()))
        .flatMap(account -> tried == null ? of(account, moment) : of(account, tried))
        .toList();
  }

  /// The limits of the policies of all accounts.
  public List<Limit> ofAll(AsOf moment) {
    return orders.accounts().stream().flatMap(account -> of(account, moment)).toList();
  }

  private Stream<Limit> of(AccountKey account, AsOf moment) {
    var policy = policies.at(account.channel(), account.account(), moment.at());
    return PLACES.stream()
        .flatMap(place -> Stream.ofNullable(limit(account, place, after(policy, place))));
  }

  private static @Nullable Duration after(AccountPolicy policy, String place) {
    return switch (place) {
      case "ON_HOLD" -> policy.holdDueAfter();
      case ARRIVED -> policy.stuckAfter().get("DELIVERED");
      default -> policy.stuckAfter().get(place);
    };
  }

  private static @Nullable Limit limit(AccountKey account, String place, @Nullable Duration after) {
    return after == null ? null : new Limit(account.channel(), account.account(), place, after);
  }

  private static Stream<Limit> of(AccountKey account, Duration tried) {
    return PLACES.stream()
        .map(place -> new Limit(account.channel(), account.account(), place, tried));
  }
}
