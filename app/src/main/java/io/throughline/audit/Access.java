package io.throughline.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One access, as it is written down. Ids and names of fields only: what stands in it is kept for
/// ever.
///
/// @param actor {@code person:ID}, {@code key:ID}, or {@code nobody}
/// @param subject id of the order, key or person that it is about
/// @param channel the order's channel; null for what belongs to no channel
/// @param fields names of the fields that were read
/// @param reason why, one of a fixed list
/// @param reference a ticket or case; where an export came from
/// @param address where a login came from
public record Access(
    String actor,
    AccessKind kind,
    @Nullable String subject,
    @Nullable String channel,
    List<String> fields,
    @Nullable String reason,
    @Nullable String reference,
    @Nullable String address) {

  /// Who comes without being known.
  public static final String NOBODY = "nobody";

  /// Copies the names.
  public Access {
    fields = List.copyOf(fields);
  }

  /// Somebody logs in, or out, or is refused.
  public static Access from(String actor, AccessKind kind, String address) {
    return new Access(actor, kind, null, null, List.of(), null, null, address);
  }

  /// Somebody changes a key or a person.
  public static Access change(String actor, AccessKind kind, String subject) {
    return new Access(actor, kind, subject, null, List.of(), null, null, null);
  }

  /// Somebody takes a list away.
  ///
  /// @param list which one
  public static Access export(String actor, String list) {
    return new Access(actor, AccessKind.EXPORTED, list, null, List.of(), null, null, null);
  }
}
