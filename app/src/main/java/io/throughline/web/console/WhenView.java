package io.throughline.web.console;

import io.throughline.projection.AsOf;
import io.throughline.web.api.PastQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The moment that a page stands for, and its form.
///
/// @param past whether a past moment was asked for
/// @param field the value of the field for date and time; empty for now
/// @param moment for people
/// @param link the parameters by which a link stays at this moment
public record WhenView(boolean past, String field, Moment moment, long position, String link) {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  public static WhenView of(AsOf moment, PastQuery query, Instant now) {
    boolean past = !query.equals(PastQuery.NOW);
    return new WhenView(
        past,
        past ? FIELD.format(moment.at()) : "",
        Moment.of(moment.at(), now),
        moment.position(),
        "asOf=%s&asOfPosition=%d".formatted(moment.at(), moment.position()));
  }
}
