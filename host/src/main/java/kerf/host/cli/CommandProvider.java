package kerf.host.cli;

import java.util.List;

/**
 * Adds commands to {@code kerf}, found by {@link java.util.ServiceLoader}: how a module that this
 * one does not know (bench) brings its own.
 */
public interface CommandProvider {
  /** Objects of classes annotated with picocli's {@code @Command}, each with a name of its own. */
  List<Object> commands();
}
