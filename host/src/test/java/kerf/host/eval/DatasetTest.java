package kerf.host.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.host.input.InputEntry;
import kerf.models.KerfException;
import kerf.models.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labelled pictures as they lie on disks; no picture is opened. */
class DatasetTest {
  private static final ClassNames NAMES =
      ClassNames.of(
          List.of(
              "n01440764 tench, Tinca tinca",
              "n01443537 goldfish, Carassius auratus",
              "missile",
              "sunglasses, dark glasses, shades",
              "missile",
              "1"),
          6);

  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void forget() {
    notes.clear();
  }

  private Path write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(lines));
  }

  private List<Item> items(Path data, Path labels, Path map, Set<Integer> blacklist) {
    return Dataset.read(data, labels)
        .items(NAMES, map == null ? null : LabelMap.read(map), blacklist, notes::add);
  }

  private static List<Integer> firsts(List<Item> items) {
    return items.stream().map(item -> item.labels().getFirst()).toList();
  }

  private void fails(Path data, Path labels, Path map, String... parts) {
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> items(data, labels, map, Set.of()))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void foldersAreNamedByNumberNameOrWordNetId() throws IOException {
    write("data/n01443537/b.png");
    write("data/n01443537/deep/a.JPEG");
    write("data/sunglasses/c.jpg");
    write("data/3/d.png");
    write("data/1/e.png");
    write("data/.hidden/f.png");
    List<Item> items = items(folder.resolve("data"), null, null, Set.of());
    // Folders in order 1, 3, n01443537, sunglasses: a name comes before a number.
    assertThat(firsts(items)).containsExactly(5, 3, 1, 1, 3);
    assertThat(items.get(2).entry().name()).endsWith("b.png");
    assertThat(notes).isEmpty();
    write("data/missile/g.png");
    fails(
        folder.resolve("data"),
        null,
        null,
        "missile: label 'missile' is the name of outputs 2 and 4; write the number");
    Files.delete(folder.resolve("data/missile/g.png"));
    Files.delete(folder.resolve("data/missile"));
    write("data/6/g.png");
    fails(
        folder.resolve("data"), null, null, "folder", "6: label 6 is no output: there are 0 to 5");
  }

  @Test
  void sortedFoldersOfWordNetIdsAreTheOutputsWhereNothingElseIsKnown() throws IOException {
    for (String id : List.of("n00000003", "n00000001", "n00000002")) {
      write("data/" + id + "/" + id + ".png");
    }
    Dataset data = Dataset.read(folder.resolve("data"), null);
    assertThat(firsts(data.items(ClassNames.of(List.of(), 3), null, Set.of(), notes::add)))
        .containsExactly(0, 1, 2);
    assertThat(notes).singleElement().asString().contains("WordNet ids, sorted");
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> data.items(ClassNames.of(List.of(), 4), null, Set.of(), notes::add))
        .withMessageContaining("label 'n00000001' is no output's number, name or WordNet id");
  }

  @Test
  void aTableHasSeveralAcceptableLabels() throws IOException {
    write("data/pictures/a.png");
    Path table =
        write(
            "data/list.tsv",
            "pictures/a.png\tshades|0",
            "",
            folder.resolve("none.png") + "\tgoldfish");
    List<Item> items = items(table, null, null, Set.of(2));
    assertThat(items.get(0).labels()).containsExactly(3, 0);
    assertThat(items.get(0).entry()).isInstanceOf(InputEntry.Found.class);
    assertThat(items.get(0).blacklisted()).isFalse();
    assertThat(items.get(1).entry())
        .isEqualTo(
            new InputEntry.Failed(
                folder.resolve("none.png").toString(),
                folder.resolve("none.png") + ": there is no such file"));
    assertThat(items.get(1).blacklisted()).isTrue();
    assertThat(items.get(1).labels()).containsExactly(1);
  }

  @Test
  void whatIsWrongInATableIsNamed() throws IOException {
    fails(write("a.tsv", "x.png 3"), null, null, "a.tsv, line 1: a line is a path, a tab");
    fails(write("b.tsv", "", "x.png\t1|"), null, null, "b.tsv, line 2: a label is missing");
    fails(write("c.tsv", "x.png\ttench", "y.png\tpike"), null, null, "c.tsv, line 2: label 'pike'");
    fails(write("d.tsv"), null, null, "there is no picture in");
    fails(folder.resolve("none"), null, null, "there is no folder or file");
    Files.createDirectories(folder.resolve("empty"));
    fails(folder.resolve("empty"), null, null, "holds no folders of classes");
  }

  private Path validation(int... numbers) throws IOException {
    for (int number : numbers) {
      write("val/ILSVRC2012_val_%08d.JPEG".formatted(number));
    }
    return folder.resolve("val");
  }

  @Test
  void picturesOfIlsvrcHaveTheLabelOfTheirLine() throws IOException {
    Path val = validation(2, 3, 5);
    Path truth = write("truth.txt", "0", "tench", "goldfish", "0", "4", "0");
    List<Item> items = items(val, truth, null, Set.of(3, 4711));
    assertThat(firsts(items)).containsExactly(0, 1, 4);
    assertThat(items.stream().map(Item::blacklisted)).containsExactly(false, true, false);
    fails(val, null, null, "name the file that has the label of picture n in line n");
    fails(val, write("short.txt", "0", "1", "2"), null, "short.txt has no label in line 5");
  }

  @Test
  void idsOfTheDevelopmentKitNeedAMap() throws IOException {
    Path val = validation(1, 2);
    Path truth = write("truth.txt", "490", "361");
    fails(val, truth, null, "truth.txt, line 1: label 490", "from 1 to 1000", "--label-map");
    Path map = write("map.tsv", "361\tgoldfish", "490 n01440764");
    assertThat(firsts(items(val, truth, map, Set.of()))).containsExactly(0, 1);
    fails(val, truth, write("less.tsv", "361 1"), "line 1: label '490' is not in", "less.tsv");
    fails(val, truth, write("twice.tsv", "1 1", "1 2"), "line 2: label '1' was there before");
    fails(val, truth, write("word.tsv", "361"), "line 1: a line is a label, a blank and an output");
  }

  /** A thousand labels of a thousand classes, and none is the first: they count from 1. */
  @Test
  void labelsThatCountFromOneAreNoticed() throws IOException {
    Path val = validation(IntStream.rangeClosed(1, 1000).toArray());
    String[] lines = Collections.nCopies(1000, "3").toArray(String[]::new);
    fails(val, write("truth.txt", lines), null, "no label in", "is 0", "--label-map");
    lines[7] = "0";
    assertThat(items(val, write("truth.txt", lines), null, Set.of())).hasSize(1000);
  }

  @Test
  void blacklistsHaveNumbers() throws IOException {
    assertThat(Blacklist.read(write("black.txt", "36", " 007", ""))).containsExactly(7, 36);
    for (String wrong : List.of("x", "0", "-1", "3 4")) {
      Path file = write("black.txt", "36", wrong);
      assertThatExceptionOfType(KerfException.class)
          .isThrownBy(() -> Blacklist.read(file))
          .withMessageContaining("line 2: '" + wrong + "' is no number of a picture");
    }
    write("data/3/a.png");
    Path data = folder.resolve("data");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> items(data, null, null, Set.of(1)))
        .withMessageContaining("have none");
    // The usual way to lay out ILSVRC-2012: names keep their numbers.
    Files.move(data.resolve("3/a.png"), data.resolve("3/ILSVRC2012_val_00000036.JPEG"));
    assertThat(items(data, null, null, Set.of(36))).allMatch(Item::blacklisted);
  }

  /** As many as the published list has of as many pictures as there are. */
  @Test
  void theListOf1762Leaves48238() throws IOException {
    Stream<String> numbers = IntStream.rangeClosed(1, 1762).mapToObj(i -> "" + 28 * i);
    Set<Integer> listed = Blacklist.read(write("black.txt", numbers.toArray(String[]::new)));
    Stream<String> rows = IntStream.rangeClosed(1, 50_000).mapToObj(i -> "p%d.png\t0".formatted(i));
    List<Item> items = items(write("all.tsv", rows.toArray(String[]::new)), null, null, listed);
    assertThat(items.stream().filter(item -> !item.blacklisted())).hasSize(48_238);
  }
}
