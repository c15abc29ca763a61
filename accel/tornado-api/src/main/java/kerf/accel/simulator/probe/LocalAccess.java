package kerf.accel.simulator.probe;

/** Where a kernel's accesses to Java arrays go while a simulation checks them. */
public final class LocalAccess {
  private static final ThreadLocal<Observer> OBSERVER = new ThreadLocal<>();

  private LocalAccess() {}

  /** Sees every access to an array before it happens. */
  public interface Observer {
    /** An element is about to be read; false if it must not be: the read then gives zero. */
    boolean reads(Object array, int index);

    /** An element is about to be written; false if it must not be. */
    boolean writes(Object array, int index);
  }

  /** Sends this thread's accesses to an observer, until it is replaced; null ends it. */
  public static void observe(Observer observer) {
    OBSERVER.set(observer);
  }

  /** Reads an element. */
  public static float get(float[] array, int index) {
    return mayRead(array, index) ? array[index] : 0;
  }

  /** Writes an element. */
  public static void set(float[] array, int index, float value) {
    if (mayWrite(array, index)) {
      array[index] = value;
    }
  }

  /** Reads an element. */
  public static int get(int[] array, int index) {
    return mayRead(array, index) ? array[index] : 0;
  }

  /** Writes an element. */
  public static void set(int[] array, int index, int value) {
    if (mayWrite(array, index)) {
      array[index] = value;
    }
  }

  private static boolean mayRead(Object array, int index) {
    Observer observer = OBSERVER.get();
    return observer == null || observer.reads(array, index);
  }

  private static boolean mayWrite(Object array, int index) {
    Observer observer = OBSERVER.get();
    return observer == null || observer.writes(array, index);
  }
}
