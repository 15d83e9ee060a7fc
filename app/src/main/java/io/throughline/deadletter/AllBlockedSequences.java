package io.throughline.deadletter;

import io.throughline.eventjson.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;

/// Axon's statements, except one: its page of sequences that can be retried takes the number of
/// sequences seen so far for a position within a sequence, and so misses every further one when
/// more than a page is blocked (AxonFramework issue 4573, in 4.13.0).
final class AllBlockedSequences extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

  private static final String CLAIMABLE =
      """
      select *
        from dead_letter letter
       where letter.processing_group = ?
         and letter.sequence_index =
             (select min(first.sequence_index)
                from dead_letter first
               where first.processing_group = letter.processing_group
                 and first.sequence_id = letter.sequence_id)
         and (letter.retry_started_at is null or letter.retry_started_at < ?)
       order by letter.last_touched_at, letter.dead_letter_id
       limit ? offset ?
      """;

  AllBlockedSequences(DeadLetterSchema schema) {
    super(
        DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
            .schema(schema)
            .genericSerializer(EventJson.generalSerializer())
            .eventSerializer(EventJson.eventSerializer()));
  }

  @Override
  public PreparedStatement claimableSequencesStatement(
      Connection connection, String group, Instant retryStartedBefore, int offset, int maxSize)
      throws SQLException {
    var statement = connection.prepareStatement(CLAIMABLE);
    statement.setString(1, group);
    statement.setString(2, DateTimeUtils.formatInstant(retryStartedBefore));
    statement.setInt(3, maxSize);
    statement.setInt(4, offset);
    return statement;
  }
}
