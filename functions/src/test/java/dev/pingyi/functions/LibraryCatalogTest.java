package dev.pingyi.functions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.pingyi.server.Town;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.cloud.function.context.catalog.BeanFactoryAwareFunctionRegistry;
import org.springframework.cloud.function.json.GsonMapper;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.CompositeMessageConverter;
import org.springframework.messaging.converter.StringMessageConverter;
import org.springframework.messaging.support.MessageBuilder;

/**
 * The doors are functions as Spring Cloud Function has them: its own catalog, which {@link
 * DoorCatalog} stands in for, finds each and hands it the same text. So the way back is one bean,
 * with the libraries that StoreJars leaves out, a refreshed context and more classes at the start.
 */
final class LibraryCatalogTest {
  private static final Town TOWN = new Town();

  /** The application, but over a town in memory. */
  @Configuration(proxyBeanMethods = false)
  static class TownApp extends App {
    @Bean
    @Override
    RefreshingDoors doors(AwsPlatform platform) {
      return new RefreshingDoors(TOWN::doors, InstantSource.system());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          webhook  | {'rawPath': '/health', 'requestContext': {'http': {'method': 'GET'}}}
          react    | {'Records': []}
          speak    | {'Records': []}
          tick     | {}
          announce | {}
          office   | {'command': 'health'}
          """,
      quoteCharacter = '"')
  void it_finds_each_door_and_calls_it_with_the_event_as_it_came(String name, String event) {
    String json = event.replace('\'', '"');
    try (var context = new AnnotationConfigApplicationContext(TownApp.class)) {
      var library =
          new BeanFactoryAwareFunctionRegistry(
              new GenericConversionService(),
              new CompositeMessageConverter(List.of(new StringMessageConverter())),
              new GsonMapper(new Gson()),
              new FunctionProperties(),
              null);
      library.setApplicationContext(context);
      Function<Message<String>, Object> found = requireNonNull(library.lookup(name));
      DoorCatalog ours = context.getBean(DoorCatalog.class);
      Function<Message<String>, String> door = requireNonNull(ours.lookup(name));
      Message<String> message = MessageBuilder.withPayload(json).build();

      Object answer = found.apply(message);

      Object text = answer instanceof Message<?> wrapped ? wrapped.getPayload() : answer;
      assertThat(text).isEqualTo(door.apply(message));
    }
  }
}
