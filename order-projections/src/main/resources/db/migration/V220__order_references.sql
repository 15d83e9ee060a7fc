-- An order is found by whatever somebody has of it: every reference is looked up in an index.

alter table order_summary add column purchase_order_number text;
create index order_summary_by_purchase_order on order_summary (purchase_order_number)
 where purchase_order_number is not null;

create index order_line_units_by_sku on order_line_units (sku);

-- Ids that others know: of payments, returns, disputes, tickets, parcels. Ours are not searched for.
create index order_part_by_id on order_part (part_id)
 where kind in ('AUTHORIZATION', 'CAPTURE', 'DISPUTE', 'REFUND', 'RETURN', 'SHIPMENT', 'TICKET');
create index order_part_by_tracking_number on order_part (reference) where kind = 'SHIPMENT';
