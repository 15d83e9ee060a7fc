package io.throughline.outbox;

import io.throughline.account.ApiAccesses;
import io.throughline.channel.ChannelApis;
import io.throughline.remote.ChannelCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.transaction.PlatformTransactionManager;

/// What a worker needs.
///
/// @param dataSource where effects lie
/// @param transactions of that database
/// @param events the orders' histories
/// @param commands where orders hear of the channel's answer
/// @param apis the channels that can be told
/// @param accesses the accounts that may be used
/// @param calls who sends the requests
/// @param maxAttempts failed attempts after which an effect is dead
/// @param keptFor how long an effect that is over is kept
/// @param dice from 0 to 1, to spread the waits
/// @param clock our clock
record Outfit(
    DataSource dataSource,
    PlatformTransactionManager transactions,
    EventStore events,
    CommandGateway commands,
    ChannelApis apis,
    ApiAccesses accesses,
    ChannelCalls calls,
    int maxAttempts,
    Duration keptFor,
    DoubleSupplier dice,
    Clock clock) {}
