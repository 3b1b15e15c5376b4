package th.kaechon.bench;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The engine's REST as its own starter opens it, with basic authentication: the product leaves it out. Carries no
 * {@code @Configuration}, so that the product's component scan passes it by.
 */
class EngineRest {

    static final String PATH = "/engine-rest";

    @Bean
    ServletRegistrationBean<ServletContainer> engineRestResources() {
        ResourceConfig resources = new ResourceConfig()
                .registerClasses(CamundaRestResources.getResourceClasses())
                .registerClasses(CamundaRestResources.getConfigurationClasses())
                .register(JacksonFeature.class);
        ServletRegistrationBean<ServletContainer> registration =
                new ServletRegistrationBean<>(new ServletContainer(resources), PATH + "/*");
        registration.setName("engineRest");
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestAuthentication() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns(PATH + "/*");
        return registration;
    }
}
