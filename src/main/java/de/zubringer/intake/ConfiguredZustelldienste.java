package de.zubringer.intake;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the Zustelldienste known that the operator configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FitConnectSettings.class)
class ConfiguredZustelldienste implements InitializingBean {
  private final FitConnectSettings settings;
  private final Zustelldienste zustelldienste;

  ConfiguredZustelldienste(FitConnectSettings settings, Zustelldienste zustelldienste) {
    this.settings = settings;
    this.zustelldienste = zustelldienste;
  }

  @Override
  public void afterPropertiesSet() {
    var environments = settings.environments();
    if (environments != null) {
      environments.forEach(
          (name, environment) ->
              zustelldienste.use(
                  name,
                  environment.endpoints(),
                  environment.allIssuers(),
                  environment.credentials()));
    }
  }
}
