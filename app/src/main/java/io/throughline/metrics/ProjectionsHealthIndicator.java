package io.throughline.metrics;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// How far the processing groups are behind. A lag alone does not make a node unhealthy: during a
/// rebuild every node has it, and taking them all out of service would help nobody.
@Component("projectionsHealthIndicator")
class ProjectionsHealthIndicator implements HealthIndicator {

  private final Backlogs backlogs;

  ProjectionsHealthIndicator(Backlogs backlogs) {
    this.backlogs = backlogs;
  }

  @Override
  public Health health() {
    return backlogs
        .current()
        .map(
            backlog ->
                Health.up()
                    .withDetail("head", backlog.headPosition())
                    .withDetail("lag", backlog.lag())
                    .withDetail("deadLetters", backlog.deadLetters())
                    .build())
        .orElseGet(() -> Health.unknown().build());
  }
}
