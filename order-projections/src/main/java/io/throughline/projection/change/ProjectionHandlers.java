package io.throughline.projection.change;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;

/// Gives {@link Changes} to the handlers that ask for them, and tells the writer when such a
/// handler is done. Register it with Axon both as parameter resolver and as handler enhancer.
public final class ProjectionHandlers
    implements ParameterResolverFactory, HandlerEnhancerDefinition {

  private final ChangeWriter writer;

  /// Handlers whose changes this writer writes.
  public ProjectionHandlers(ChangeWriter writer) {
    this.writer = writer;
  }

  @Override
  public @Nullable ParameterResolver<Changes> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    if (!parameters[index].getType().equals(Changes.class)) {
      return null;
    }
    var group = groupOf(executable.getDeclaringClass());
    return new ParameterResolver<>() {
      @Override
      public Changes resolveParameterValue(Message<?> message) {
        return writer.changesOf(group, message);
      }

      @Override
      public boolean matches(Message<?> message) {
        return message instanceof EventMessage;
      }
    };
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    boolean projects =
        original.unwrap(Executable.class).filter(handler -> takesChanges(handler)).isPresent();
    return projects
        ? new TellingWhenDone<>(original, groupOf(original.declaringClass()))
        : original;
  }

  private static boolean takesChanges(Executable handler) {
    for (var type : handler.getParameterTypes()) {
      if (type.equals(Changes.class)) {
        return true;
      }
    }
    return false;
  }

  private static String groupOf(Class<?> projector) {
    var group = projector.getAnnotation(ProcessingGroup.class);
    if (group == null) {
      throw new IllegalArgumentException(projector + " has no @ProcessingGroup");
    }
    return group.value();
  }

  private final class TellingWhenDone<T> extends WrappedMessageHandlingMember<T> {

    private final String group;

    TellingWhenDone(MessageHandlingMember<T> delegate, String group) {
      super(delegate);
      this.group = group;
    }

    @Override
    public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
      var result = super.handle(message, target);
      writer.handled(group);
      return result;
    }
  }
}
