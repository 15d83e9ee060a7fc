package io.throughline.messaging;

import io.throughline.channelaccount.Policies;
import io.throughline.outbox.StoredEffects;
import io.throughline.policy.WhenFactsContradictThenRaiseCase;
import io.throughline.policy.WhenGoodsMoveThenTellChannel;
import io.throughline.policy.WhenOrderMovesThenAdvance;
import io.throughline.policy.WhenOrderReceivedThenValidate;
import io.throughline.policy.WhenReservationRequestedThenReserveStock;
import io.throughline.policy.WhenStockAnswersThenTellOrder;
import io.throughline.policy.WhenTimeMattersThenSetDeadline;
import io.throughline.policy.WhenUnitsMoveThenSettleStock;
import io.throughline.policy.deadline.Deadlines;
import io.throughline.policy.effect.Effects;
import io.throughline.projection.listing.ListedSkus;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What follows from events by itself: the {@link io.throughline.policy.Reactions}.
@Configuration(proxyBeanMethods = false)
class ReactionsConfiguration {

  @Bean
  WhenOrderReceivedThenValidate whenOrderReceivedThenValidate(
      CommandGateway commands, Policies policies, ListedSkus mappings) {
    return new WhenOrderReceivedThenValidate(commands, policies, mappings::of);
  }

  @Bean
  WhenOrderMovesThenAdvance whenOrderMovesThenAdvance(CommandGateway commands, Policies policies) {
    return new WhenOrderMovesThenAdvance(commands, policies);
  }

  @Bean
  WhenReservationRequestedThenReserveStock whenReservationRequestedThenReserveStock(
      CommandGateway commands) {
    return new WhenReservationRequestedThenReserveStock(commands);
  }

  @Bean
  WhenStockAnswersThenTellOrder whenStockAnswersThenTellOrder(
      CommandGateway commands, Policies policies) {
    return new WhenStockAnswersThenTellOrder(commands, policies);
  }

  @Bean
  WhenUnitsMoveThenSettleStock whenUnitsMoveThenSettleStock(CommandGateway commands) {
    return new WhenUnitsMoveThenSettleStock(commands);
  }

  @Bean
  WhenFactsContradictThenRaiseCase whenFactsContradictThenRaiseCase(CommandGateway commands) {
    return new WhenFactsContradictThenRaiseCase(commands);
  }

  @Bean
  WhenTimeMattersThenSetDeadline whenTimeMattersThenSetDeadline(
      Deadlines deadlines, Policies policies) {
    return new WhenTimeMattersThenSetDeadline(deadlines, policies);
  }

  @Bean
  WhenGoodsMoveThenTellChannel whenGoodsMoveThenTellChannel(Effects effects) {
    return new WhenGoodsMoveThenTellChannel(effects);
  }

  @Bean
  Effects effects(DataSource dataSource, Clock clock) {
    return new StoredEffects(dataSource, clock);
  }
}
