package io.throughline.web.channel;

import io.throughline.account.ChannelAccounts;
import io.throughline.account.SignatureFailures;
import io.throughline.channel.ChannelAdapters;
import io.throughline.channel.Headers;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.inbox.Delivery;
import io.throughline.inbox.Inbox;
import io.throughline.inbox.RawContent;
import io.throughline.inbox.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes the webhooks of every channel that has an adapter.
@RestController
class Webhooks {

  private static final byte[] EMPTY = {};

  private final ChannelAdapters adapters;
  private final ChannelAccounts accounts;
  private final SignatureFailures failures;
  private final Inbox inbox;
  private final Clock clock;

  Webhooks(
      ChannelAdapters adapters,
      ChannelAccounts accounts,
      SignatureFailures failures,
      Inbox inbox,
      Clock clock) {
    this.failures = failures;
    this.adapters = adapters;
    this.accounts = accounts;
    this.inbox = inbox;
    this.clock = clock;
  }

  /// Stores a correctly signed delivery and answers 200, whatever it contains. An unknown account
  /// answers as a wrong signature does.
  @PostMapping("/channels/{channel}/{account}/webhooks")
  Receipt receive(
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody(required = false) byte[] sentBody,
      HttpServletRequest request) {
    var body = sentBody == null ? EMPTY : sentBody;
    var adapter = adapters.of(channel).orElseThrow(UnknownChannel::new);
    var headers = headers(request);
    if (!adapter.isAuthentic(headers, body, accounts.secrets(channel, account))) {
      count(channel, account);
      throw new NotAuthentic();
    }
    return inbox.accept(
        new Delivery(
            channel,
            account,
            adapter.head(headers, body),
            new RawContent(headers, body),
            clock.instant()));
  }

  /// A wrong secret is the most frequent error of setting up: the account's page tells of it.
  private void count(String channel, String account) {
    try {
      var id = new ChannelAccountId(channel, account);
      if (accounts.isKnown(id)) {
        failures.count(id);
      }
    } catch (IllegalArgumentException noSuchAccountCanBe) {
      // nobody's page
    }
  }

  private static Headers headers(HttpServletRequest request) {
    var values = new HashMap<String, String>();
    var names = request.getHeaderNames();
    while (names.hasMoreElements()) {
      var name = names.nextElement();
      values.put(name, request.getHeader(name));
    }
    return new Headers(values);
  }
}
