/// The door of the channels: signed webhooks come in here. The signature over the raw bytes is the
/// only thing that is asked before a delivery is stored; its content is never a reason to refuse
/// it.
@NullMarked
package io.throughline.web.channel;

import org.jspecify.annotations.NullMarked;
