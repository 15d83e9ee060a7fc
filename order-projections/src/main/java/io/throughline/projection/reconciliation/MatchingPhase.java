package io.throughline.projection.reconciliation;

import io.throughline.projection.change.FollowUp;
import io.throughline.projection.reconciliation.matching.Matched;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Once the rows of a batch are in: matches the groups that they touched anew, and changes items,
/// variances and days by what is new less what was. Groups are taken some at a time, so that a
/// statement of any size needs no more memory than its groups' names.
final class MatchingPhase implements FollowUp<Touch> {

  private static final int GROUPS_AT_ONCE = 2_000;

  @Override
  public void run(Connection connection, Set<Touch> touches) throws SQLException {
    var groups = List.copyOf(new Touched(connection).of(touches));
    if (groups.isEmpty()) {
      return;
    }
    var calendar = RailCalendar.read(connection, Groups.ALL);
    for (int from = 0; from < groups.size(); from += GROUPS_AT_ONCE) {
      var some = groups.subList(from, Math.min(groups.size(), from + GROUPS_AT_ONCE));
      new ResultRows(connection).write(results(read(connection, calendar, some)));
    }
  }

  private static List<Draft> read(
      Connection connection, RailCalendar calendar, List<GroupKey> groups) throws SQLException {
    Map<GroupKey, Draft> drafts = new HashMap<>();
    var keys = new ArrayList<@Nullable Object[]>();
    for (var group : groups) {
      drafts.put(group, new Draft(group));
      keys.add(new @Nullable Object[] {group.rail(), group.ref()});
    }
    var reader = new FactReader(connection, calendar, drafts);
    reader.movements(LiveFacts.MOVEMENTS, keys);
    reader.lines(LiveFacts.LINES, keys);
    reader.classifications(LiveFacts.CLASSIFICATIONS, keys);
    reader.dueMoves(LiveFacts.DUE_MOVES, keys);
    reader.payouts(LiveFacts.PAYOUTS, keys);
    reader.variances(LiveFacts.VARIANCES, keys);
    return List.copyOf(drafts.values());
  }

  private static Map<Draft, Matched> results(List<Draft> drafts) {
    var results = new HashMap<Draft, Matched>();
    drafts.forEach(draft -> results.put(draft, draft.matched()));
    return results;
  }
}
