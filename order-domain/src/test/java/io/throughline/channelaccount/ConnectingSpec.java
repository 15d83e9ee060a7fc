package io.throughline.channelaccount;

import static io.throughline.channelaccount.command.AccountRefusal.CHANNEL_ACCOUNT_EXISTS;
import static io.throughline.channelaccount.command.AccountRefusal.LAST_SECRET;
import static io.throughline.channelaccount.command.AccountRefusal.TOO_MANY_SECRETS;
import static io.throughline.channelaccount.command.AccountRefusal.UNKNOWN_CHANNEL_ACCOUNT;
import static io.throughline.channelaccount.command.AccountRefusal.UNKNOWN_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.aggregate.CommandKinds;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.command.AccountRefusal;
import io.throughline.channelaccount.command.AccountSetupCommand;
import io.throughline.channelaccount.command.AddWebhookSecret;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.DisableChannelAccount;
import io.throughline.channelaccount.command.EnableChannelAccount;
import io.throughline.channelaccount.command.EndWebhookSecret;
import io.throughline.channelaccount.command.OpenChannelAccount;
import io.throughline.channelaccount.command.RenameChannelAccount;
import io.throughline.channelaccount.command.SetApiAccess;
import io.throughline.channelaccount.event.ApiAccessSet;
import io.throughline.channelaccount.event.ChannelAccountDisabled;
import io.throughline.channelaccount.event.ChannelAccountEnabled;
import io.throughline.channelaccount.event.ChannelAccountOpened;
import io.throughline.channelaccount.event.ChannelAccountRenamed;
import io.throughline.channelaccount.event.WebhookSecretAdded;
import io.throughline.channelaccount.event.WebhookSecretEnded;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/// An account is opened once, at most two secrets sign, and never none.
class ConnectingSpec {

  private static final ChannelAccountId ID = new ChannelAccountId("shopify", "acme");
  private static final String STREAM = ID.value();
  private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
  private static final ChannelAccountOpened OPENED =
      new ChannelAccountOpened(STREAM, "shopify", "acme", "Acme", MONDAY);

  private final FixtureConfiguration<ChannelAccount> account =
      new AggregateTestFixture<>(ChannelAccount.class)
          .registerCommandDispatchInterceptor(new CommandKinds(AccountSetupCommand.class));

  private static WebhookSecretAdded added(String secretId) {
    return new WebhookSecretAdded(STREAM, secretId, null, MONDAY);
  }

  private static void refusedWith(AccountRefusal reason, ResultValidator<ChannelAccount> result) {
    result.expectException(CommandRefused.class).expectExceptionDetails(reason).expectNoEvents();
  }

  @Test
  void an_account_is_opened_once() {
    account
        .givenNoPriorActivity()
        .when(new OpenChannelAccount(ID, "Acme", MONDAY))
        .expectEvents(OPENED);
    account.given(OPENED).when(new OpenChannelAccount(ID, "Acme", FRIDAY)).expectNoEvents();
    refusedWith(
        CHANNEL_ACCOUNT_EXISTS,
        account.given(OPENED).when(new OpenChannelAccount(ID, "Other", FRIDAY)));
  }

  @Test
  void what_was_never_opened_cannot_be_changed() {
    refusedWith(
        UNKNOWN_CHANNEL_ACCOUNT,
        account.givenNoPriorActivity().when(new AddWebhookSecret(ID, "s1", null, MONDAY)));
  }

  @Test
  void a_name_is_changed_and_the_same_name_stays_quiet() {
    account
        .given(OPENED)
        .when(new RenameChannelAccount(ID, "Acme US", FRIDAY))
        .expectEvents(new ChannelAccountRenamed(STREAM, "Acme US", FRIDAY));
    account.given(OPENED).when(new RenameChannelAccount(ID, "Acme", FRIDAY)).expectNoEvents();
  }

