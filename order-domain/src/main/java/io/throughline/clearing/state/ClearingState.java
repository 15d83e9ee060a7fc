package io.throughline.clearing.state;

import io.throughline.clearing.event.ClassificationDeclined;
import io.throughline.clearing.event.ClassificationProposed;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.LinesMatched;
import io.throughline.clearing.event.MatchDeclined;
import io.throughline.clearing.event.MatchProposed;
import io.throughline.clearing.event.MatchRevoked;
import io.throughline.clearing.event.SettlementDueMoved;
import io.throughline.clearing.event.VarianceClassified;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A clearing group as its events left it.
///
/// @param classifications what was proposed, by id
/// @param matches what was proposed, by id
/// @param dues until when the rail settles, as told last
/// @param fxResults results of conversions, by id
public record ClearingState(
    Map<String, Proposed<ClassificationProposed>> classifications,
    Map<String, Proposed<MatchProposed>> matches,
    Map<DueKey, LocalDate> dues,
    Map<String, FxResultBooked> fxResults) {

  /// Copies the maps.
  public ClearingState {
    classifications = Map.copyOf(classifications);
    matches = Map.copyOf(matches);
    dues = Map.copyOf(dues);
    fxResults = Map.copyOf(fxResults);
  }

  /// Before the first event.
  public static ClearingState none() {
    return new ClearingState(Map.of(), Map.of(), Map.of(), Map.of());
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as a proposal that is agreed to
  ///   and was never made
  public static ClearingState evolve(ClearingState state, ClearingEvent event) {
    return switch (event) {
      case ClassificationProposed proposed ->
          state.classified(proposed.classificationId(), new Proposed<>(proposed, Ruling.PROPOSED));
      case VarianceClassified classified ->
          state.classified(classified.classificationId(), Ruling.APPROVED);
      case ClassificationDeclined declined ->
          state.classified(declined.classificationId(), Ruling.DECLINED);
      case MatchProposed proposed ->
          state.matched(proposed.matchId(), new Proposed<>(proposed, Ruling.PROPOSED));
      case LinesMatched matched -> state.matched(matched.matchId(), Ruling.APPROVED);
      case MatchDeclined declined -> state.matched(declined.matchId(), Ruling.DECLINED);
      case MatchRevoked revoked -> state.matched(revoked.matchId(), Ruling.REVOKED);
      case SettlementDueMoved moved ->
          new ClearingState(
              state.classifications,
              state.matches,
              with(state.dues, new DueKey(moved.orderRef(), moved.reference()), moved.due()),
              state.fxResults);
      case FxResultBooked booked ->
          new ClearingState(
              state.classifications,
              state.matches,
              state.dues,
              with(state.fxResults, booked.fxId(), booked));
    };
  }

  private ClearingState classified(String id, Ruling ruling) {
    return classified(id, known(classifications, id).as(ruling));
  }

  private ClearingState classified(String id, Proposed<ClassificationProposed> now) {
    return new ClearingState(with(classifications, id, now), matches, dues, fxResults);
  }

  private ClearingState matched(String id, Ruling ruling) {
    return matched(id, known(matches, id).as(ruling));
  }

  private ClearingState matched(String id, Proposed<MatchProposed> now) {
    return new ClearingState(classifications, with(matches, id, now), dues, fxResults);
  }

  private static <T> Proposed<T> known(Map<String, Proposed<T>> proposals, String id) {
    var proposed = proposals.get(id);
    if (proposed == null) {
      throw new IllegalStateException("decided, and never proposed: " + id);
    }
    return proposed;
  }

  private static <K, V> Map<K, V> with(Map<K, V> some, K key, V value) {
    var more = new HashMap<>(some);
    more.put(key, value);
    return more;
  }
}
