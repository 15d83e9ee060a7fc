package io.throughline.web.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What holds for every place of the API.
@Configuration(proxyBeanMethods = false)
class ApiInterceptors implements WebMvcConfigurer {

  private final ApiVersion version;
  private final MinPosition minPosition;

  ApiInterceptors(ApiVersion version, MinPosition minPosition) {
    this.version = version;
    this.minPosition = minPosition;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(version).addPathPatterns("/api/**");
    registry.addInterceptor(minPosition).addPathPatterns("/api/**");
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new StrictBodyReader());
  }
}
