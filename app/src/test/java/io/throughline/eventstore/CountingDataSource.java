package io.throughline.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// Counts the statements of a program that contain a word.
final class CountingDataSource {

  private CountingDataSource() {}

  /// The same source, whose connections count.
  static DataSource of(DataSource source, String word, AtomicInteger counter) {
    return proxy(
        DataSource.class,
        source,
        (result, _) ->
            result instanceof Connection connection
                ? proxy(
                    Connection.class, connection, (made, sql) -> count(made, sql, word, counter))
                : result);
  }

  private static Object count(Object made, Object[] arguments, String word, AtomicInteger counter) {
    if (arguments.length > 0 && arguments[0] instanceof String sql && sql.contains(word)) {
      counter.incrementAndGet();
    }
    return made;
  }

  private interface Step {
    Object after(Object result, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T target, Step step) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                var result = method.invoke(target, arguments);
                return result == null
                    ? null
                    : step.after(result, arguments == null ? new Object[0] : arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
    return type.cast(proxy);
  }
}
