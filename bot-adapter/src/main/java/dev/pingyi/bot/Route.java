package dev.pingyi.bot;

/** Where a chat service calls us, and by which method. */
public record Route(String method, String path) {
  public static Route get(String path) {
    return new Route("GET", path);
  }

  public static Route post(String path) {
    return new Route("POST", path);
  }

  public static Route of(WebRequest request) {
    return new Route(request.method(), request.path());
  }
}
