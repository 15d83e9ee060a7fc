package io.throughline.web.api;

import io.throughline.projection.ReadModel;
import io.throughline.rebuild.Digests;
import io.throughline.rebuild.RebuildProgress;
import io.throughline.rebuild.Rebuilds;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
      long eventsPerSecond) {

    static ProgressView of(RebuildProgress progress) {
      return new ProgressView(
          progress.readModel(),
          progress.position(),
          progress.head(),
          progress.behind(),
          progress.rebuilding(),
          progress.percent(),
          Math.round(progress.eventsPerSecond()));
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

  /// Empties the read model and builds it again from the first event; its progress can be asked.
  @PostMapping("/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ProgressView rebuild(@PathVariable String name) {
    return ProgressView.of(rebuilds.start(known(name)));
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
