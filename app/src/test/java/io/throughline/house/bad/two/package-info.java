/// What the house forbids, so that each rule is seen to fail.
@NullMarked
package io.throughline.house.bad.two;

import org.jspecify.annotations.NullMarked;