  @Test
  void a_second_secret_is_added_and_a_third_refused_until_one_has_ended() {
    account
        .given(OPENED, added("s1"))
        .when(new AddWebhookSecret(ID, "s2", null, FRIDAY))
        .expectEvents(new WebhookSecretAdded(STREAM, "s2", null, FRIDAY));
    refusedWith(
        TOO_MANY_SECRETS,
        account
            .given(OPENED, added("s1"), added("s2"))
            .when(new AddWebhookSecret(ID, "s3", null, FRIDAY)));
    account
        .given(OPENED, added("s1"), added("s2"), new WebhookSecretEnded(STREAM, "s1", MONDAY))
        .when(new AddWebhookSecret(ID, "s3", null, FRIDAY))
        .expectEvents(new WebhookSecretAdded(STREAM, "s3", null, FRIDAY));
    account
        .given(OPENED, added("s1"))
        .when(new AddWebhookSecret(ID, "s1", null, FRIDAY))
        .expectNoEvents();
  }

  @Test
  void a_secret_whose_time_ran_out_counts_no_more() {
    var rotated = new WebhookSecretAdded(STREAM, "s2", NOON, MONDAY);
    refusedWith(
        TOO_MANY_SECRETS,
        account
            .given(OPENED, added("s1"), rotated)
            .when(new AddWebhookSecret(ID, "s3", null, NOON.minusNanos(1))));
    account
        .given(OPENED, added("s1"), rotated)
        .when(new AddWebhookSecret(ID, "s3", null, NOON))
        .expectEvents(new WebhookSecretAdded(STREAM, "s3", null, NOON));
    refusedWith(
        LAST_SECRET,
        account.given(OPENED, added("s1"), rotated).when(new EndWebhookSecret(ID, "s2", NOON)));
  }

  @Test
  void the_last_secret_is_not_ended_and_an_unknown_one_neither() {
    account
        .given(OPENED, added("s1"), added("s2"))
        .when(new EndWebhookSecret(ID, "s1", FRIDAY))
        .expectEvents(new WebhookSecretEnded(STREAM, "s1", FRIDAY));
    refusedWith(
        LAST_SECRET,
        account.given(OPENED, added("s1")).when(new EndWebhookSecret(ID, "s1", FRIDAY)));
    refusedWith(
        UNKNOWN_SECRET,
        account.given(OPENED, added("s1")).when(new EndWebhookSecret(ID, "s9", FRIDAY)));
  }

  @Test
  void an_account_is_disabled_and_enabled_once_each() {
    var off = new ChannelAccountDisabled(STREAM, "closed", MONDAY);
    account.given(OPENED).when(new DisableChannelAccount(ID, "closed", MONDAY)).expectEvents(off);
    account.given(OPENED, off).when(new DisableChannelAccount(ID, "r", FRIDAY)).expectNoEvents();
    account
        .given(OPENED, off)
        .when(new EnableChannelAccount(ID, "open", FRIDAY))
        .expectEvents(new ChannelAccountEnabled(STREAM, "open", FRIDAY));
    account.given(OPENED).when(new EnableChannelAccount(ID, "r", FRIDAY)).expectNoEvents();
  }

  @Test
  void the_way_back_is_replaced_and_the_same_stays_quiet() {
    var set = new ApiAccessSet(STREAM, "a1", "https://acme.example", MONDAY);
    account
        .given(OPENED)
        .when(new SetApiAccess(ID, "a1", "https://acme.example", MONDAY))
        .expectEvents(set);
    account
        .given(OPENED, set)
        .when(new SetApiAccess(ID, "a1", "https://acme.example", FRIDAY))
        .expectNoEvents();
    account
        .given(OPENED, set)
        .when(new SetApiAccess(ID, "a2", "https://acme.example", FRIDAY))
        .expectEvents(new ApiAccessSet(STREAM, "a2", "https://acme.example", FRIDAY));
  }

  @Test
  void what_is_no_address_of_an_api_is_refused() {
    for (var wrong :
        new String[] {
          "http://acme.example", "https://user@acme.example", "https://acme.example/?a=b", "acme"
        }) {
      assertThatThrownBy(() -> new SetApiAccess(ID, "a1", wrong, MONDAY))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new SetApiAccess(ID, "a1", "http://127.0.0.1:9/x", MONDAY)).isNotNull();
  }
}
