package th.kaechon.web;

import jakarta.servlet.Filter;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Own addresses share Camunda's session, groups and CSRF token: one login for Tasklist and our pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String[] OWN_ADDRESSES = {
        "/",
        "/api/*",
        "/cases",
        "/cases.csv",
        "/cases/*",
        "/calendar",
        "/calendar/*",
        "/lists",
        "/lists/*",
        "/sheets",
        "/my-work",
        "/forecast",
        "/forecast.csv",
        "/forecast/*",
        "/carry-over",
        "/carry-over.csv",
        "/meetings",
        "/meetings.csv",
        "/meetings/*",
        "/learning",
        "/learning.csv",
        "/capacity",
        "/capacity.csv",
        "/capacity/*",
        "/hand-ups",
        "/hand-ups.csv",
        "/notices",
        "/notices.csv",
        "/notices/*"
    };

    @Bean
    FilterRegistrationBean<AuthenticationFilter> ownAuthentication() {
        return on(new AuthenticationFilter(), "ownAuthentication", 10);
    }

    @Bean
    FilterRegistrationBean<CsrfPreventionFilter> ownCsrf() {
        return on(new CsrfPreventionFilter(), "ownCsrf", 20);
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> ownHeaders() {
        return on(new SafeHeaders(), "ownHeaders", 5);
    }

    @Bean
    FilterRegistrationBean<FreshWebappFiles> freshWebappFiles() {
        FilterRegistrationBean<FreshWebappFiles> registration = new FilterRegistrationBean<>(new FreshWebappFiles());
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> on(F filter, String name, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(OWN_ADDRESSES);
        registration.setOrder(order);
        return registration;
    }
}
