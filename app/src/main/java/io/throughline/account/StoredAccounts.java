package io.throughline.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.account.SealedSecrets.Kind;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.event.AccountSetupEvent;
import io.throughline.channelaccount.event.ChannelAccountEvent;
import io.throughline.channelaccount.state.AccountSetup;
import io.throughline.channelaccount.state.AccountState;
import io.throughline.decision.Actor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/// The accounts that were opened by API or console: their state folded from their streams, their
/// secrets opened. Remembered for a second, so that every node sees a change within that time and a
/// stream of deliveries does not read the same few rows each time.
@Component
public class StoredAccounts {

  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final EventStore events;
  private final SealedSecrets sealed;
  private final Clock clock;
  private final Cache<ChannelAccountId, Optional<Stored>> remembered =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

  StoredAccounts(EventStore events, SealedSecrets sealed, Clock clock) {
    this.events = events;
    this.sealed = sealed;
    this.clock = clock;
  }

  private record Stored(AccountSetup setup, Map<String, String> webhookSecrets) {

    /// Shows no secret.
    @Override
    public String toString() {
      return "Stored[" + setup + "]";
    }
  }

  /// Something that happened to an account's connection, and by whom.
  ///
  /// @param event what was recorded
  /// @param actor kind and id of who did it
  public record Change(AccountSetupEvent event, String actor) {}

  /// The secrets that may sign now, newest first; none of a disabled account.
  List<String> liveSecrets(ChannelAccountId id) {
    return stored(id)
        .filter(account -> account.setup.disabled() == null)
        .map(
            account ->
                account.setup.live(clock.instant()).stream()
                    .map(secret -> account.webhookSecrets.get(secret.secretId()))
                    .filter(Objects::nonNull) // ended between the two readings
                    .toList())
        .orElse(List.of());
  }

  boolean isOpened(ChannelAccountId id) {
    return stored(id).isPresent();
  }

  boolean isDisabled(ChannelAccountId id) {
    return stored(id).filter(account -> account.setup.disabled() != null).isPresent();
  }

  private Optional<Stored> stored(ChannelAccountId id) {
    return Objects.requireNonNull(remembered.get(id, this::read));
  }

  private Optional<Stored> read(ChannelAccountId id) {
    return sealed.isOpened(id)
        ? Optional.of(new Stored(setup(id), sealed.all(id, Kind.WEBHOOK)))
        : Optional.empty();
  }

  /// How it is connected, as of now; {@link AccountSetup#NONE} when it was never opened.
  public AccountSetup setup(ChannelAccountId id) {
    return events
        .readEvents(id.value())
        .asStream()
        .map(DomainEventMessage::getPayload)
        .map(ChannelAccountEvent.class::cast)
        .reduce(AccountState.NONE, AccountState::evolve, (_, last) -> last)
        .setup();
  }

  /// Everything that happened to its connection, newest first.
  public List<Change> history(ChannelAccountId id) {
    return events
        .readEvents(id.value())
        .asStream()
        .filter(event -> event.getPayload() instanceof AccountSetupEvent)
        .map(
            event ->
                new Change(
                    (AccountSetupEvent) event.getPayload(),
                    String.valueOf(event.getMetaData().getOrDefault(Actor.KEY, "unknown"))))
        .toList()
        .reversed();
  }

  /// The accounts that were opened, sorted.
  List<ChannelAccountId> opened() {
    return sealed.opened();
  }

  /// The way back to the channel; empty when none was given, or the account is disabled.
  public Optional<ApiAccess> apiAccess(ChannelAccountId id) {
    var setup = setup(id);
    var access = setup.access();
    return access == null || setup.disabled() != null
        ? Optional.empty()
        : sealed
            .find(id, Kind.API_TOKEN, access.accessId())
            .map(
                token ->
                    new ApiAccess(id.channel(), id.account(), URI.create(access.apiUrl()), token));
  }

  /// Has this node read the account anew at once.
  void changed(ChannelAccountId id) {
    remembered.invalidate(id);
  }
}
