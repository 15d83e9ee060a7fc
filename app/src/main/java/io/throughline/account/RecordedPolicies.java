package io.throughline.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.channelaccount.state.PolicyVersions;
import io.throughline.decision.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// The policies of channel accounts, folded from their streams. What is in force is remembered for
/// a second: a stream of orders must not read the same few events once per order, and a policy that
/// is a second late is still named by every decision made by it.
public final class RecordedPolicies implements Policies {

  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final EventStore events;
  private final Cache<ChannelAccountId, PolicyInForce> inForce =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

  /// Policies that are read from this store.
  public RecordedPolicies(EventStore events) {
    this.events = events;
  }

  @Override
  public PolicyInForce of(String channel, String account) {
    var id = new ChannelAccountId(channel, account);
    return Objects.requireNonNull(inForce.get(id, this::read));
  }

  private PolicyInForce read(ChannelAccountId id) {
    return new PolicyVersions(history(id).stream().map(SetPolicy::event).toList()).inForce();
  }

  /// Every policy that was ever set for this account, oldest first, as of now.
  public List<SetPolicy> history(ChannelAccountId id) {
    return events
        .readEvents(id.value())
        .asStream()
        .filter(event -> event.getPayload() instanceof ChannelPolicySet)
        .map(RecordedPolicies::setPolicy)
        .toList();
  }

  private static SetPolicy setPolicy(DomainEventMessage<?> event) {
    var actor = event.getMetaData().get(Actor.KEY);
    return new SetPolicy(
        (ChannelPolicySet) event.getPayload(), actor == null ? "unknown" : actor.toString());
  }
}
