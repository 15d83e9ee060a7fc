package io.throughline.web.api;

import io.throughline.audit.Access;
import io.throughline.audit.Accesses;
import io.throughline.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Every file that leaves is on record: who took which list away, and when.
@Configuration(proxyBeanMethods = false)
class ExportsOnRecord implements WebMvcConfigurer, HandlerInterceptor {

  private final Accesses accesses;

  ExportsOnRecord(Accesses accesses) {
    this.accesses = accesses;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/console/**", "/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var path = request.getRequestURI();
    if ((path.endsWith(".csv") || path.endsWith(".xlsx"))
        && request.getUserPrincipal() instanceof Authentication known
        && known.getPrincipal() instanceof Caller caller) {
      accesses.record(Access.export(caller.actor().value(), path));
    }
    return true;
  }
}
