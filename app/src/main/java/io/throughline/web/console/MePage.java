package io.throughline.web.console;

import io.throughline.security.Caller;
import io.throughline.security.Scope;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who I am and what I may do.
@Controller
class MePage {

  @GetMapping("/console/me")
  ModelAndView page(@AuthenticationPrincipal Caller caller) {
    var channels = caller.channels();
    return new ModelAndView("console/me")
        .addObject("id", caller.actor().value())
        .addObject("scopes", caller.scopes().stream().map(Scope::text).sorted().toList())
        .addObject(
            "channels", channels == null ? List.of("all") : channels.stream().sorted().toList());
  }
}
