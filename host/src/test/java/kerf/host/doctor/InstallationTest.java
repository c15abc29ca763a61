package kerf.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders as they may be found. */
class InstallationTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<Finding> openCl() {
    return new OpenClFiles(List.of(folder.resolve("lib")), folder.resolve("icd").toString())
        .findings();
  }

  @Test
  void withoutOpenClItIsSaidHowToGetIt() {
    List<Finding> findings = openCl();
    assertThat(findings).extracting(Finding::state).containsOnly(Finding.State.NOTE);
    assertThat(findings.get(0).todo()).contains("ocl-icd-libopencl1");
    assertThat(findings.get(1).says()).contains("no such folder");
    assertThat(findings.get(1).todo()).contains("pocl-opencl-icd");
  }

  @Test
  void driversAreFoundByPathAndByName() throws IOException {
    write("lib/libOpenCL.so.1", "");
    Path byName = write("lib/libdriver.so.2", "");
    Path byPath = write("driver.so", "");
    write("icd/a.icd", "libdriver.so.2\n");
    write("icd/b.icd", byPath + "\n");
    write("icd/notes.txt", "nothing");
    List<Finding> findings = openCl();
    assertThat(findings).extracting(Finding::state).containsOnly(Finding.State.OK);
    assertThat(findings).hasSize(3);
    assertThat(findings.get(1).says()).endsWith(byName.toString());
    assertThat(findings.get(2).says()).endsWith(byPath.toString());
  }

  @Test
  void filesThatNameNothingAreNamed() throws IOException {
    write("lib/libOpenCL.so.1", "");
    Path empty = write("icd/a.icd", "\n");
    Path gone = write("icd/b.icd", folder.resolve("gone.so").toString());
    Path unknown = write("icd/c.icd", "libgone.so");
    List<Finding> findings = openCl().subList(1, 4);
    assertThat(findings).extracting(Finding::state).containsOnly(Finding.State.NOTE);
    assertThat(findings)
        .extracting(Finding::name)
        .containsExactly(empty.toString(), gone.toString(), unknown.toString());
    assertThat(findings.get(0).says()).contains("names no library");
    assertThat(findings.get(1).says()).contains("gone.so, which does not exist");
    assertThat(findings.get(2).says()).contains("libgone.so, which is in none");
  }

  @Test
  void theCacheFolder() throws IOException {
    assertThat(FolderCheck.cache(folder.resolve("new/kerf")).says()).contains("can be made");
    write("cache/kerf/x/y", "12345");
    assertThat(FolderCheck.cache(folder.resolve("cache/kerf")).says()).startsWith("1 files");
    Path file = write("file", "");
    Finding blocked = FolderCheck.cache(file.resolve("kerf"));
    assertThat(blocked.state()).isEqualTo(Finding.State.NOTE);
    assertThat(blocked.says()).contains("cannot be written");
  }

  @Test
  void aBrokenPackageIsNamed() throws IOException {
    write("models/bad/model.yaml", "title: [");
    List<Finding> findings =
        FolderCheck.models(List.of(folder.resolve("models"), folder.resolve("none")));
    assertThat(findings).hasSize(3);
    assertThat(findings.get(0).says()).isEqualTo("bad");
    assertThat(findings.get(1).state()).isEqualTo(Finding.State.NOTE);
    assertThat(findings.get(1).name()).isEqualTo("bad");
    assertThat(findings.get(2).says()).contains("not there");
  }
}
