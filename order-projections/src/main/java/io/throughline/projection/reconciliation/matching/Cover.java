package io.throughline.projection.reconciliation.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Classifications cover variances: those that they name, then the oldest of their class; a cause
/// that is no class of ours covers whatever is left. What finds nothing to cover stays visible as
/// classified without a variance.
final class Cover {

  private final List<Variance> variances;
  private final List<Classification> classifications;
  private final long[] left;

  Cover(List<Variance> variances, List<Classification> classifications) {
    this.variances = new ArrayList<>(variances);
    this.classifications = classifications.stream().sorted(Classification.OLDEST_FIRST).toList();
    this.left = this.classifications.stream().mapToLong(c -> Math.negateExact(c.minor())).toArray();
  }

  List<Variance> covered() {
    pass((c, v) -> sameClass(c, v) && names(c, v));
    pass((c, v) -> sameClass(c, v));
    pass((c, _) -> VarianceClass.named(c.varianceClass()).isEmpty());
    for (int i = 0; i < left.length; i++) {
      if (left[i] != 0) {
        variances.add(alone(classifications.get(i), left[i]));
      }
    }
    variances.sort(Variance.OLDEST_FIRST);
    return variances;
  }

  private void pass(BiPredicate<Classification, Variance> fits) {
    for (int i = 0; i < left.length; i++) {
      var classification = classifications.get(i);
      for (int k = 0; k < variances.size(); k++) {
        var variance = variances.get(k);
        if (variance.currency().equals(classification.currency())
            && fits.test(classification, variance)) {
          long part = part(left[i], variance.minor() - variance.classified());
          variances.set(k, variance.covered(part));
          left[i] -= part;
        }
      }
    }
  }

  private static long part(long cover, long uncovered) {
    if (Long.signum(cover) != Long.signum(uncovered)) {
      return 0;
    }
    return cover < 0 ? Math.max(cover, uncovered) : Math.min(cover, uncovered);
  }

  private static boolean sameClass(Classification classification, Variance variance) {
    return classification.varianceClass().equals(variance.varianceClass());
  }

  private static boolean names(Classification classification, Variance variance) {
    var reference = classification.reference();
    return reference != null
        && (reference.equals(variance.reference()) || reference.equals(variance.handle()));
  }

  private static Variance alone(Classification classification, long classified) {
    var reference = classification.reference();
    return new Variance(
        classification.varianceClass(),
        reference,
        "classification|" + classification.id(),
        reference == null ? classification.id() : reference,
        classification.rail(),
        classification.channel(),
        classification.account(),
        classification.businessDay(),
        classification.currency(),
        0,
        classified);
  }
}
