package io.throughline.projection.reconciliation;

import io.throughline.clearing.event.LinesMatched;
import io.throughline.clearing.event.MatchRevoked;
import io.throughline.clearing.event.SettlementDueMoved;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.money.Money;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundReversed;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.terms.RailTerms;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// What the read model must say of a history, told again by somebody else: everything in memory,
/// all groups at once, settling minor unit by minor unit. It shares no code with matching.
final class MoneyFold {

  static final class Move {
    String order = "";
    String kind = "";
    String ref = "";
    String rail = "";
    String channel = "";
    String currency = "";
    LocalDate day = LocalDate.MIN;
    LocalDate due = LocalDate.MIN;
    long minor;
    long settled;
    boolean named;

    int sign() {
      return Long.signum(minor);
    }

    String family() {
      return kind.equals("REFUND_REVERSAL") ? "REFUND" : kind;
    }
  }

  static final class Told {
    String batch = "";
    String settlement = "";
    String rail = "";
    String channel = "";
    LocalDate day = LocalDate.MIN;
    @Nullable String order;
    @Nullable String ref;
    String group = "";
    long left;
    SettlementLine line;

    Told(SettlementLine line) {
      this.line = line;
      this.left = line.amount().minorUnits();
      this.ref = line.reference();
      this.order = line.orderRef();
    }

    String currency() {
      return line.amount().currency().code();
    }
  }

  /// A difference.
  static final class Gap {
    String type = "";
    @Nullable String ref;
    String handle = "";
    String rail = "";
    String group = "";
    String channel = "";
    String currency = "";
    String source = "";
    LocalDate day = LocalDate.MIN;
    long minor;
    long explained;
  }

  private record Statement(SettlementBatchAccepted head, Map<String, Told> lines) {}

  final List<Move> moves = new ArrayList<>();
  private final Map<String, Statement> statements = new TreeMap<>();
  final List<Gap> gaps = new ArrayList<>();
  final Set<Move> selfSettling = new HashSet<>();
  private final Map<String, OrderReceived> orders = new HashMap<>();
  private final Map<String, Map<String, Told>> staged = new HashMap<>();
  private final Map<String, SettlementBegun> begun = new HashMap<>();
  private final List<RailTermsSet> terms = new ArrayList<>();
  private final List<SettlementDueMoved> dues = new ArrayList<>();
  final List<VarianceClassified> classified = new ArrayList<>();
  private final Map<String, LinesMatched> matches = new HashMap<>();
  private final List<PayoutFailed> failures = new ArrayList<>();
  private final List<BankCreditRecorded> credits = new ArrayList<>();

  MoneyFold(List<DomainEventMessage<?>> history) {
    history.forEach(message -> add(message.getPayload()));
    finish();
  }

  private void add(Object payload) {
    switch (payload) {
      case OrderReceived e -> orders.put(e.orderId(), e);
      case PaymentCaptured e ->
          move(e.orderId(), "CAPTURE", e.captureId(), e.provider(), e.amount(), e.businessDay());
      case OrderRefunded e ->
          move(e.orderId(), "REFUND", e.refundId(), e.provider(), e.amount(), e.businessDay());
      case RefundReversed e ->
          move(
              e.orderId(),
              "REFUND_REVERSAL",
              e.refundId(),
              e.provider(),
              e.amount(),
              e.businessDay());
      case DisputeOpened e -> {
        if (!e.inquiry()) {
          move(e.orderId(), "CHARGEBACK", e.disputeId(), e.provider(), e.amount(), e.businessDay());
        }
      }
      case DisputeResolved e -> {
        move(e.orderId(), "CHARGEBACK", e.disputeId(), e.provider(), e.amount(), e.businessDay());
        if (e.outcome().equals("WON")) {
          move(
              e.orderId(), "CB_REVERSAL", e.disputeId(), e.provider(), e.amount(), e.businessDay());
        }
      }
      case SettlementBegun e -> {
        begun.put(e.settlementId(), e);
        staged.put(e.settlementId(), new TreeMap<>());
      }
      case SettlementLinesRecorded e -> stage(e);
      case SettlementBatchAccepted e -> accept(e);
      case PayoutFailed e -> failures.add(e);
      case BankCreditRecorded e -> credits.add(e);
      case RailTermsSet e -> terms.add(e);
      case SettlementDueMoved e -> dues.add(e);
      case VarianceClassified e -> classified.add(e);
      case LinesMatched e -> matches.putIfAbsent(e.clearingId() + e.matchId() + e.lineKeys(), e);
      case MatchRevoked e ->
          revoked.addAll(
              matches.values().stream()
                  .filter(
                      m -> m.clearingId().equals(e.clearingId()) && m.matchId().equals(e.matchId()))
                  .toList());
      default -> throw new IllegalArgumentException(payload.toString());
    }
  }

