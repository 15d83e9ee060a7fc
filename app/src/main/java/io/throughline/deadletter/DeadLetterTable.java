package io.throughline.deadletter;

import io.throughline.eventjson.EventJson;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// The queues on table {@code dead_letter}.
public final class DeadLetterTable {

  static final DeadLetterSchema SCHEMA =
      DeadLetterSchema.builder()
          .deadLetterTable("dead_letter")
          .deadLetterIdentifierColumn("dead_letter_id")
          .processingGroupColumn("processing_group")
          .sequenceIdentifierColumn("sequence_id")
          .sequenceIndexColumn("sequence_index")
          .messageTypeColumn("message_type")
          .eventIdentifierColumn("event_id")
          .timestampColumn("recorded_at")
          .payloadTypeColumn("event_type")
          .payloadRevisionColumn("revision")
          .payloadColumn("payload")
          .metaDataColumn("metadata")
          .aggregateTypeColumn("stream_type")
          .aggregateIdentifierColumn("stream_id")
          .sequenceNumberColumn("sequence")
          .tokenTypeColumn("token_type")
          .tokenColumn("token")
          .enqueuedAtColumn("parked_at")
          .lastTouchedColumn("last_touched_at")
          .processingStartedColumn("retry_started_at")
          .causeTypeColumn("cause_type")
          .causeMessageColumn("cause_message")
          .diagnosticsColumn("diagnostics")
          .build();

  private DeadLetterTable() {}

  /// The queue of one processing group. Letters are written in the transaction of the caller.
  public static SequencedDeadLetterQueue<EventMessage<?>> queue(
      String group, ConnectionProvider connections, TransactionManager transactions) {
    return new ParkingQueue(
        group,
        connections,
        JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(group)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(SCHEMA)
            .statementFactory(new AllBlockedSequences(SCHEMA))
            .genericSerializer(EventJson.generalSerializer())
            .eventSerializer(EventJson.eventSerializer()));
  }
}
