/// What the house forbids, so that each rule is seen to fail.
@NullMarked
package io.throughline.house.bad.one;

import org.jspecify.annotations.NullMarked;
