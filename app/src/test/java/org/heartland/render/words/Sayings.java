package org.heartland.render.words;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The phrases and words in the sources of the program that are translated. */
final class Sayings {
    private static final Set<String> SAYING = Set.of("say", "term", "unit");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\.say\\(\"([^\"]+)\"");
    private final Set<String> found = new TreeSet<>();

    private Sayings() {}

    /** All that is handed to {@code say}, {@code term} or {@code unit}, or put into a phrase, in the sources and templates of some folders. */
    static Set<String> in(Path... folders) {
        Sayings sayings = new Sayings();
        Stream.of(folders).flatMap(folder -> files(folder, ".java").stream()).forEach(sayings::read);
        Stream.of(folders).flatMap(folder -> files(folder, ".jte").stream()).forEach(sayings::readTemplate);
        return sayings.found;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        CompilationUnit unit;
        try {
            unit = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17))
                    .parse(file)
                    .getResult()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (MethodCallExpr call : unit.findAll(MethodCallExpr.class)) {
            if (says(call)) {
                texts(call.getArgument(0)).forEach(found::add);
            }
        }
        for (ObjectCreationExpr made : unit.findAll(ObjectCreationExpr.class)) {
            if (made.getType().getNameAsString().equals("Term")) {
                texts(made.getArgument(0)).forEach(found::add);
            }
        }
    }

    private void readTemplate(Path file) {
        try {
            IN_TEMPLATE.matcher(Files.readString(file)).results().forEach(said -> found.add(said.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean says(MethodCallExpr call) {
        if (call.getArguments().isEmpty()) {
            return false;
        }
        boolean ofPhrase = call.getScope().map(Node::toString).orElse("").equals("Phrase")
                || call.getScope().isEmpty() && isIn("Phrase", call);
        return SAYING.contains(call.getNameAsString()) || call.getNameAsString().equals("of") && ofPhrase;
    }

    private static boolean isIn(String type, Node node) {
        return node.findCompilationUnit()
                .flatMap(CompilationUnit::getPrimaryTypeName)
                .filter(type::equals)
                .isPresent();
    }

    /** The literals that an expression may have as its value; none if it is a text of the dossier. */
    private static Stream<String> texts(Expression of) {
        if (of instanceof StringLiteralExpr literal) {
            return Stream.of(literal.asString());
        }
        if (of instanceof ConditionalExpr either) {
            return Stream.concat(texts(either.getThenExpr()), texts(either.getElseExpr()));
        }
        if (of instanceof SwitchExpr choice) {
            return choice.getEntries().stream()
                    .flatMap(entry -> entry.getStatements().stream())
                    .flatMap(statement -> statement.toExpressionStmt().stream())
                    .flatMap(statement -> texts(statement.getExpression()));
        }
        if (of instanceof BinaryExpr) {
            return Stream.of("(joined from parts) " + of);
        }
        if (of instanceof ArrayAccessExpr element) {
            return texts(element.getName());
        }
        if (of instanceof MethodCallExpr call && call.getNameAsString().equals("get")) {
            return call.getScope().stream().flatMap(Sayings::texts);
        }
        return of instanceof NameExpr name ? named(name) : Stream.of();
    }

    private static Stream<String> named(NameExpr name) {
        Optional<Parameter> parameter = name.findAncestor(MethodDeclaration.class)
                .flatMap(method -> method.getParameterByName(name.getNameAsString()));
        if (parameter.isPresent()) {
            return handedTo(parameter.get());
        }
        CompilationUnit unit = name.findCompilationUnit().orElseThrow();
        return unit.findAll(FieldDeclaration.class).stream()
                .flatMap(field -> field.getVariables().stream())
                .filter(field -> field.getNameAsString().equals(name.getNameAsString()))
                .flatMap(field -> field.getInitializer().stream())
                .flatMap(value -> value.findAll(StringLiteralExpr.class).stream())
                .map(StringLiteralExpr::asString);
    }

    /** What the calls in the same file hand to a parameter. */
    private static Stream<String> handedTo(Parameter parameter) {
        MethodDeclaration method = (MethodDeclaration) parameter.getParentNode().orElseThrow();
        int place = method.getParameters().indexOf(parameter);
        return method.findCompilationUnit().orElseThrow().findAll(MethodCallExpr.class).stream()
                .filter(call -> call.getNameAsString().equals(method.getNameAsString()))
                .filter(call ->
                        call.getArguments().size() == method.getParameters().size())
                .map(call -> call.getArgument(place))
                .filter(handed -> handed instanceof StringLiteralExpr || handed instanceof ConditionalExpr)
                .flatMap(Sayings::texts);
    }
}
