package io.throughline.web.api;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.state.AccountSetup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A channel account as the API and the console show it. Secrets are named, never shown.
///
/// @param channel the channel
/// @param account our seller account there
/// @param name what people call it; null when it is known from the configuration only
/// @param openedAt when it was set up by API or console; null likewise
/// @param enabled whether its deliveries are taken
/// @param disabledReason why not; null while they are
/// @param webhookPath where the channel delivers to, below the address of this program
/// @param webhookSecrets what may sign its deliveries now, newest first
/// @param configuredSecrets how many more come from the configuration
/// @param apiUrl where the channel's API is; null when no way back was given
/// @param policyVersion which version of its policy is in force
public record AccountView(
    String channel,
    String account,
    @Nullable String name,
    @Nullable Instant openedAt,
    boolean enabled,
    @Nullable String disabledReason,
    String webhookPath,
    List<SecretView> webhookSecrets,
    int configuredSecrets,
    @Nullable String apiUrl,
    String policyVersion) {

  /// A secret, by its id.
  ///
  /// @param endsAt until when it may sign; null until somebody ends it
  public record SecretView(String secretId, Instant addedAt, @Nullable Instant endsAt) {}

  static AccountView of(
      ChannelAccountId id, AccountSetup setup, int configuredSecrets, String policy, Instant now) {
    var disabled = setup.disabled();
    var access = setup.access();
    return new AccountView(
        id.channel(),
        id.account(),
        setup.opened() == null ? null : setup.name(),
        setup.opened(),
        disabled == null,
        disabled == null ? null : disabled.reason(),
        "/channels/%s/%s/webhooks".formatted(id.channel(), id.account()),
        setup.live(now).stream()
            .map(secret -> new SecretView(secret.secretId(), secret.addedAt(), secret.endsAt()))
            .toList(),
        configuredSecrets,
        access == null ? null : access.apiUrl(),
        policy);
  }
}
