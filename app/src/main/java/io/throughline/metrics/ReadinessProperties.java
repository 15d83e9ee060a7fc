package io.throughline.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a node may be asked.
///
/// @param maxLag how long ago an event may have been recorded that a read model does not tell yet
@ConfigurationProperties("throughline.readiness")
record ReadinessProperties(@DefaultValue("5m") Duration maxLag) {}
