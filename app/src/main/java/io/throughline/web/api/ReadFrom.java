package io.throughline.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the read models that the queries of a controller are answered from: a query with a {@link
/// MinPosition} waits for these. A controller that does not say waits for all of them, which is
/// slower and never wrong.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadFrom {

  /// Processing groups.
  String[] value();
}
