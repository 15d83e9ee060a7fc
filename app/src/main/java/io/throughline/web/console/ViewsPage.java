package io.throughline.web.console;

import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Keeps and deletes views of the list of orders.
@Controller
class ViewsPage {

  private static final int LONGEST_NAME = 60;

  private final SavedViews views;

  ViewsPage(SavedViews views) {
    this.views = views;
  }

  /// Keeps the filter that the list was just shown with.
  @PostMapping("/console/views")
  String save(
      @AuthenticationPrincipal Caller caller,
      ListRequest list,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "false") boolean shared,
      RedirectAttributes after) {
    var wanted = name == null ? "" : name.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
      throw ApiProblems.invalidParameter("name", "1 to " + LONGEST_NAME + " characters");
    }
    var query = list.query().href("", null);
    if (!views.save(caller.actor().value(), wanted, query, shared)) {
      throw ApiProblems.invalid("%d views are kept. Delete one first.".formatted(SavedViews.MOST));
    }
    after.addFlashAttribute("done", "The view is saved.");
    return "redirect:" + list.query().href();
  }

  @PostMapping("/console/views/{viewId}/delete")
  String delete(
      @AuthenticationPrincipal Caller caller, @PathVariable UUID viewId, RedirectAttributes after) {
    if (!views.delete(caller.actor().value(), viewId)) {
      throw ApiProblems.notFound();
    }
    after.addFlashAttribute("done", "The view is deleted.");
    return "redirect:/console/orders";
  }
}
