package dev.pingyi.core.architecture;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** Switches that would swallow a new case of a sealed type or of an enum of ours. */
public final class Switches {
  private Switches() {}

  /** Where below the folders a {@code default} stands for cases that the compiler could count. */
  public static List<String> withDefault(Path... folders) {
    Path root = Path.of("").toAbsolutePath().getParent();
    List<JavaSource> sources = new ArrayList<>();
    for (Path folder : folders) {
      sources.addAll(JavaSource.below(root, folder.toAbsolutePath().normalize()));
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no Java below " + List.of(folders));
    }
    return withDefault(sources);
  }

  static List<String> withDefault(List<JavaSource> sources) {
    DiagnosticCollector<JavaFileObject> mistakes = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
    JavacTask task = JavaSource.compiler(sources, mistakes, options);
    List<String> found = new ArrayList<>();
    Search search = new Search(task);
    try {
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      demandNoErrors(mistakes);
      units.forEach(unit -> search.scan(unit, found));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }

  /** What has no types cannot be searched. */
  private static void demandNoErrors(DiagnosticCollector<JavaFileObject> mistakes) {
    List<String> errors =
        mistakes.getDiagnostics().stream()
            .filter(mistake -> mistake.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
  }

  private static final class Search extends TreePathScanner<Void, List<String>> {
    private final Trees trees;
    private final Types types;
    private final Elements elements;

    Search(JavacTask task) {
      this.trees = Trees.instance(task);
      this.types = task.getTypes();
      this.elements = task.getElements();
    }

    @Override
    public Void visitSwitch(SwitchTree tree, List<String> found) {
      found.addAll(check(tree.getExpression(), tree.getCases()));
      return super.visitSwitch(tree, found);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, List<String> found) {
      found.addAll(check(tree.getExpression(), tree.getCases()));
      return super.visitSwitchExpression(tree, found);
    }

    private List<String> check(ExpressionTree selector, List<? extends CaseTree> cases) {
      TypeMirror type = types.erasure(typeOf(selector));
      if (!isCounted(type)) {
        return List.of();
      }
      return cases.stream()
          .filter(one -> takesWhatIsLeft(one, type))
          .map(one -> JavaSource.at(trees, getCurrentPath().getCompilationUnit(), one))
          .toList();
    }

    /**
     * Whether the compiler knows every case of what is switched over. What others wrote may have
     * more of them where the program runs than where it was compiled.
     */
    private boolean isCounted(TypeMirror type) {
      return type instanceof DeclaredType declared
          && (declared.asElement().getKind() == ElementKind.ENUM
              || declared.asElement().getModifiers().contains(Modifier.SEALED))
          && elements.getPackageOf(declared.asElement()).toString().startsWith("dev.pingyi");
    }

    private boolean takesWhatIsLeft(CaseTree one, TypeMirror type) {
      return one.getGuard() == null
          && one.getLabels().stream()
              .anyMatch(
                  label ->
                      switch (label) {
                        case DefaultCaseLabelTree _ -> true;
                        case PatternCaseLabelTree pattern ->
                            pattern.getPattern() instanceof BindingPatternTree whole
                                && types.isSameType(
                                    type, types.erasure(typeOf(whole.getVariable())));
                        default -> false;
                      });
    }

    private TypeMirror typeOf(Tree piece) {
      return trees.getTypeMirror(TreePath.getPath(getCurrentPath(), piece));
    }
  }
}
