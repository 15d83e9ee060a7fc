package io.throughline;

import io.throughline.channel.ChannelAdapters;
import io.throughline.channel.ChannelApis;
import io.throughline.channel.Rehearsals;
import io.throughline.channel.shopify.ShopifyAdapter;
import io.throughline.channel.shopify.ShopifyApi;
import io.throughline.channel.shopify.ShopifyRehearsal;
import io.throughline.channel.stripe.StripeAdapter;
import io.throughline.cli.CommandLineProgram;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// The program.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Throughline {

  /// Runs the command that the first argument names; without one starts the server.
  public static void main(String[] args) {
    if (CommandLineProgram.isMeant(args)) {
      System.exit(
          CommandLineProgram.run(
              args,
              new PrintWriter(System.out, true, System.out.charset()),
              new PrintWriter(System.err, true, System.err.charset())));
    }
    // Axon advertises its console at every start, and only a system property silences it.
    System.setProperty("disable-axoniq-console-message", "true");
    SpringApplication.run(Throughline.class, args);
  }

  /// The one clock of the program, in microseconds: finer than that nothing is stored.
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  /// The channels that have an adapter.
  @Bean
  ChannelAdapters channelAdapters(Clock clock) {
    return new ChannelAdapters(List.of(new ShopifyAdapter(), new StripeAdapter(clock)));
  }

  @Bean
  Rehearsals rehearsals() {
    return new Rehearsals(List.of(new ShopifyRehearsal()));
  }

  /// The channels that can be told of things and asked for their orders.
  @Bean
  ChannelApis channelApis() {
    return new ChannelApis(List.of(new ShopifyApi()));
  }
}
