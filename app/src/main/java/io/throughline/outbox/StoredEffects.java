package io.throughline.outbox;

import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effects;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Effects in the database. What a batch of events intends is written when the batch commits, in
/// one statement; alone it is written at once, in the transaction of the caller.
public final class StoredEffects implements Effects {

  private static final String RESOURCE = StoredEffects.class.getName();

  private final EffectTable table;
  private final Clock clock;

  /// Effects in this database.
  public StoredEffects(DataSource dataSource, Clock clock) {
    this.table = new EffectTable(dataSource);
    this.clock = clock;
  }

  @Override
  public void intend(Effect effect) {
    if (CurrentUnitOfWork.isStarted()) {
      intendedBy(CurrentUnitOfWork.get()).add(effect);
    } else {
      table.write(List.of(effect), clock.instant());
    }
  }

  private List<Effect> intendedBy(UnitOfWork<?> events) {
    return events.getOrComputeResource(
        RESOURCE,
        _ -> {
          var effects = new ArrayList<Effect>();
          events.onPrepareCommit(_ -> table.write(effects, clock.instant()));
          return effects;
        });
  }
}
