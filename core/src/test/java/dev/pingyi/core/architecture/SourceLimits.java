package dev.pingyi.core.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** How long a file and a list of parameters may be. */
final class SourceLimits {
  static final int LINES_MAX = 250;
  static final int PARAMETERS_MAX = 5;

  private SourceLimits() {}

  /** The lines of each file that has too many, by its path. */
  static Map<String, Long> longFiles(List<JavaSource> sources) {
    return sources.stream()
        .filter(source -> source.lines() > LINES_MAX)
        .collect(Collectors.toMap(JavaSource::path, JavaSource::lines, Long::sum, TreeMap::new));
  }

  /**
   * Where a method, a constructor or a lambda takes too many parameters. The header of a record is
   * free, and so is the constructor that has to repeat it.
   */
  static List<String> longSignatures(List<JavaSource> sources) {
    DiagnosticCollector<JavaFileObject> mistakes = new DiagnosticCollector<>();
    JavacTask task = JavaSource.compiler(sources, mistakes, List.of("-proc:none"));
    Signatures signatures = new Signatures(Trees.instance(task));
    List<String> found = new ArrayList<>();
    try {
      task.parse().forEach(unit -> signatures.scan(unit, found));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (!mistakes.getDiagnostics().isEmpty()) {
      throw new IllegalStateException(mistakes.getDiagnostics().toString());
    }
    return found;
  }

  private static final class Signatures extends TreePathScanner<Void, List<String>> {
    private final Trees trees;

    Signatures(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitMethod(MethodTree method, List<String> found) {
      if (!repeatsTheHeader(method)) {
        check(method.getName().toString(), method.getParameters(), method).ifPresent(found::add);
      }
      return super.visitMethod(method, found);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, List<String> found) {
      check("->", lambda.getParameters(), lambda).ifPresent(found::add);
      return super.visitLambdaExpression(lambda, found);
    }

    private Optional<String> check(
        String name, List<? extends VariableTree> parameters, Tree where) {
      if (parameters.size() <= PARAMETERS_MAX) {
        return Optional.empty();
      }
      String at = JavaSource.at(trees, getCurrentPath().getCompilationUnit(), where);
      return Optional.of("%s %s takes %d".formatted(at, name, parameters.size()));
    }

    private boolean repeatsTheHeader(MethodTree method) {
      return method.getReturnType() == null
          && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
          && type.getKind() == Tree.Kind.RECORD
          && types(method.getParameters()).equals(types(header(type)));
    }

    /** A record keeps nothing in its objects but its components. */
    private static List<VariableTree> header(ClassTree type) {
      return type.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .map(VariableTree.class::cast)
          .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
          .toList();
    }

    private static List<String> types(List<? extends VariableTree> variables) {
      return variables.stream().map(variable -> variable.getType().toString()).toList();
    }
  }
}
