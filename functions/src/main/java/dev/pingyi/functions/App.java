package dev.pingyi.functions;

import java.util.List;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry;
import org.springframework.cloud.function.context.config.JsonMessageConverter;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.CompositeMessageConverter;
import org.springframework.messaging.converter.StringMessageConverter;

/**
 * What Lambda starts: the doors and the least that Spring Cloud Function needs to call them.
 *
 * <p>Neither a scan nor auto-configuration, because each costs cold start.
 */
@Configuration(proxyBeanMethods = false)
public class App {
  public static void main(String[] args) {
    SpringApplication.run(App.class, args);
  }

  @Bean
  Function<Message<String>, String> webhook() {
    return message -> "";
  }

  @Bean
  FunctionRegistry functionCatalog(JsonMapper json, Function<Message<String>, String> webhook) {
    var registry =
        new SimpleFunctionRegistry(
            new DefaultConversionService(),
            new CompositeMessageConverter(
                List.of(
                    new JsonMessageConverter(json),
                    new ByteArrayMessageConverter(),
                    new StringMessageConverter())),
            json);
    registry.register(door("webhook", webhook));
    return registry;
  }

  @Bean
  JsonMapper json() {
    return new JacksonMapper(new tools.jackson.databind.json.JsonMapper());
  }

  /** Says the types in words, which a lambda's class does not keep. */
  private static FunctionRegistration<Function<Message<String>, String>> door(
      String name, Function<Message<String>, String> door) {
    return new FunctionRegistration<>(door, name)
        .type(
            ResolvableType.forClassWithGenerics(
                    Function.class,
                    ResolvableType.forClassWithGenerics(Message.class, String.class),
                    ResolvableType.forClass(String.class))
                .getType());
  }
}
