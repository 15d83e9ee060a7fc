-- Which position an instant stands for: the last event recorded at or before it. On the log itself,
-- so that it is right for every reader at once and cannot lag; appends come in order of time, so
-- they find its last page in memory.
create index domain_event_by_time on domain_event (recorded_at, position);
