/// Bad input, made from the API's own document: mutated requests by the thousand, each of which
/// must get a documented answer and leave the store as it was. Rules: PROMISES section 4.
@NullMarked
package io.throughline.web.lab;

import org.jspecify.annotations.NullMarked;
