package org.heartland.dynamics.run;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.compile.Op;
import org.heartland.dynamics.compile.Program;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns instructions of a {@link Program} into bytecode of the JVM (The Java Virtual Machine Specification, Java SE 17
 * edition), for one member: each instruction reads its operands from an array of numbers, one for each slot, computes
 * the same as {@link Op#of}, and writes its result there. Nothing is reordered or left out. A class holds one stretch of
 * instructions, short enough for HotSpot, which never compiles methods longer than 8,000 bytes.
 */
final class Bytecode {
    /** At most 29 bytes each: a result, three operands with an index of three bytes, and a call. */
    private static final int INSTRUCTIONS = 250;

    private static final String NAME = Type.getInternalName(Bytecode.class) + "Stretch";
    private static final String MACHINE = Type.getInternalName(SingleMachine.class);
    private static final String MATH = Type.getInternalName(Math.class);
    private static final String HERE = Type.getInternalName(Scalars.class);
    private static final Op[] OPS = Op.values();

    /** What is computed by an instruction of the JVM. */
    private static final Map<Op, Integer> INSTRUCTION = new EnumMap<>(Map.of(
            Op.ADD, Opcodes.DADD,
            Op.SUBTRACT, Opcodes.DSUB,
            Op.MULTIPLY, Opcodes.DMUL,
            Op.DIVIDE, Opcodes.DDIV,
            Op.REMAINDER, Opcodes.DREM,
            Op.NEGATE, Opcodes.DNEG,
            Op.HOLD, Opcodes.NOP));

    /** What is computed by a method, the name of which is given. */
    private static final Map<Op, Method> METHOD = new EnumMap<>(Map.ofEntries(
            Map.entry(Op.MIN, new Method(MATH, "min")),
            Map.entry(Op.MAX, new Method(MATH, "max")),
            Map.entry(Op.ABS, new Method(MATH, "abs")),
            Map.entry(Op.SQRT, new Method(MATH, "sqrt")),
            Map.entry(Op.FLOOR, new Method(MATH, "floor")),
            Map.entry(Op.LESS, new Method(HERE, "less")),
            Map.entry(Op.AT_MOST, new Method(HERE, "atMost")),
            Map.entry(Op.GREATER, new Method(HERE, "greater")),
            Map.entry(Op.AT_LEAST, new Method(HERE, "atLeast")),
            Map.entry(Op.EQUAL, new Method(HERE, "equal")),
            Map.entry(Op.UNEQUAL, new Method(HERE, "unequal")),
            Map.entry(Op.AND, new Method(HERE, "and")),
            Map.entry(Op.OR, new Method(HERE, "or")),
            Map.entry(Op.NOT, new Method(HERE, "not")),
            Map.entry(Op.IF, new Method(HERE, "choose")),
            Map.entry(Op.DIVIDE_OR, new Method(HERE, "divideOr")),
            Map.entry(Op.MODULO, new Method(HERE, "modulo"))));

    private record Method(String owner, String name) {}

    private final ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final MethodVisitor code;

    private Bytecode() {
        type.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", new String[] {
            Type.getInternalName(Stretch.class)
        });
        MethodVisitor make = type.visitMethod(0, "<init>", "()V", null, null);
        make.visitCode();
        make.visitVarInsn(Opcodes.ALOAD, 0);
        make.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        make.visitInsn(Opcodes.RETURN);
        make.visitMaxs(0, 0);
        make.visitEnd();
        code = type.visitMethod(Opcodes.ACC_PUBLIC, "run", "([DL" + MACHINE + ";)V", null, null);
        code.visitCode();
    }

    /** The stretches of some instructions, in order. */
    static List<Stretch> of(int[] words) {
        List<Stretch> stretches = new ArrayList<>();
        int width = INSTRUCTIONS * Program.WIDTH;
        for (int from = 0; from < words.length; from += width) {
            stretches.add(stretch(words, from, Math.min(words.length, from + width)));
        }
        return List.copyOf(stretches);
    }

    private static Stretch stretch(int[] words, int from, int to) {
        Bytecode writer = new Bytecode();
        for (int at = from; at < to; at += Program.WIDTH) {
            writer.instruction(words, at);
        }
        try {
            MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(writer.bytes(), true);
            return (Stretch) made.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private void instruction(int[] words, int at) {
        int what = words[at];
        code.visitVarInsn(Opcodes.ALOAD, 1);
        number(words[at + 1]);
        if (what < OPS.length) {
            apply(OPS[what], words, at + 2);
        } else {
            other(what, words, at + 2);
        }
        code.visitInsn(Opcodes.DASTORE);
    }

    private void apply(Op op, int[] words, int operands) {
        for (int i = 0; i < op.arity(); i++) {
            value(words[operands + i]);
        }
        Integer instruction = INSTRUCTION.get(op);
        Method method = METHOD.get(op);
        if (instruction != null) {
            code.visitInsn(instruction);
        } else if (method != null) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, method.owner, method.name, "(" + "D".repeat(op.arity()) + ")D", false);
        } else {
            for (int i = op.arity(); i < 3; i++) {
                code.visitInsn(Opcodes.DCONST_0);
            }
            number(op.ordinal());
            code.visitMethodInsn(Opcodes.INVOKESTATIC, HERE, "of", "(DDDI)D", false);
        }
    }

    private void other(int what, int[] words, int operands) {
        int a = words[operands];
        int b = words[operands + 1];
        int c = words[operands + 2];
        switch (what) {
            case Program.COPY -> value(a);
            case Program.PICK -> call("pick", a, c, b);
            case Program.RANK -> call("rank", a, b, c);
            case Program.PORT -> call("port", a, b, c);
            case Program.RUN -> call("run", a, b, c);
            case Program.DRAW -> call("draw", a, b, c);
            default -> call("lookup", a, b, what - Program.LOOKUP);
        }
    }

    /** Calls a method of the machine with three numbers. */
    private void call(String name, int a, int b, int c) {
        code.visitVarInsn(Opcodes.ALOAD, 2);
        number(a);
        number(b);
        number(c);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, MACHINE, name, "(III)D", false);
    }

    private void value(int slot) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        number(slot);
        code.visitInsn(Opcodes.DALOAD);
    }

    private void number(int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value <= Short.MAX_VALUE) {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }
}
