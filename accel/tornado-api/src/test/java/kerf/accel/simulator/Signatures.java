package kerf.accel.simulator;

import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What a class file needs to link against a class: its public members, with descriptors and what is
 * checked at the link (static, checked exceptions, the kind of the class).
 *
 * <p>As a program it prints them for the classes named; run with the real tornado-api jar on the
 * class path it wrote {@code tornadovm-5.2.0-jdk25.txt}:
 *
 * <pre>{@code
 * java --enable-preview --source 25 -cp TORNADO_API_JAR \
 *     accel/tornado-api/src/test/java/kerf/accel/simulator/Signatures.java CLASS...
 * }</pre>
 */
final class Signatures {
  private Signatures() {}

  /** Prints the members of the classes. */
  public static void main(String[] classes) throws ClassNotFoundException {
    for (String name : classes) {
      of(Class.forName(name)).forEach(System.out::println);
    }
  }

  /** One line a member, sorted. */
  static List<String> of(Class<?> type) {
    TreeSet<String> lines = new TreeSet<>();
    for (Field field : type.getFields()) {
      lines.add(line(type, field, field.getType().descriptorString()));
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      lines.add(line(type, constructor, descriptor(constructor, void.class)));
    }
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() != Object.class) {
        lines.add(line(type, method, descriptor(method, method.getReturnType())));
      }
    }
    List<String> all = new ArrayList<>();
    all.add(type.getName() + (type.isInterface() ? " interface" : " class"));
    all.addAll(lines);
    return all;
  }

  private static String descriptor(Executable executable, Class<?> result) {
    MethodTypeDesc type =
        MethodType.methodType(result, executable.getParameterTypes())
            .describeConstable()
            .orElseThrow();
    List<String> thrown =
        Arrays.stream(executable.getExceptionTypes()).map(Class::getName).sorted().toList();
    return type.descriptorString() + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String line(Class<?> type, Member member, String descriptor) {
    String name = member instanceof Constructor<?> ? "<init>" : member.getName();
    String fixed = member.accessFlags().contains(AccessFlag.STATIC) ? " static " : " ";
    return type.getName() + fixed + name + " " + descriptor;
  }
}
