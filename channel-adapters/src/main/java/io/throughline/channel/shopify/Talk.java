package io.throughline.channel.shopify;

import io.throughline.channel.ChannelAnswer;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Step;
import io.throughline.channel.Step.Ask;
import io.throughline.channel.Step.Later;
import io.throughline.channel.Step.Refused;
import java.util.List;
import java.util.function.Function;

/// What all conversations with the Admin API share: how an answer is read that is not the one hoped
/// for.
final class Talk {

  private Talk() {}

  /// Looks at something of an order that must be there.
  static Step look(String path, Function<Fields, Step> then) {
    return new Ask(
        ChannelRequest.get(path),
        answer ->
            switch (answer.status()) {
              case 404 -> new Refused("ORDER_NOT_FOUND");
              default -> answer.ok() ? read(answer, then) : new Refused("HTTP_" + answer.status());
            });
  }

  /// Reads an answer. Of what cannot be read nobody knows whether it was of effect: the whole is
  /// tried again, and looks first.
  static Step read(ChannelAnswer answer, Function<Fields, Step> then) {
    try {
      return then.apply(Fields.of(StrictJson.read(answer.body()), ""));
    } catch (NotReadable garbage) {
      return new Later("ANSWER_NOT_READABLE");
    }
  }

  /// The object of this name that an answer must have.
  static Fields required(Fields of, String name) {
    var object = of.object(name);
    if (object == null) {
      throw of.missing(name);
    }
    return object;
  }

  /// The array of this name that an answer must have, although it may be empty.
  static List<Fields> array(Fields of, String name) {
    if (of.given(name) == null) {
      throw of.missing(name);
    }
    return of.objects(name);
  }
}
