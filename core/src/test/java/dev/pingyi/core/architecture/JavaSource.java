package dev.pingyi.core.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A file of Java with the path by which it is named in what a test says. */
record JavaSource(String path, String text) {
  /** All that lie below a folder, named from {@code root}; empty where there is no such folder. */
  static List<JavaSource> below(Path root, Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> new JavaSource(root.relativize(file).toString(), read(file)))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the compiler makes of the sources; {@code options} as of the command line. */
  static JavacTask compiler(
      List<JavaSource> sources,
      DiagnosticCollector<JavaFileObject> mistakes,
      List<String> options) {
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                mistakes,
                options,
                null,
                sources.stream().map(JavaSource::toFile).toList());
  }

  /** Where a piece of source stands, as {@code path:line}. */
  static String at(Trees trees, CompilationUnitTree unit, Tree piece) {
    long start = trees.getSourcePositions().getStartPosition(unit, piece);
    String path = unit.getSourceFile().toUri().getPath().substring(1);
    return path + ":" + unit.getLineMap().getLineNumber(start);
  }

  long lines() {
    return text.lines().count();
  }

  private JavaFileObject toFile() {
    return new SimpleJavaFileObject(URI.create("source:///" + path), Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
