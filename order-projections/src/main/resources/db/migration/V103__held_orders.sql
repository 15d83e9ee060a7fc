-- Held orders are few and asked for most: the list of work for people, newest first.
create index order_summary_held on order_summary (received_at desc, order_id desc) where held;
