package io.throughline.rebuild;

import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/// Finds the projector of a read model.
@Component
class Projectors {

  private final ApplicationContext context;
  private final Configuration axon;

  Projectors(ApplicationContext context, Configuration axon) {
    this.context = context;
    this.axon = axon;
  }

  /// The projector of this group, with handlers as its event processor has them.
  Projector of(String group) {
    var projector =
        context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
            .filter(bean -> group.equals(group(bean)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no projector of " + group));
    return new Projector(
        new AnnotationEventHandlerAdapter(
            projector,
            axon.parameterResolverFactory(),
            axon.handlerDefinition(projector.getClass())));
  }

  private static String group(Object bean) {
    var group = bean.getClass().getAnnotation(ProcessingGroup.class);
    return group == null ? "" : group.value();
  }
}
