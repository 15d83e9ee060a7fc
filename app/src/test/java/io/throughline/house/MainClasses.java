package io.throughline.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// What is shipped: no tests, and not the database that tests of other modules share.
public final class MainClasses implements ImportOption {

  private final ImportOption noTests = Predefined.DO_NOT_INCLUDE_TESTS;

  /// For ArchUnit, which makes one.
  public MainClasses() {}

  @Override
  public boolean includes(Location location) {
    return noTests.includes(location) && !location.contains("/io/throughline/testing/");
  }
}
