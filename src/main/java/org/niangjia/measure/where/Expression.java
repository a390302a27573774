package org.niangjia.measure.where;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.UnknownContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count, written in CEL over the columns of a source and {@code today}, and checked against their types. A
 * closed list of forms ({@link Where}): what SQL and CEL would answer differently cannot be said.
 */
public final class Expression {
    private static final String DAYS_OVERLOAD = "days_int";
    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(CelOptions.current().enableUnknownTracking(true).build())
            .addFunctionBindings(CelFunctionBinding.from(DAYS_OVERLOAD, Long.class, Duration::ofDays))
            .build();

    private final Where tree;
    private final CelRuntime.Program program;

    private Expression(Where tree, CelRuntime.Program program) {
        this.tree = tree;
        this.program = program;
    }

    /** @throws IllegalArgumentException what is wrong with it */
    public static Expression of(String text, Map<String, ColumnType> columns) {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .setResultType(SimpleType.BOOL)
                .addVar(WhereReader.TODAY, SimpleType.TIMESTAMP)
                .addFunctionDeclarations(newFunctionDeclaration(
                        WhereReader.DAYS, newGlobalOverload(DAYS_OVERLOAD, SimpleType.DURATION, SimpleType.INT)));
        columns.forEach((name, type) -> compiler.addVar(name, type.cel()));
        try {
            var ast = compiler.build().compile(text).getAst();
            return new Expression(new WhereReader(columns).read(ast.getExpr()), RUNTIME.createProgram(ast));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public Where tree() {
        return tree;
    }

    /**
     * Whether this row counts; empty: cannot be told, for something about it is not known.
     *
     * @param row by column; null: not known
     */
    public Optional<Boolean> test(Map<String, ? extends @Nullable Object> row, LocalDate today) {
        var known = new HashMap<String, Object>();
        var unknown = new ArrayList<CelAttributePattern>();
        known.put(WhereReader.TODAY, instant(today));
        row.forEach((column, value) -> {
            if (value == null) {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(column));
            } else {
                known.put(column, value instanceof LocalDate day ? instant(day) : value);
            }
        });
        try {
            var answer = program.advanceEvaluation(
                    UnknownContext.create(name -> Optional.ofNullable(known.get(name)), unknown));
            return answer instanceof Boolean counts ? Optional.of(counts) : Optional.empty();
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("this row does not fit the condition", e);
        }
    }

    private static Object instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
