package kerf.accel.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import kerf.accel.simulator.probe.LocalAccess;

/** Reads kernels' class files, and rewrites them so that local memory is observed. */
final class KernelCode {
  private static final ClassDesc ACCESS = LocalAccess.class.describeConstable().orElseThrow();

  private KernelCode() {}

  static byte[] bytes(Class<?> owner) {
    String file = owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("the class file of " + owner.getName() + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the class file of " + owner.getName() + " is unreadable", e);
    }
  }

  /** Whether any method of the class waits at a barrier. */
  static boolean hasBarrier(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element ->
                element instanceof InvokeInstruction call
                    && call.name().stringValue().endsWith("Barrier"));
  }

  /** The class with every access to an array of float or int by way of {@link LocalAccess}. */
  static byte[] observed(byte[] classFile) {
    ClassFile file = ClassFile.of();
    return file.transformClass(
        file.parse(classFile), ClassTransform.transformingMethodBodies(KernelCode::rewrite));
  }

  private static void rewrite(CodeBuilder builder, CodeElement element) {
    switch (element) {
      case ArrayLoadInstruction load when observed(load.typeKind()) -> {
        ClassDesc type = type(load.typeKind());
        builder.invokestatic(
            ACCESS, "get", MethodTypeDesc.of(type, type.arrayType(), ConstantDescs.CD_int));
      }
      case ArrayStoreInstruction store when observed(store.typeKind()) -> {
        ClassDesc type = type(store.typeKind());
        builder.invokestatic(
            ACCESS,
            "set",
            MethodTypeDesc.of(ConstantDescs.CD_void, type.arrayType(), ConstantDescs.CD_int, type));
      }
      default -> builder.with(element);
    }
  }

  private static boolean observed(TypeKind kind) {
    return kind == TypeKind.FLOAT || kind == TypeKind.INT;
  }

  private static ClassDesc type(TypeKind kind) {
    return kind == TypeKind.FLOAT ? ConstantDescs.CD_float : ConstantDescs.CD_int;
  }
}
