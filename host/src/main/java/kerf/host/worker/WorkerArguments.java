package kerf.host.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kerf.accel.Measuring;

/**
 * What a worker is told on its command line.
 *
 * @param parent process that started it
 * @param socket where that waits
 * @param device id of the device to open
 * @param threads of the device
 * @param cache of the device
 * @param measuring of the device
 */
record WorkerArguments(
    long parent,
    Path socket,
    String device,
    int threads,
    Optional<Path> cache,
    Measuring measuring) {
  static WorkerArguments of(String[] words) {
    return new WorkerArguments(
        Long.parseLong(words[0]),
        Path.of(words[1]),
        words[2],
        Integer.parseInt(words[3]),
        words[4].isEmpty() ? Optional.empty() : Optional.of(Path.of(words[4])),
        Measuring.valueOf(words[5]));
  }

  List<String> words() {
    return List.of(
        Long.toString(parent),
        socket.toString(),
        device,
        Integer.toString(threads),
        cache.map(Path::toString).orElse(""),
        measuring.name());
  }
}
