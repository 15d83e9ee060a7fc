/// Read model {@code daily-money}: what was captured and refunded, by channel, account, business
/// day and currency. Source: {@code PaymentCaptured} and {@code OrderRefunded}; the business day is
/// the one that the event names. Identity: captured less refunded is net, for every day and as of
/// every position. Currencies are never added up. Rebuild: reset group {@code daily-money}.
@NullMarked
package io.throughline.projection.money;

import org.jspecify.annotations.NullMarked;
