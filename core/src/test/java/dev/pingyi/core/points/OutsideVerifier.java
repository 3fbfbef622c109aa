package dev.pingyi.core.points;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The program that outsiders check a book with, compiled and called within this process. */
final class OutsideVerifier implements AutoCloseable {
  static final Path SOURCE = Path.of("../docs/verify/VerifyBook.java");
  private static final Pattern LINE = Pattern.compile("line (\\d+): .+");

  private final URLClassLoader classes;
  private final Constructor<?> program;
  private final Method check;

  OutsideVerifier(Path folder) throws IOException, ReflectiveOperationException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed = compiler.run(null, null, null, "-d", folder.toString(), SOURCE.toString());
    if (failed != 0) {
      throw new IllegalStateException(SOURCE + " does not compile");
    }
    URI compiled = folder.toUri();
    classes = new URLClassLoader(new URL[] {compiled.toURL()}, null);
    Class<?> type = classes.loadClass("VerifyBook");
    program = type.getConstructor();
    check = type.getMethod("check", byte[].class);
  }

  /** The number of the first line that does not fit; 0 if all do. */
  int unfit(byte[] file) throws ReflectiveOperationException {
    String said = (String) check.invoke(program.newInstance(), (Object) file);
    Matcher line = LINE.matcher(said);
    return line.matches() ? Integer.parseInt(line.group(1)) : 0;
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
