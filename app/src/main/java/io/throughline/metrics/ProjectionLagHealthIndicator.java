package io.throughline.metrics;

import io.throughline.projection.ReadModel;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Whether answers from here are fresh enough to be given: part of readiness, never of liveness,
/// because a restart makes nothing fresher. A read model that is rebuilt in place does not count:
/// every node has that lag, and taking them all out of service would help nobody.
@Component("projectionLagHealthIndicator")
class ProjectionLagHealthIndicator implements HealthIndicator {

  private final Backlogs backlogs;
  private final Duration maxLag;

  ProjectionLagHealthIndicator(Backlogs backlogs, ReadinessProperties properties) {
    this.backlogs = backlogs;
    this.maxLag = properties.maxLag();
  }

  @Override
  public Health health() {
    return backlogs.current().map(this::of).orElseGet(() -> outOfService("unknown"));
  }

  private Health of(Backlog backlog) {
    return ReadModel.ALL.stream()
        .map(ReadModel::group)
        .filter(group -> backlog.lagSeconds().getOrDefault(group, 0L) > maxLag.toSeconds())
        .findFirst()
        .map(ProjectionLagHealthIndicator::outOfService)
        .orElseGet(() -> Health.up().build());
  }

  private static Health outOfService(String group) {
    return Health.status(Status.OUT_OF_SERVICE).withDetail("behind", group).build();
  }
}
