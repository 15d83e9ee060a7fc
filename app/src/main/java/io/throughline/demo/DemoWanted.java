package io.throughline.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Demo traffic belongs to the embedded database; on any other it must be asked for.
final class DemoWanted implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var environment = context.getEnvironment();
    return environment.getProperty(
        "throughline.demo.enabled",
        Boolean.class,
        !environment.containsProperty("spring.datasource.url"));
  }
}
