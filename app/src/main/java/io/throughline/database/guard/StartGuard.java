package io.throughline.database.guard;

import io.throughline.database.UnusableDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/// Looks at the database once, after the migrations and before anything is served or processed, and
/// refuses the start when it is not safe.
///
/// It works while the beans are made; the web server and the event processors start after the last
/// bean is made.
public final class StartGuard implements InitializingBean {

  private final ServerFactsReader reader;

  /// @param dataSource the program's own, with the program's own role
  /// @param clock this node's, to be compared with the database's
  public StartGuard(DataSource dataSource, Clock clock) {
    this.reader = new ServerFactsReader(dataSource, clock);
  }

  /// @throws UnusableDatabase with everything that is wrong
  @Override
  public void afterPropertiesSet() {
    var findings = Safety.findings(reader.read());
    if (!findings.isEmpty()) {
      throw new UnusableDatabase(findings);
    }
  }
}
