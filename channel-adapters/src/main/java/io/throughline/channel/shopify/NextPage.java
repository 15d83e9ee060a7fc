package io.throughline.channel.shopify;

import io.throughline.channel.ChannelAnswer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of the next page, from the {@code Link} header. Of that link only the name is used:
/// where the next page is asked for is our decision.
final class NextPage {

  private static final Pattern NEXT =
      Pattern.compile("<[^<>]*[?&]page_info=([^&<>]{1,2000})[^<>]*>\\s*;\\s*rel=\"?next\"?");

  private NextPage() {}

  /// The name; null on the last page.
  static @Nullable String of(ChannelAnswer answer) {
    var link = NEXT.matcher(answer.headers().first("Link").orElse(""));
    return link.find() ? URLDecoder.decode(link.group(1), StandardCharsets.UTF_8) : null;
  }
}
