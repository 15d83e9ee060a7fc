package io.throughline.web.api;

import io.throughline.account.ChannelAccounts;
import io.throughline.account.RecordedPolicies;
import io.throughline.account.StoredAccounts;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// The channel accounts that a caller may see.
@Component
public class AccountQueries {

  private final ChannelAccounts accounts;
  private final StoredAccounts stored;
  private final RecordedPolicies policies;
  private final Clock clock;

  AccountQueries(
      ChannelAccounts accounts, StoredAccounts stored, RecordedPolicies policies, Clock clock) {
    this.accounts = accounts;
    this.stored = stored;
    this.policies = policies;
    this.clock = clock;
  }

  /// The id that a path names, of an account that may never have been opened.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404 when there can be no such account,
  ///   or its channel is not for this caller
  public static ChannelAccountId visible(Caller caller, String channel, String account) {
    try {
      var id = new ChannelAccountId(channel, account);
      if (caller.sees(id.channel())) {
        return id;
      }
    } catch (IllegalArgumentException noSuchAccountCanBe) {
      throw ApiProblems.notFound();
    }
    throw ApiProblems.notFound();
  }

  /// The id of an account that is configured or was opened; 404 for any other.
  public ChannelAccountId known(Caller caller, String channel, String account) {
    var id = visible(caller, channel, account);
    if (!accounts.isKnown(id)) {
      throw ApiProblems.notFound();
    }
    return id;
  }

  /// The accounts that are known, sorted.
  public List<AccountView> all(Caller caller) {
    return accounts.known().stream()
        .filter(id -> caller.sees(id.channel()))
        .map(this::view)
        .toList();
  }

  /// One account, as of now.
  public AccountView view(ChannelAccountId id) {
    return AccountView.of(
        id,
        stored.setup(id),
        accounts.configuredSecrets(id),
        policies.of(id.channel(), id.account()).version(),
        clock.instant());
  }
}