  private final Set<LinesMatched> revoked = new HashSet<>();

  private void move(
      String order, String kind, String ref, String rail, Money amount, LocalDate day) {
    if (moves.stream()
        .anyMatch(m -> m.order.equals(order) && m.kind.equals(kind) && m.ref.equals(ref))) {
      return;
    }
    var move = new Move();
    move.order = order;
    move.kind = kind;
    move.ref = ref;
    move.rail = rail;
    move.channel = Objects.requireNonNull(orders.get(order)).channel();
    move.currency = amount.currency().code();
    move.day = day;
    boolean out = kind.equals("REFUND") || kind.equals("CHARGEBACK");
    move.minor = out ? -amount.minorUnits() : amount.minorUnits();
    moves.add(move);
  }

  private void stage(SettlementLinesRecorded event) {
    var head = Objects.requireNonNull(begun.get(event.settlementId()));
    for (var line : event.lines()) {
      var told = new Told(line);
      told.settlement = event.settlementId();
      told.batch = head.batch();
      told.rail = head.rail();
      told.channel = head.channel();
      told.day = head.businessDay();
      Objects.requireNonNull(staged.get(event.settlementId())).putIfAbsent(line.lineKey(), told);
    }
  }

  private void accept(SettlementBatchAccepted event) {
    var lines = Objects.requireNonNull(staged.get(event.settlementId()));
    var before = statements.get(event.settlementId());
    if (before != null) {
      before.lines.forEach(
          (key, told) -> {
            var now = lines.get(key);
            if (now != null && now.line.equals(told.line)) {
              lines.put(key, told);
            }
          });
    }
    statements.put(event.settlementId(), new Statement(event, lines));
  }

  private void finish() {
    moves.forEach(this::due);
    for (var statement : statements.values()) {
      statement.lines.values().forEach(this::identify);
    }
    var groups = new LinkedHashMap<String, String>();
    moves.forEach(m -> groups.put(low(m.rail) + " " + m.order, m.order));
    statements
        .values()
        .forEach(
            s -> s.lines.values().forEach(l -> groups.put(low(l.rail) + " " + l.group, l.group)));
    groups.forEach((key, group) -> match(key.substring(0, key.indexOf(' ')), group));
    statements.values().forEach(this::payout);
    explain();
  }

  private static String low(String rail) {
    return rail.toLowerCase(Locale.ROOT);
  }

