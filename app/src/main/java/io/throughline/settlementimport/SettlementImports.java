package io.throughline.settlementimport;

import io.throughline.account.ChannelAccounts;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.settlement.file.SettlementFormat;
import io.throughline.settlement.file.SettlementFormats;
import io.throughline.settlement.file.Unreadable;
import io.throughline.settlementimport.ImportTable.Arrival;
import io.throughline.settlementimport.SettlementImport.Cursor;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door for settlement files, and what became of them. Once {@link #take} returns, the file is
/// stored and will be read, whatever happens to this process.
public final class SettlementImports {

  /// The longest page.
  public static final int MAX_PAGE = 200;

  private static final int LONGEST_NAME = 200;
  private static final Duration ARRIVES_WITHIN = Duration.ofDays(1);

  private static final Duration KEPT_IN_QUARANTINE = Duration.ofDays(30);

  /// Marketplaces are their own rails: their files belong to the channel's account, if there is
  /// one.
  private static final Map<String, String> CHANNELS =
      Map.of("amazon", "amazon", "walmart", "walmart", "shopify_payments", "shopify");

  private final ImportTable table;
  private final ImportWork work;
  private final ImportParts parts;
  private final SettlementFormats formats;
  private final ChannelAccounts accounts;
  private final SettlementProperties properties;
  private final ImportWorker worker;
  private final Clock clock;

  SettlementImports(
      ImportTable table,
      ImportWork work,
      ImportParts parts,
      SettlementFormats formats,
      ChannelAccounts accounts,
      SettlementProperties properties,
      ImportWorker worker,
      Clock clock) {
    this.table = table;
    this.work = work;
    this.parts = parts;
    this.formats = formats;
    this.accounts = accounts;
    this.properties = properties;
    this.worker = worker;
    this.clock = clock;
  }

  /// The names of the formats that there are.
  public List<String> formats() {
    return formats.all().stream().map(SettlementFormat::name).toList();
  }

  /// Stores a file.
  ///
  /// @throws NotTaken when it is too long, or it is not clear for which account it is
  /// @throws IOException when the sender stopped; nothing is left of it then
  public SettlementImport take(Upload upload, InputStream content) throws IOException {
    check(upload);
    var importId = UUID.randomUUID().toString();
    var now = clock.instant();
    table.forgetArriving(now.minus(ARRIVES_WITHIN));
    table.forgetQuarantined(now.minus(KEPT_IN_QUARANTINE));
    table.arriving(importId, upload, now);
    boolean taken = false;
    try {
      var hashed = new DigestInputStream(content, sha256());
      long size = parts.store(importId, hashed, properties.largest().toBytes());
      var hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
      table.received(importId, arrival(importId, upload, hash, size), clock.instant());
      taken = true;
    } finally {
      if (!taken) {
        table.forget(importId);
      }
    }
    var stored = table.find(importId).orElseThrow();
    if (stored.state() == ImportState.REPEATED) {
      parts.forget(importId);
    }
    worker.wake();
    return stored;
  }

  private void check(Upload upload) {
    if (upload.fileName().isBlank() || upload.fileName().length() > LONGEST_NAME) {
      throw NotTaken.because("fileName must have 1 to " + LONGEST_NAME + " characters.");
    }
    if (upload.fileName().chars().anyMatch(Character::isISOControl)) {
      throw NotTaken.because("fileName must have no control characters.");
    }
    if (upload.format() != null && formats.named(upload.format()).isEmpty()) {
      throw NotTaken.because("format must be one of " + String.join(", ", formats()) + ".");
    }
    if ((upload.channel() == null) != (upload.account() == null)) {
      throw NotTaken.because("Name channel and account, or neither.");
    }
  }

  /// A file that nobody recognizes is stored too: it waits in quarantine, with a reason.
  private Arrival arrival(String importId, Upload upload, String hash, long size) {
    var format = format(importId, upload);
    if (format.isEmpty()) {
      return new Arrival(hash, size, null, upload.rail(), upload.channel(), upload.account());
    }
    var rail = upload.rail() == null ? format.get().rail() : upload.rail();
    var account = account(upload, rail);
    return new Arrival(hash, size, format.get().name(), rail, account.channel(), account.account());
  }

  private Optional<SettlementFormat> format(String importId, Upload upload) {
    if (upload.format() != null) {
      return formats.named(upload.format());
    }
    try {
      return Optional.of(formats.recognize(parts.start(importId, SettlementFormats.START)));
    } catch (Unreadable unknown) {
      return Optional.empty();
    }
  }

  private ChannelAccountId account(Upload upload, String rail) {
    if (upload.channel() != null && upload.account() != null) {
      return id(upload.channel(), upload.account());
    }
    var configured = properties.accounts().get(rail.toLowerCase(Locale.ROOT));
    if (configured != null) {
      var parts = configured.split("/", 2);
      return id(parts[0], parts.length == 2 ? parts[1] : "");
    }
    return onlyOne(CHANNELS.get(rail))
        .orElseThrow(
            () ->
                NotTaken.because(
                    "Name channel and account: it is not clear for which account this file of "
                        + rail
                        + " is."));
  }

  private Optional<ChannelAccountId> onlyOne(@Nullable String channel) {
    var ofChannel = accounts.known().stream().filter(id -> id.channel().equals(channel)).toList();
    return ofChannel.size() == 1 ? Optional.of(ofChannel.getFirst()) : Optional.empty();
  }

  private static ChannelAccountId id(String channel, String account) {
    try {
      return new ChannelAccountId(channel, account);
    } catch (IllegalArgumentException malformed) {
      throw NotTaken.because("There can be no account " + channel + "/" + account + ".");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// A page, newest first.
  public List<SettlementImport> page(ImportFilter filter, @Nullable Cursor after, int limit) {
    return table.page(filter, after, limit);
  }

  /// The import of this id.
  public Optional<SettlementImport> find(String importId) {
    try {
      return table.find(UUID.fromString(importId).toString());
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /// What the file says of its payouts.
  public List<ImportedBatch> batches(SettlementImport of) {
    return work.batches(of.importId());
  }
}
