package io.throughline.simulation;

import io.throughline.aggregate.CommandKinds;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.ChannelAccount;
import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.exceptioncase.ExceptionCase;
import io.throughline.order.Order;
import io.throughline.order.command.OrderCommand;
import io.throughline.stock.StockItem;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;

/// The real command stack in memory, for one thread: Axon's command bus, event store and
/// repositories, and the aggregates as they run in production. After every command, also those that
/// reactions send, somebody looks.
final class Stack implements Policies {

  /// Looks at what became of a command.
  @FunctionalInterface
  interface Observer {
    void saw(Object command, Outcome outcome);
  }

  /// A command did not come back: its caller asks again.
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Store store = new Store();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(store).build();
  private final Gateway gateway = new Gateway(bus);
  private final List<AnnotationEventHandlerAdapter> reactions = Reactions.all(gateway, this);
  private Mishap mishap = Mishap.NONE;
  private boolean dropping;
  private Observer observer = (_, _) -> {};

  /// @param cached whether aggregates stay in memory between commands instead of being sourced
  ///   again; such a stack is good for one history
  Stack(boolean cached) {
    var _ = bus.registerDispatchInterceptor(new CommandKinds(OrderCommand.class));
    var _ =
        bus.registerHandlerInterceptor(
            new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Actor.KEY, Envelope.CHANNEL, Envelope.ACCOUNT)));
    var _ = bus.registerHandlerInterceptor(this::mayDrop);
    List.of(Order.class, StockItem.class, ChannelAccount.class, ExceptionCase.class)
        .forEach(type -> aggregate(type, cached));
  }

  private <A> void aggregate(Class<A> type, boolean cached) {
    var repository =
        EventSourcingRepository.builder(type)
            .eventStore(events)
            .lockFactory(NullLockFactory.INSTANCE);
    if (cached) {
      repository.cache(new Kept());
    }
    var _ =
        AggregateAnnotationCommandHandler.<A>builder()
            .aggregateType(type)
            .repository(repository.build())
            .build()
            .subscribe(bus);
  }

  private @Nullable Object mayDrop(
      UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
    var result = chain.proceed();
    if (dropping) {
      dropping = false;
      throw new NoAnswer();
    }
    return result;
  }

  Store store() {
    return store;
  }

  /// The reactions, which send their commands here.
  List<AnnotationEventHandlerAdapter> reactions() {
    return reactions;
  }

  void observedBy(Observer who) {
    observer = who;
  }

  /// What happens to the next command.
  void next(Mishap what) {
    mishap = what;
  }

  /// Sends a command as an actor does.
  Outcome send(Object command) {
    try {
      return gateway.send(command, mishap);
    } catch (NoAnswer unknown) {
      return new Outcome.Unknown();
    } catch (CommandRefused refused) {
      return new Outcome.Refused(refused.reason());
    } finally {
      mishap = Mishap.NONE;
    }
  }

  @Override
  public PolicyInForce of(String channel, String account) {
    var set = store.stream(new ChannelAccountId(channel, account).value());
    return set.isEmpty()
        ? PolicyInForce.DEFAULT
        : inForce((ChannelPolicySet) set.getLast().getPayload());
  }

  private static PolicyInForce inForce(ChannelPolicySet last) {
    return new PolicyInForce(last.version(), last.policy());
  }

  /// An aggregate that was asked for the first time and had nothing to say has no id yet.
  private static final class Kept extends WeakReferenceCache {
    @Override
    public void put(@Nullable Object key, Object value) {
      if (key != null) {
        super.put(key, value);
      }
    }
  }

  /// A gateway that tells the observer.
  private final class Gateway extends DefaultCommandGateway {

    Gateway(SimpleCommandBus bus) {
      super(DefaultCommandGateway.builder().commandBus(bus));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as in what it extends
    public <R> R sendAndWait(Object command) {
      var what = mishap;
      mishap = Mishap.NONE;
      return (R) send(command, what);
    }

    private Outcome send(Object command, Mishap what) {
      int before = store.commits().size();
      dropping = what == Mishap.ROLLED_BACK;
      var payload = command instanceof CommandMessage<?> message ? message.getPayload() : command;
      try {
        var _ = super.sendAndWait(command);
        var done = new Outcome.Done(since(before));
        observer.saw(payload, done);
        if (what == Mishap.ANSWER_LOST) {
          throw new NoAnswer();
        }
        return done;
      } catch (CommandRefused refused) {
        observer.saw(payload, new Outcome.Refused(refused.reason()));
        throw refused;
      } finally {
        dropping = false;
        Violation.unless(
            what != Mishap.ROLLED_BACK || store.commits().size() == before,
            "ALL_OR_NOTHING",
            "a unit of work was rolled back and left events");
      }
    }

    private List<DomainEventMessage<?>> since(int before) {
      var fresh = new ArrayList<DomainEventMessage<?>>();
      store.commits().subList(before, store.commits().size()).forEach(fresh::addAll);
      return fresh;
    }
  }
}
