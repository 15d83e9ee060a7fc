package io.throughline.web.api;

import io.throughline.security.Caller;
import io.throughline.settlementimport.ImportFilter;
import io.throughline.settlementimport.ImportState;
import io.throughline.web.problem.ApiProblems;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which imports are asked for, as the parameters of a request.
///
/// @param state {@code RECEIVED}, {@code READING}, {@code ACCEPTED}, {@code QUARANTINED} or {@code
///   REPEATED}
/// @param rail of this rail
/// @param channel of this channel
/// @param account of this account
record SettlementFilesQuery(
    @Nullable String state,
    @Nullable String rail,
    @Nullable String channel,
    @Nullable String account) {

  ImportFilter filter(Caller caller) {
    return new ImportFilter(of(state), rail, channel, account, caller.channels());
  }

  private static @Nullable ImportState of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(ImportState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ApiProblems.invalidParameter(
                    "state",
                    "one of "
                        + Arrays.stream(ImportState.values())
                            .map(ImportState::name)
                            .collect(Collectors.joining(", "))));
  }
}
