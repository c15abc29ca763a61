package kerf.host.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kerf.accel.Image;
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
 * @param images of the device, where it is an FPGA
 */
record WorkerArguments(
    long parent,
    Path socket,
    String device,
    int threads,
    Optional<Path> cache,
    Measuring measuring,
    List<Image> images) {
  /** Words before the images, and of each image. */
  private static final int FIXED = 6;

  private static final int OF_IMAGE = 4;

  static WorkerArguments of(String[] words) {
    return new WorkerArguments(
        Long.parseLong(words[0]),
        Path.of(words[1]),
        words[2],
        Integer.parseInt(words[3]),
        words[4].isEmpty() ? Optional.empty() : Optional.of(Path.of(words[4])),
        Measuring.valueOf(words[5]),
        IntStream.iterate(FIXED, at -> at < words.length, at -> at + OF_IMAGE)
            .mapToObj(at -> image(words, at))
            .toList());
  }

  private static Image image(String[] words, int at) {
    return new Image(
        words[at], Path.of(words[at + 1]), words[at + 2], List.of(words[at + 3].split(",")));
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Long.toString(parent));
    words.add(socket.toString());
    words.add(device);
    words.add(Integer.toString(threads));
    words.add(cache.map(Path::toString).orElse(""));
    words.add(measuring.name());
    for (Image image : images) {
      words.add(image.device());
      words.add(image.file().toString());
      words.add(image.sha256());
      words.add(String.join(",", image.kernels()));
    }
    return words;
  }
}
