package io.throughline.projection.reconciliation;

import org.jspecify.annotations.Nullable;

/// Which group a fact belongs to, as SQL, in one place.
final class Groups {

  /// What a rail says of an account as a whole begins with this.
  static final String ACCOUNT = "account:";

  /// Everything that is known.
  static final long ALL = Long.MAX_VALUE;

  /// The group of {@code x}, a row of rail_key, channel, account, order_ref, reference, and until:
  /// the position up to which orders and movements are known. A name that several orders have means
  /// the one of the same account; if that is not one either, it means none of them.
  static final String OF_X =
      """
      case
          when x.order_ref is not null then coalesce(
              (select case
                          when count(*) filter (where own) = 1
                          then max(o.order_id) filter (where own)
                          when count(*) = 1 then max(o.order_id)
                      end
                 from (select n.order_id, n.channel = x.channel and n.account = x.account as own
                         from recon_order n
                        where n.order_id = x.order_ref and n.position <= x.until
                        union
                       select n.order_id, n.channel = x.channel and n.account = x.account
                         from recon_order n
                        where n.channel_order_id = x.order_ref and n.position <= x.until
                        union
                       select n.order_id, n.channel = x.channel and n.account = x.account
                         from recon_order n
                        where n.channel_order_name = x.order_ref and n.position <= x.until) o),
              x.order_ref)
          when x.reference is not null then coalesce(
              (select case
                          when count(*) filter (where own) = 1
                          then max(o.order_id) filter (where own)
                          when count(*) = 1 then max(o.order_id)
                      end
                 from (select distinct m.order_id,
                              m.channel = x.channel and m.account = x.account as own
                         from recon_movement m
                        where m.rail_key = x.rail_key and m.reference = x.reference
                          and m.position <= x.until) o),
              'account:' || coalesce(x.channel, '') || ':' || coalesce(x.account, ''))
          else 'account:' || coalesce(x.channel, '') || ':' || coalesce(x.account, '')
      end\
      """;

  /// The order to which people gave the line {@code l}, by matches up to {@code until}.
  static final String BY_HAND =
      """
      (select h.to_order_ref
         from recon_match h
        where h.settlement_id = l.settlement_id and h.line_key = l.line_key
          and h.position <= %1$s
          and (h.revoked_position is null or h.revoked_position > %1$s)
        order by h.matched_at desc, h.match_id desc
        limit 1)\
      """;

  /// The kinds of lines that matching looks at.
  static final String MATCHED = "('CAPTURE', 'REFUND', 'CHARGEBACK', 'CB_REVERSAL', 'ADJUSTMENT')";

  private Groups() {}

  /// The group of an account as a whole.
  static String ofAccount(String channel, String account) {
    return ACCOUNT + channel + ":" + account;
  }

  /// As people may see it: order id or text; null for an account as a whole.
  static @Nullable String shown(String groupRef) {
    return groupRef.startsWith(ACCOUNT) ? null : groupRef;
  }
}
