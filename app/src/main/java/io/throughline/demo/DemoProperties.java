package io.throughline.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demo shop.
///
/// @param account the name of its account
/// @param ordersPerMinute how many orders it sends
/// @param openingOrders how many it sends at once at the start, so that there is something to see
@ConfigurationProperties("throughline.demo")
record DemoProperties(
    @DefaultValue("demo-shop") String account,
    @DefaultValue("60") int ordersPerMinute,
    @DefaultValue("30") int openingOrders) {}
