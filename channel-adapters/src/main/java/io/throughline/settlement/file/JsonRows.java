package io.throughline.settlement.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON as rows, one by one: the objects of a list, be it the document itself or a field of
/// it. What stands inside a row's own objects and lists is not looked at.
public final class JsonRows {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_TEXT = 1 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  private JsonRows() {}

  /// Takes rows.
  @FunctionalInterface
  public interface Sink {

    /// A row.
    ///
    /// @param list the field whose list it stands in; empty for the document itself
    void row(String list, Row row);
  }

  /// Every row of the document.
  ///
  /// @return how many there were
  /// @throws Unreadable when it is not one JSON text
  public static long read(SettlementSource source, Sink sink) {
    try (var bytes = source.opening().open();
        var json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      long rows = document(json, sink);
      if (json.nextToken() != null) {
        throw malformed(json);
      }
      return rows;
    } catch (JacksonIOException failure) {
      throw new UncheckedIOException(failure.getCause());
    } catch (JacksonException notJson) {
      var location = notJson.getLocation();
      throw new Unreadable(
          "NOT_JSON",
          "The file is not well-formed JSON. It may be cut off; download it again.",
          location == null ? 0 : Math.max(0, location.getLineNr()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Unreadable malformed(JsonParser json) {
    return new Unreadable(
        "NOT_JSON",
        "The file has more than one JSON text, or no list of transactions.",
        Math.max(0, json.currentTokenLocation().getLineNr()));
  }

  private static long document(JsonParser json, Sink sink) {
    var first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      return list(json, "", sink);
    }
    if (first != JsonToken.START_OBJECT) {
      throw malformed(json);
    }
    var own = new HashMap<String, String>();
    long rows = 0;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      var value = json.nextToken();
      if (value == JsonToken.START_ARRAY) {
        rows += list(json, Columns.name(name), sink);
      } else if (value == JsonToken.START_OBJECT) {
        sink.row(Columns.name(name), new Row(1, object(json)::get));
        rows++;
      } else {
        own.put(Columns.name(name), text(json, value));
      }
    }
    sink.row("", new Row(1, own::get));
    return rows + 1;
  }

  private static long list(JsonParser json, String name, Sink sink) {
    long number = 0;
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      number++;
      sink.row(name, new Row(number, object(json)::get));
    }
    return number;
  }

  private static Map<String, String> object(JsonParser json) {
    var fields = new HashMap<String, String>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = Columns.name(json.currentName());
      var value = json.nextToken();
      if (value.isScalarValue()) {
        fields.put(name, text(json, value));
      } else {
        json.skipChildren();
      }
    }
    return fields;
  }

  private static String text(JsonParser json, JsonToken value) {
    return value == JsonToken.VALUE_NULL ? "" : json.getString();
  }
}
