package io.throughline.web.command;

import io.throughline.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Gives every {@link OrderAction} its path.
@Configuration(proxyBeanMethods = false)
class CommandRoutes {

  CommandRoutes(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      OrderCommandsApi api)
      throws NoSuchMethodException {
    var handle =
        OrderCommandsApi.class.getDeclaredMethod(
            "handle",
            Caller.class,
            String.class,
            Map.class,
            byte[].class,
            HttpServletRequest.class);
    for (var action : OrderAction.values()) {
      var place =
          RequestMappingInfo.paths(action.path())
              .methods(RequestMethod.POST)
              .options(mapping.getBuilderConfiguration())
              .build();
      mapping.registerMapping(place, api, handle);
    }
  }
}
