package io.throughline.web.console;

import io.throughline.projection.spans.Tickets;

/// The open tickets about orders of one channel.
record TicketRow(String channel, String tickets, String median, String longest) {

  static TicketRow of(Tickets.Figure figure) {
    return new TicketRow(
        figure.channel(),
        Amounts.count(figure.tickets()),
        Lengths.text(figure.median()),
        Lengths.text(figure.longest()));
  }
}