  private void due(Move move) {
    RailTerms rail = RailTerms.defaultOf(move.rail);
    RailTermsSet best = null;
    for (var set : terms) {
      if (low(set.rail()).equals(low(move.rail))
          && !set.validFrom().isAfter(move.day)
          && (best == null
              || set.validFrom().isAfter(best.validFrom())
              || (set.validFrom().equals(best.validFrom()) && set.version() > best.version()))) {
        best = set;
        rail = set.terms();
      }
    }
    move.due = move.day;
    for (int n = 0; n < rail.settlesAfter(); n++) {
      do {
        move.due = move.due.plusDays(1);
      } while (move.due.getDayOfWeek() == DayOfWeek.SATURDAY
          || move.due.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
    if (rail.selfSettling()) {
      move.settled = move.minor;
      move.named = true;
      selfSettling.add(move);
    }
    Instant last = Instant.MIN;
    for (var moved : dues) {
      if (low(moved.rail()).equals(low(move.rail))
          && (moved.reference() == null || moved.reference().equals(move.ref))
          && group(moved.rail(), "", "", moved.orderRef(), moved.reference()).equals(move.order)
          && moved.at().isAfter(last)) {
        last = moved.at();
        move.due = moved.due();
      }
    }
  }

  private void identify(Told told) {
    var by =
        matches.values().stream()
            .filter(m -> !revoked.contains(m))
            .filter(
                m ->
                    m.settlementId().equals(told.settlement)
                        && m.lineKeys().contains(told.line.lineKey()))
            .max(Comparator.comparing(LinesMatched::at));
    if (by.isPresent()) {
      told.order = by.get().toOrderRef();
      told.ref = null;
    }
    told.group = group(told.rail, told.channel, MoneyFacts.ACCOUNT, told.order, told.ref);
  }

  private String group(
      String rail,
      String channel,
      String account,
      @Nullable String order,
      @Nullable String reference) {
    if (order != null) {
      for (var known : orders.values()) {
        if (order.equals(known.orderId())
            || order.equals(known.channelOrderId())
            || order.equals(known.channelOrderName())) {
          return known.orderId();
        }
      }
      return order;
    }
    var all = new HashSet<String>();
    var own = new HashSet<String>();
    for (var move : moves) {
      if (move.ref.equals(reference) && low(move.rail).equals(low(rail))) {
        all.add(move.order);
        if (move.channel.equals(channel)) {
          own.add(move.order);
        }
      }
    }
    var found = own.size() == 1 ? own : all;
    return found.size() == 1 ? found.iterator().next() : "account:" + channel + ":" + account;
  }

  private void match(String rail, String group) {
    var mine =
        moves.stream().filter(m -> low(m.rail).equals(rail) && m.order.equals(group)).toList();
    var told = new ArrayList<Told>();
    statements.values().forEach(s -> told.addAll(s.lines.values()));
    told.removeIf(t -> !low(t.rail).equals(rail) || !t.group.equals(group));
    boolean account = group.startsWith("account:");
    for (var line : told) {
      if (line.line.kind() == LineKind.ADJUSTMENT) {
        gap("UNCLASSIFIED_LINE", line, line.left, true);
      }
    }
    for (var family : List.of("CAPTURE", "REFUND", "CHARGEBACK", "CB_REVERSAL")) {
      var all = mine.stream().filter(m -> m.family().equals(family)).toList();
      var lines =
          new ArrayList<>(told.stream().filter(t -> t.line.kind().name().equals(family)).toList());
      var orphan = "ORPHAN_" + family.replace("CB_REVERSAL", "CHARGEBACK");
      if (account) {
        lines.forEach(line -> gap(orphan, line, line.left, true));
        continue;
      }
      named(all.stream().filter(m -> !m.named).toList(), lines);
      leftWithReference(all.isEmpty() ? orphan : "OVER_SETTLED", lines);
      pooled(orphan, all, lines);
    }
  }

  /// Lines that name movements; they are taken out of the lines.
  private void named(List<Move> all, List<Told> lines) {
    for (var move : all) {
      var same = all.stream().filter(m -> m.ref.equals(move.ref)).toList();
      boolean shared = same.stream().filter(m -> m.currency.equals(move.currency)).count() > 1;
      var own = new ArrayList<Told>();
      for (var line : lines) {
        if (move.ref.equals(line.ref)
            && line.currency().equals(move.currency)
            && (!shared || Long.signum(line.left) == move.sign())) {
          own.add(line);
        }
      }
      long sum = own.stream().mapToLong(l -> l.left).sum();
      if (sum != 0 && Long.signum(sum) == move.sign()) {
        move.settled = move.minor;
        move.named = true;
        boolean twice = own.size() > 1 && own.stream().allMatch(l -> l.left == move.minor);
        long more = sum - move.minor;
        gap(
            twice ? "DUPLICATE_LINE" : more < 0 ? "AMOUNT_SHORT" : "AMOUNT_OVER",
            move,
            move.currency,
            more);
      } else {
        gap(sum < 0 ? "AMOUNT_SHORT" : "AMOUNT_OVER", move, move.currency, sum);
      }
      lines.removeAll(own);
    }
    for (var line : List.copyOf(lines)) {
      var same = all.stream().filter(m -> m.ref.equals(line.ref)).toList();
      if (!same.isEmpty()) {
        lines.remove(line);
        if (same.stream().noneMatch(m -> m.currency.equals(line.currency()))) {
          var first =
              same.stream()
                  .min(Comparator.comparing((Move m) -> m.day).thenComparing(m -> m.kind))
                  .orElseThrow();
          gap("CURRENCY_MISMATCH", first, line.currency(), line.left);
        }
      }
    }
  }

  private void leftWithReference(String type, List<Told> lines) {
    var byRef = new TreeMap<String, List<Told>>();
    for (var line : lines) {
      if (line.ref != null) {
        byRef.computeIfAbsent(line.currency() + line.ref, _ -> new ArrayList<>()).add(line);
      }
    }
    byRef.values().forEach(same -> newest(type, same, same.stream().mapToLong(l -> l.left).sum()));
  }

  private void pooled(String orphan, List<Move> all, List<Told> lines) {
    for (var currency : List.of("EUR", "USD")) {
      var open =
          all.stream()
              .filter(m -> !m.named && m.currency.equals(currency))
              .sorted(
                  Comparator.comparing((Move m) -> m.day)
                      .thenComparing(m -> m.ref)
                      .thenComparingInt(m -> m.kind.length()))
              .toList();
      var pool =
          lines.stream().filter(l -> l.ref == null && l.currency().equals(currency)).toList();
      long in = pool.stream().mapToLong(l -> Math.max(0, l.left)).sum();
      long out = pool.stream().mapToLong(l -> Math.max(0, -l.left)).sum();
      long dueIn = open.stream().mapToLong(m -> Math.max(0, m.minor)).sum();
      long dueOut = open.stream().mapToLong(m -> Math.max(0, -m.minor)).sum();
      while ((in > dueIn && out > 0) || (out > dueOut && in > 0)) {
        in--;
        out--;
      }
      var type =
          all.isEmpty()
              ? orphan
              : all.stream().anyMatch(m -> m.currency.equals(currency))
                  ? "OVER_SETTLED"
                  : "CURRENCY_MISMATCH";
      newest(type, pool, Math.max(0, in - dueIn) - Math.max(0, out - dueOut));
      for (var move : open) {
        while (move.settled != move.minor && (move.minor > 0 ? in > 0 : out > 0)) {
          move.settled += move.sign();
          if (move.minor > 0) {
            in--;
          } else {
            out--;
          }
        }
      }
    }
  }

  private void newest(String type, List<Told> lines, long amount) {
    var newest =
        lines.stream()
            .sorted(
                Comparator.comparing((Told l) -> l.day)
                    .thenComparing(l -> l.batch)
                    .thenComparing(l -> l.line.lineKey())
                    .reversed())
            .toList();
    long left = amount;
    for (var line : newest) {
      long part = 0;
      while (left != 0 && Long.signum(line.left) == Long.signum(left) && part != line.left) {
        part += Long.signum(left);
        left -= Long.signum(left);
      }
      gap(type, line, part, false);
    }
  }

  private void gap(String type, Move move, String currency, long minor) {
    var gap = new Gap();
    gap.type = type;
    gap.ref = move.ref;
    gap.handle = move.ref;
    gap.rail = move.rail;
    gap.group = move.order;
    gap.channel = move.channel;
    gap.day = move.day;
    gap.currency = currency;
    gap.minor = minor;
    add(gap);
  }

  private void gap(String type, Told line, long minor, boolean alone) {
    var gap = new Gap();
    gap.type = type;
    gap.ref = line.ref;
    gap.handle = line.ref != null ? line.ref : alone ? line.line.lineKey() : line.batch;
    gap.source = alone ? line.settlement + "|" + line.line.lineKey() : "";
    gap.rail = line.rail;
    gap.group = line.group;
    gap.channel = line.channel;
    gap.day = line.day;
    gap.currency = line.currency();
    gap.minor = minor;
    add(gap);
  }

  private void add(Gap gap) {
    for (var known : gaps) {
      if (identity(known).equals(identity(gap))) {
        known.minor += gap.minor;
        return;
      }
    }
    gaps.add(gap);
  }

  private static String identity(Gap gap) {
    return String.join(
        "|",
        gap.group,
        gap.type,
        gap.ref == null ? "" : gap.ref,
        gap.source,
        gap.rail,
        gap.channel,
        MoneyFacts.ACCOUNT,
        gap.day.toString(),
        gap.currency);
  }

  private void payout(Statement statement) {
    var head = statement.head;
    var currency = head.payout().currency();
    long lines =
        statement.lines.values().stream()
            .filter(l -> l.currency().equals(currency.code()))
            .mapToLong(l -> l.line.amount().minorUnits())
            .sum();
    paid(head, "PAYOUT_UNEXPLAINED", head.businessDay(), head.payout().minorUnits() - lines);
    var failed =
        failures.stream()
            .filter(
                f ->
                    f.settlementId().equals(head.settlementId())
                        && f.amount().currency().equals(currency))
            .toList();
    long came =
        credits.stream()
            .filter(
                c ->
                    c.settlementId().equals(head.settlementId())
                        && c.amount().currency().equals(currency))
            .mapToLong(c -> c.amount().minorUnits())
            .sum();
    long back = failed.stream().mapToLong(f -> f.amount().minorUnits()).sum();
    failed.stream()
        .map(PayoutFailed::businessDay)
        .max(Comparator.naturalOrder())
        .ifPresent(
            day ->
                paid(
                    head,
                    "PAYOUT_FAILED",
                    day,
                    -Math.max(0, Math.min(back, head.payout().minorUnits() - came))));
  }

  private void paid(SettlementBatchAccepted head, String type, LocalDate day, long minor) {
    var gap = new Gap();
    gap.type = type;
    gap.ref = head.batch();
    gap.handle = head.batch();
    gap.source = head.settlementId();
    gap.rail = head.rail();
    gap.group = "account:" + head.channel() + ":" + head.account();
    gap.channel = head.channel();
    gap.day = day;
    gap.currency = head.payout().currency().code();
    gap.minor = minor;
    add(gap);
  }

  private void explain() {
    gaps.removeIf(gap -> gap.minor == 0);
    gaps.sort(
        Comparator.comparing((Gap g) -> g.day)
            .thenComparing(g -> identity(g).substring(g.group.length())));
    var order =
        classified.stream()
            .sorted(
                Comparator.comparing(VarianceClassified::businessDay)
                    .thenComparing(c -> c.clearingId() + "|" + c.classificationId()))
            .toList();
    var left = new HashMap<VarianceClassified, Long>();
    order.forEach(c -> left.put(c, -c.amount().minorUnits()));
    for (int pass = 0; pass < 3; pass++) {
      for (var said : order) {
        for (var gap : gaps) {
          if (fits(pass, said, gap)) {
            long rest = Objects.requireNonNull(left.get(said));
            while (rest != 0
                && gap.explained != gap.minor
                && Long.signum(rest) == Long.signum(gap.minor - gap.explained)) {
              gap.explained += Long.signum(rest);
              rest -= Long.signum(rest);
            }
            left.put(said, rest);
          }
        }
      }
    }
    left.forEach(
        (said, rest) -> {
          if (rest != 0) {
            var gap = new Gap();
            gap.type = said.varianceClass();
            gap.ref = said.reference();
            gap.rail = said.rail();
            gap.channel = said.channel();
            gap.day = said.businessDay();
            gap.currency = said.amount().currency().code();
            gap.explained = rest;
            gaps.add(gap);
          }
        });
  }

  private boolean fits(int pass, VarianceClassified said, Gap gap) {
    boolean here =
        low(said.rail()).equals(low(gap.rail))
            && said.amount().currency().code().equals(gap.currency)
            && group(said.rail(), said.channel(), said.account(), said.orderRef(), said.reference())
                .equals(gap.group);
    boolean type = said.varianceClass().equals(gap.type);
    return here
        && switch (pass) {
          case 0 ->
              type
                  && said.reference() != null
                  && (said.reference().equals(gap.ref) || said.reference().equals(gap.handle));
          case 1 -> type;
          default -> said.varianceClass().equals("ROUNDING");
        };
  }

  /// Day, channel, rail, currency: captured, refunded, chargebacks, reversals, settled, open,
  /// variance, classified; sorted.
  List<String> rows() {
    var rows = new TreeMap<String, long[]>();
    for (var move : moves) {
      var row = row(rows, move.day, move.channel, move.rail, move.currency);
      row[List.of("CAPTURE", "REFUND", "CHARGEBACK", "CB_REVERSAL").indexOf(move.family())] +=
          move.minor;
      row[4] += move.settled;
      row[5] += move.minor - move.settled;
    }
    for (var gap : gaps) {
      var row = row(rows, gap.day, gap.channel, gap.rail, gap.currency);
      row[6] += gap.minor;
      row[7] += gap.explained;
    }
    return rows.entrySet().stream()
        .map(e -> e.getKey() + " " + Arrays.toString(e.getValue()))
        .toList();
  }

  private static long[] row(
      Map<String, long[]> rows, LocalDate day, String channel, String rail, String currency) {
    return rows.computeIfAbsent(
        "%s %s %s %s".formatted(day, channel, rail, currency), _ -> new long[8]);
  }

  /// Class, day, reference, amount, classified; sorted.
  List<String> variances() {
    return gaps.stream()
        .map(
            g ->
                "%s %s %s %s %s %d %d"
                    .formatted(g.type, g.day, g.rail, g.ref, g.currency, g.minor, g.explained))
        .sorted()
        .toList();
  }

  /// Order, kind, reference, open, due; sorted.
  List<String> open() {
    return moves.stream()
        .filter(m -> m.settled != m.minor)
        .map(m -> "%s %s %s %d %s".formatted(m.order, m.kind, m.ref, m.minor - m.settled, m.due))
        .sorted()
        .toList();
  }

  /// What the clearing account of the rails must hold in this currency: every movement that a rail
  /// owes, less every payout, and what lines and classifications say.
  long clearing(String currency) {
    long clearing = 0;
    for (var move : moves) {
      clearing += move.currency.equals(currency) ? move.minor : 0;
    }
    for (var statement : statements.values()) {
      for (var line : statement.lines.values()) {
        boolean booked = line.line.kind() == LineKind.FEE;
        clearing +=
            booked && line.currency().equals(currency) ? line.line.amount().minorUnits() : 0;
      }
      var payout = statement.head.payout();
      clearing -= payout.currency().code().equals(currency) ? payout.minorUnits() : 0;
    }
    for (var said : classified) {
      var amount = said.amount();
      clearing -= amount.currency().code().equals(currency) ? amount.minorUnits() : 0;
    }
    return clearing;
  }
}
