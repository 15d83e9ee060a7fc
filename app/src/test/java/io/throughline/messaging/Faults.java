package io.throughline.messaging;

import io.throughline.testing.TestDatabase;

/// Faults planted in the database, taken away when closed.
final class Faults implements AutoCloseable {

  private final String table;

  private Faults(String table) {
    this.table = table;
  }

  /// The event store refuses this event of this order with an SQL state.
  static Faults refusing(AnOrder order, String event, String state) {
    return in(
        "domain_event",
        "new.stream_id = '%s' and new.event_type = '%s'".formatted(order.id(), event),
        state);
  }

  /// A read model's table refuses the rows of this order with an SQL state.
  static Faults refusing(AnOrder order, String table, String condition, String state) {
    return in(table, "new.order_id = '%s' and %s".formatted(order.id(), condition), state);
  }

  private static Faults in(String table, String condition, String state) {
    Program.owner()
        .sql(
            """
            create sequence if not exists faults_raised;
            grant usage on faults_raised to %s;
            create function fault_in_%s() returns trigger language plpgsql as $$
            begin
                perform nextval('faults_raised');
                raise exception 'planted fault' using errcode = '%s';
            end $$;
            create trigger fault before insert or update on %s
                for each row when (%s) execute function fault_in_%s();
            """
                .formatted(TestDatabase.APP, table, state, table, condition, table))
        .update();
    return new Faults(table);
  }

  /// How many faults were met so far; a sequence counts those that were rolled back, too.
  static long raised() {
    return Program.owner().sql("select last_value from faults_raised").query(Long.class).single();
  }

  @Override
  public void close() {
    Program.owner().sql("drop function fault_in_%s() cascade".formatted(table)).update();
  }
}
