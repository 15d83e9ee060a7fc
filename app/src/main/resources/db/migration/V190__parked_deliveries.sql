-- News of orders that nobody knows yet wait for them. CHANNELS section 0, rule 8.
alter table delivery drop constraint delivery_status_known;
alter table delivery add constraint delivery_status_known
    check (status in ('PENDING', 'DONE', 'NOTED', 'PARKED', 'TEST', 'QUARANTINED'));

create index delivery_parked on delivery (order_id, received_at) where status = 'PARKED';
