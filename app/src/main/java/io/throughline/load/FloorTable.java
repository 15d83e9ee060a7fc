package io.throughline.load;

/// The tables into which an order goes, and how the rows of some orders are found there.
enum FloorTable {
  DELIVERY("delivery", true, "o.order_id", "public.delivery o where o.order_id = any (?)"),
  VAULT_SUBJECT("vault_subject", true, "e.stream_id", Sealed.SUBJECT),
  VAULT_RECORD("vault_record", true, "e.stream_id", Sealed.RECORD),
  DOMAIN_EVENT(
      "domain_event", true, "o.stream_id", "public.domain_event o where o.stream_id = any (?)"),
  ORDER_SUMMARY(
      "order_summary", false, "o.order_id", "public.order_summary o where o.order_id = any (?)"),
  ORDER_TIMELINE(
      "order_timeline", false, "o.order_id", "public.order_timeline o where o.order_id = any (?)"),
  ORDER_IN_FLIGHT(
      "order_in_flight",
      false,
      "o.order_id",
      "public.order_in_flight o where o.order_id = any (?)");

  /// The first event of an order says where its buyer is sealed.
  private static final class Sealed {
    static final String SUBJECT =
        """
        public.vault_subject o
          join public.domain_event e
            on o.subject = (convert_from(e.payload, 'UTF8')::jsonb #>> '{person,subject}')::uuid
         where e.stream_id = any (?)
           and e.sequence = 0
        """;
    static final String RECORD =
        """
        public.vault_record o
          join public.domain_event e
            on o.record = (convert_from(e.payload, 'UTF8')::jsonb #>> '{person,record}')::uuid
         where e.stream_id = any (?)
           and e.sequence = 0
        """;
  }

  private final String tableName;
  private final boolean writeSide;
  private final String orderId;
  private final String source;

  FloorTable(String tableName, boolean writeSide, String orderId, String source) {
    this.tableName = tableName;
    this.writeSide = writeSide;
    this.orderId = orderId;
    this.source = source;
  }

  String tableName() {
    return tableName;
  }

  /// Whether its rows are truth, and not a read model that can be made anew.
  boolean isWriteSide() {
    return writeSide;
  }

  /// The id of the order, then these columns, of the orders in an array.
  String select(String columns) {
    return "select " + orderId + ", " + columns + " from " + source;
  }
}
