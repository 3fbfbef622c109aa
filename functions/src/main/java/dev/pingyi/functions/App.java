package dev.pingyi.functions;

import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What Lambda starts. */
@Configuration(proxyBeanMethods = false)
public class App {
  public static void main(String[] args) {
    SpringApplication.run(App.class, args);
  }

  @Bean
  Function<Message<String>, String> webhook() {
    return message -> "";
  }
}
