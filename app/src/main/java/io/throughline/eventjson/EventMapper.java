package io.throughline.eventjson;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How the JSON of an event looks. Each setting is stated, also where it is Jackson's default: the
/// stored form must not follow a library's change of mind.
final class EventMapper {

  private EventMapper() {}

  static void customize(JsonMapper.Builder mapper) {
    mapper
        .addModule(
            new SimpleModule("money")
                .addSerializer(Money.class, new MoneyWriter())
                .addDeserializer(Money.class, new MoneyReader())
                .addSerializer(SignedMoney.class, new SignedMoneyWriter())
                .addDeserializer(SignedMoney.class, new SignedMoneyReader()))
        .annotationIntrospector(new AbsenceMustBeDeclared())
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS) // ISO-8601 text
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS) // ISO-8601 text
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY) // as the record declares them
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)) // left out
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a newer writer
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }
}
