package io.throughline.web.api;

import io.throughline.projection.ReadModel;
import io.throughline.rebuild.Build;
import io.throughline.rebuild.Build.Purpose;
import io.throughline.rebuild.Build.State;
import io.throughline.rebuild.Digests;
import io.throughline.rebuild.RebuildProgress;
import io.throughline.rebuild.Rebuilds;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The read models: how far they are, what they hold, and their rebuild.
@RestController
@RequestMapping("/api/projections")
class ProjectionsApi {

  private final Rebuilds rebuilds;
  private final Digests digests;

  ProjectionsApi(Rebuilds rebuilds, Digests digests) {
    this.rebuilds = rebuilds;
    this.digests = digests;
  }

  /// How far a read model is; see {@link RebuildProgress}.
  record ProgressView(
      String name,
      long position,
      long head,
      long positionsBehind,
      boolean rebuilding,
      int percent,
      long eventsPerSecond,
      long remaining,
      long secondsLeft,
      @Nullable BuildView lastBuild) {

    static ProgressView of(RebuildProgress progress) {
      return new ProgressView(
          progress.readModel(),
          progress.position(),
          progress.head(),
          progress.behind(),
          progress.rebuilding(),
          progress.percent(),
          Math.round(progress.eventsPerSecond()),
          progress.remaining(),
          progress.secondsLeft(),
          progress.build().map(BuildView::of).orElse(null));
    }
  }

  /// The last build of a read model beside the one that is read.
  ///
  /// @param purpose REBUILD: it takes its place; CHECK: it is compared with it
  /// @param state BUILDING, SWITCHED, EQUAL, UNEQUAL or FAILED
  /// @param position every event up to it is in the copy
  /// @param detail why it failed, or what was compared
  record BuildView(
      String purpose,
      String state,
      long position,
      Instant startedAt,
      Instant updatedAt,
      @Nullable String detail) {

    static BuildView of(Build build) {
      return new BuildView(
          build.purpose().name(),
          build.isStale() ? State.FAILED.name() : build.state().name(),
          build.position(),
          build.startedAt(),
          build.updatedAt(),
          build.isStale() ? "its node is gone" : build.detail());
    }
  }

  /// What a read model holds, as one value: equal after a rebuild when nothing was appended.
  ///
  /// @param position every event up to it is in
  /// @param digest SHA-256 over all rows
  /// @param rows how many rows, by table
  record DigestView(String name, long position, String digest, SortedMap<String, Long> rows) {}

  @GetMapping
  List<ProgressView> list() {
    return ReadModel.ALL.stream()
        .map(model -> ProgressView.of(rebuilds.progress(model.group())))
        .toList();
  }

  @GetMapping("/{name}")
  ProgressView one(@PathVariable String name) {
    return ProgressView.of(rebuilds.progress(known(name)));
  }

  /// Builds the read model again from the first event, beside the one that is read, and puts it in
  /// its place when it has read every event; its progress can be asked. With {@code inPlace} the
  /// read model is emptied and filled again: readers see that, and no second copy is needed.
  @PostMapping("/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProgressView rebuild(
      @PathVariable String name, @RequestParam(defaultValue = "false") boolean inPlace) {
    var model = known(name);
    return ProgressView.of(
        inPlace ? rebuilds.startInPlace(model) : rebuilds.start(model, Purpose.REBUILD));
  }

  /// Builds the read model beside the one that is read and compares the two at the same position;
  /// the answer is in the last build.
  @PostMapping("/{name}/check")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProgressView check(@PathVariable String name) {
    return ProgressView.of(rebuilds.start(known(name), Purpose.CHECK));
  }

  @GetMapping("/{name}/digest")
  DigestView digest(@PathVariable String name) {
    var placed = digests.of(known(name));
    return new DigestView(
        name, placed.position(), placed.digest().sha256(), placed.digest().rows());
  }

  private static String known(String name) {
    return ReadModel.ALL.stream()
        .map(ReadModel::group)
        .filter(name::equals)
        .findFirst()
        .orElseThrow(ApiProblems::notFound);
  }
}
