-- What waits for a second person, the longest wait first.
create index order_part_waiting on order_part (since, order_id, part_id)
 where kind = 'APPROVAL' and state = 'WAITING';
