package io.throughline.apijson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a moment as RFC 3339 has it, with its offset, to the microsecond.
final class MomentReader extends StdScalarDeserializer<Instant> {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  MomentReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw BodyRefused.malformed("wrong-type", "", "A moment is a text.");
    }
    try {
      var moment =
          OffsetDateTime.parse(json.getString()).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
        return moment;
      }
    } catch (DateTimeException notAMoment) {
      // told below
    }
    throw BodyRefused.invalid(
        "invalid-date",
        "",
        "Give a moment of this century with its offset: 2026-11-20T09:30:00Z or"
            + " 2026-11-20T10:30:00+01:00.");
  }
}
