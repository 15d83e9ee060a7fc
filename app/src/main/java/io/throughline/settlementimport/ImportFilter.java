package io.throughline.settlementimport;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which imports are wanted; what is null does not matter.
///
/// @param state how far they have come
/// @param rail of this rail
/// @param channel of this channel
/// @param account of this account
/// @param visible of these channels, the ones that the asker may see; null for all, also for files
///   whose channel nobody knows
public record ImportFilter(
    @Nullable ImportState state,
    @Nullable String rail,
    @Nullable String channel,
    @Nullable String account,
    @Nullable Set<String> visible) {}
