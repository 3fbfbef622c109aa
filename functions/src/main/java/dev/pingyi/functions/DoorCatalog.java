package dev.pingyi.functions;

import dev.pingyi.server.door.DoorNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.cloud.function.context.FunctionCatalog;

/**
 * The doors by their names, as Spring Cloud Function asks for functions.
 *
 * <p>Its own catalog also turns events into what a function takes, and loads Jackson for it before
 * it knows whether anything is to be turned: a tenth of all classes of a cold start. The doors take
 * text and answer text.
 */
final class DoorCatalog implements FunctionCatalog, BeanFactoryAware {
  private @Nullable BeanFactory beans;

  @Override
  public void setBeanFactory(BeanFactory all) {
    beans = all;
  }

  @Override
  // Spring's interface leaves it to whoever asks what a function is taken for.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T lookup(
      @Nullable Class<?> type, String name, String @Nullable ... mimeTypes) {
    return beans != null && DoorNames.ALL.contains(name) ? (T) beans.getBean(name) : null;
  }

  @Override
  public Set<String> getNames(@Nullable Class<?> type) {
    return Set.copyOf(DoorNames.ALL);
  }
}
