package kerf.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Modules point one way: models, then accel, then host. */
class ArchitectureTest {
  private static final JavaClasses KERF =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kerf");

  @Test
  void modulesPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("models")
        .definedBy("kerf.models..")
        .layer("device interface")
        .definedBy("kerf.accel", "kerf.accel.reference")
        .layer("simd")
        .definedBy("kerf.accel.simd..")
        .layer("opencl")
        .definedBy("kerf.accel.opencl..")
        .layer("profiles")
        .definedBy("kerf.profiles..")
        .layer("host")
        .definedBy("kerf.host..")
        .whereLayer("host")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("simd")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("opencl")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("profiles")
        .mayOnlyBeAccessedByLayers("host")
        .whereLayer("device interface")
        .mayOnlyBeAccessedByLayers("simd", "opencl", "host")
        .check(KERF);
  }

  @Test
  void profilesKnowNoDevice() {
    noClasses()
        .that()
        .resideInAPackage("kerf.profiles..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("kerf.accel..")
        .check(KERF);
  }

  @Test
  void onlySimdSeesTheVectorApi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kerf.accel.simd..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator.vector..")
        .check(KERF);
  }

  @Test
  void onlyOpenclSeesJocl() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kerf.accel.opencl..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jocl..")
        .check(KERF);
  }

  /** Kernels see its arrays and vectors. */
  @Test
  void onlyOnePackageRunsTornadoVm() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kerf.accel.tornado..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "uk\\.ac\\.manchester\\.tornado\\.(runtime\\..*|api\\.(TaskGraph|Tornado.*|common\\..*))")
        .check(KERF);
  }

  @Test
  void hostNamesNoBackEnd() {
    noClasses()
        .that()
        .resideInAPackage("kerf.host..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "kerf.accel.simd..",
            "kerf.accel.opencl..",
            "kerf.accel.tornado..",
            "kerf.accel.reference..")
        .check(KERF);
  }

  @Test
  void insideHostTheCommandLineIsOnTop() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "kerf.host.api..",
            "kerf.host.input..",
            "kerf.host.output..",
            "kerf.host.verify..",
            "kerf.host.diff..",
            "kerf.host.dense..",
            "kerf.host.plan..",
            "kerf.host.pipeline..",
            "kerf.host.batch..",
            "kerf.host.eval..",
            "kerf.host.profile..",
            "kerf.host.report..",
            "kerf.host.rated..",
            "kerf.host.fpga..",
            "kerf.host.worker..",
            "kerf.host.bundle..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("kerf.host.cli..")
        .check(KERF);
  }

  @Test
  void onlyReportsDrawPlots() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kerf.host.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "de.erichseifert.vectorgraphics2d..")
        .check(KERF);
  }

  @Test
  void insideModelsTheGraphKnowsNoFormatAndNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage("kerf.models.tensor..", "kerf.models.graph..", "kerf.models.rewrite..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("kerf.models.onnx..", "kerf.models.zoo..", "kerf.models.packages..")
        .check(KERF);
  }
}
