package io.throughline.web.money;

import io.throughline.web.problem.ApiProblems;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Pages of lists that go on after the key of their last entry. A cursor is that key in a form that
/// fits into an address, with a checksum: what we did not write is refused before it is read.
public final class Pages {

  /// The most entries on one page.
  public static final int MOST = 200;

  private static final int CHECKSUM = 8; // digits

  private Pages() {}

  /// The key as a cursor.
  public static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((checksum(key) + key).getBytes(StandardCharsets.UTF_8));
  }

  /// The key that a request's cursor says; null for the first page.
  public static @Nullable String key(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.length() > CHECKSUM) {
        var key = text.substring(CHECKSUM);
        if (checksum(key).equals(text.substring(0, CHECKSUM))) {
          return key;
        }
      }
    } catch (IllegalArgumentException notBase64) {
      // as below
    }
    throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
  }

  /// Checks the size of a page.
  static void limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw ApiProblems.invalidParameter("limit", "1 to " + MOST);
    }
  }

  /// The page of a list that a request asks for.
  static <T> List<T> page(Source<T> source, @Nullable String cursor, int limit) {
    limit(limit);
    var after = key(cursor);
    try {
      return source.page(after, limit);
    } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
      if (after == null) {
        throw ofAnotherList;
      }
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// The cursor of the next page; null when this page is not full.
  static <T> @Nullable String next(List<T> page, int limit, Function<T, String> key) {
    return page.size() < limit ? null : cursor(key.apply(page.getLast()));
  }

  /// An answer that says where the next page is.
  static <T> ResponseEntity<T> answer(T body, @Nullable String next) {
    var answer = ResponseEntity.ok();
    if (next != null) {
      var uri =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("cursor", next)
              .build() // the request is encoded already
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
    }
    return answer.body(body);
  }

  /// A page of a list.
  @FunctionalInterface
  public interface Source<T> {

    /// At most so many entries after this key; null for the first page.
    List<T> page(@Nullable String after, int limit);
  }

  /// A page of a list that is all there: what comes after the entry of this key; the first page
  /// when that is there no more.
  static <T> List<T> cut(List<T> all, Function<T, String> key, @Nullable String after, int limit) {
    int from = after == null ? 0 : all.stream().map(key).toList().indexOf(after) + 1;
    return all.stream().skip(from).limit(limit).toList();
  }

  /// All pages, one entry after the other.
  public static <T> Consumer<Consumer<T>> all(Source<T> source, Function<T, String> key) {
    return taker -> {
      var page = source.page(null, MOST);
      while (!page.isEmpty()) {
        page.forEach(taker);
        page = page.size() < MOST ? List.of() : source.page(key.apply(page.getLast()), MOST);
      }
    };
  }

  private static String checksum(String key) {
    var crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
