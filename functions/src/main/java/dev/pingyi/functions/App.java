package dev.pingyi.functions;

import dev.pingyi.server.Wiring;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.telemetry.Log;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What Lambda starts: the doors as functions, and the least that Spring Cloud Function needs to
 * call them.
 *
 * <p>Neither a scan nor auto-configuration, because each costs cold start. The doors open at the
 * first call: before a snapshot nothing may read a secret, a clock or chance.
 */
@Configuration(proxyBeanMethods = false)
public class App {
  /** Run by the build alone, which makes code of the beans; see {@link LambdaHandler}. */
  public static void main(String[] args) {
    SpringApplication.run(App.class, args);
  }

  @Bean
  AwsPlatform platform() {
    return new AwsPlatform(System.getenv());
  }

  @Bean
  RefreshingDoors doors(AwsPlatform platform) {
    return new RefreshingDoors(() -> open(platform), InstantSource.system());
  }

  private static Doors open(AwsPlatform platform) {
    Wiring wiring = new Wiring(platform.open());
    wiring.remarks().forEach(remark -> Log.info("doors", remark));
    return wiring.doors();
  }

  @Bean
  Function<Message<String>, String> webhook(RefreshingDoors doors) {
    return door(event -> doors.get().webhook(event));
  }

  @Bean
  Function<Message<String>, String> react(RefreshingDoors doors) {
    return door(event -> doors.get().react(event));
  }

  @Bean
  Function<Message<String>, String> speak(RefreshingDoors doors) {
    return door(event -> doors.get().speak(event));
  }

  @Bean
  Function<Message<String>, String> tick(RefreshingDoors doors) {
    return door(event -> doors.get().tick(event));
  }

  @Bean
  Function<Message<String>, String> announce(RefreshingDoors doors) {
    return door(event -> doors.get().announce(event));
  }

  @Bean
  Function<Message<String>, String> office(RefreshingDoors doors) {
    return door(event -> doors.get().office(event));
  }

  @Bean
  FunctionCatalog functionCatalog() {
    return new DoorCatalog();
  }

  private static Function<Message<String>, String> door(UnaryOperator<String> door) {
    return message -> door.apply(message.getPayload());
  }
}
