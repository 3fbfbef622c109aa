package dev.pingyi.local.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The browsers of Debian that are no Chromium. What they need runs as long as one is open. */
final class OtherBrowser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int GLANCE_MS = 100;
  private static final String DISPLAY_SERVER = "/usr/bin/Xvfb";
  private static final String WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";
  private static final String FIREFOX = "/usr/bin/firefox-esr";

  /** WebKitGTK's own small browser; it comes with the driver. */
  private static final String MINI_BROWSER =
      "/usr/lib/" + machine() + "-linux-gnu/webkit2gtk-4.1/MiniBrowser";

  /** Which of them. */
  enum Kind {
    FIREFOX,
    WEBKIT;

    private List<String> programs() {
      return switch (this) {
        case FIREFOX -> List.of(OtherBrowser.FIREFOX);
        case WEBKIT -> List.of(WEBKIT_DRIVER, MINI_BROWSER, DISPLAY_SERVER);
      };
    }

    /** Skips the test where it is not installed, unless it is required. */
    void require() {
      List<String> missing =
          programs().stream().filter(program -> !Files.isExecutable(Path.of(program))).toList();
      if (!missing.isEmpty()) {
        String name = name().toLowerCase(Locale.ROOT);
        Chromium.skip(name, "Not run in " + name + ": " + missing + " is not there.");
      }
    }
  }

  private final Deque<Process> processes = new ArrayDeque<>();
  private final Path folder;
  private final boolean scripts;
  private RemoteWebDriver driver;

  private OtherBrowser(Path folder, boolean scripts) {
    this.folder = folder;
    this.scripts = scripts;
  }

  /**
   * Opens one.
   *
   * @param folder empty, for its profile
   * @param scripts whether pages may run any
   */
  static OtherBrowser open(Kind kind, Path folder, boolean scripts) {
    OtherBrowser opened = new OtherBrowser(folder, scripts);
    try {
      opened.driver =
          switch (kind) {
            case FIREFOX -> opened.firefox();
            case WEBKIT -> opened.webkit();
          };
      return opened;
    } catch (IOException e) {
      opened.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  Browser at(URI base) {
    return new Browser(driver, base.toString(), scripts);
  }

  private RemoteWebDriver firefox() throws IOException {
    List<String> settings =
        List.of(
            "'marionette.port', 0",
            "'javascript.enabled', " + scripts,
            "'intl.accept_languages', 'zh-CN,zh'",
            "'datareporting.policy.dataSubmissionEnabled', false",
            "'browser.shell.checkDefaultBrowser', false");
    Files.write(
        folder.resolve("user.js"),
        settings.stream().map(pair -> "user_pref(" + pair + ");").toList());
    start(Map.of(), FIREFOX, "--headless", "--marionette", "--no-remote", "--profile", folder + "");
    Path port = folder.resolve("MarionetteActivePort");
    String number = await("Firefox's port", () -> Files.exists(port) ? read(port) : "");
    return new RemoteWebDriver(new Marionette(Integer.parseInt(number)), new MutableCapabilities());
  }

  private RemoteWebDriver webkit() throws IOException {
    Process display =
        start(
            Map.of(),
            DISPLAY_SERVER,
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x1000x24",
            "-nolisten",
            "tcp");
    String number =
        new BufferedReader(new InputStreamReader(display.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    int port = freePort();
    start(
        Map.of(
            "DISPLAY",
            ":" + number,
            "GDK_BACKEND",
            "x11",
            "LIBGL_ALWAYS_SOFTWARE",
            "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE",
            "1"),
        WEBKIT_DRIVER,
        "--port=" + port);
    List<String> arguments = new ArrayList<>(List.of("--automation", "--geometry=1400x900"));
    if (!scripts) {
      arguments.add("--enable-javascript=false");
    }
    MutableCapabilities wanted = new MutableCapabilities();
    wanted.setCapability("browserName", "MiniBrowser");
    wanted.setCapability(
        "webkitgtk:browserOptions", Map.of("binary", MINI_BROWSER, "args", arguments));
    URI here = URI.create("http://127.0.0.1:" + port);
    return await("WebKit's driver", () -> session(here, wanted));
  }

  /** The driver needs a moment until it listens. */
  private static RemoteWebDriver session(URI driver, MutableCapabilities wanted) {
    try {
      return new RemoteWebDriver(driver.toURL(), wanted, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("HOME", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    processes.push(process);
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T await(String what, Supplier<T> look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        T found = look.get();
        if (!found.equals("")) {
          return found;
        }
      } catch (WebDriverException e) {
        if (!String.valueOf(e.getMessage()).contains("invalid address")) {
          throw e;
        }
      }
      pause();
    }
    throw new AssertionError(what + " was not there in " + PATIENCE);
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String machine() {
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> "x86_64";
      case String other -> other;
    };
  }

  /** The last that was started ends first. */
  @Override
  public void close() {
    if (driver != null) {
      try {
        driver.quit();
      } catch (WebDriverException e) {
        // It ends below, whatever it says.
      }
    }
    processes.forEach(OtherBrowser::end);
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
