package kerf.models.zoo;

import static kerf.models.zoo.Flavour.CAFFE;
import static kerf.models.zoo.Flavour.KERAS;
import static kerf.models.zoo.Flavour.PAPER;
import static kerf.models.zoo.Flavour.SLIM;
import static kerf.models.zoo.Flavour.TORCHVISION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kerf.models.graph.Graph;
import kerf.models.zoo.Zoo.Architecture;

/** What the zoo holds. */
final class Catalogue {
  private static final int SIDE = 224;
  private static final int WIDE = 299;

  private Catalogue() {}

  static List<Architecture> architectures() {
    List<Architecture> all = new ArrayList<>();
    all.addAll(inception());
    all.addAll(variants());
    all.addAll(others());
    return all;
  }

  private static List<Architecture> inception() {
    return List.of(
        new Architecture(
            List.of("inception-v3", "inception_v3"),
            "Inception-v3 (Szegedy et al., CVPR 2016)",
            "inception_v3",
            inputs(WIDE, TORCHVISION, KERAS, SLIM),
            List.of(TORCHVISION),
            InceptionV3::build),
        new Architecture(
            List.of("googlenet"),
            "GoogLeNet (Szegedy et al., CVPR 2015): caffe as published, others with batch"
                + " normalisation",
            "googlenet",
            inputs(SIDE, TORCHVISION, SLIM, CAFFE),
            List.of(TORCHVISION, CAFFE),
            GoogLeNet::build),
        new Architecture(
            List.of("bn-inception", "bninception"),
            "BN-Inception (Ioffe and Szegedy, ICML 2015); slim's is called Inception-v2 there",
            "bninception",
            inputs(SIDE, CAFFE, SLIM),
            List.of(),
            (flavour, _) -> BnInception.build(flavour)));
  }

  /** Tables 2 and 3 of the paper on Inception-v2 and v3. */
  private static List<Architecture> variants() {
    return List.of(
        variant("inception-v2", WIDE, InceptionV2.Stem.CONV_7X7, "with a 7x7 first convolution"),
        variant(
            "inception-v2-factorised", WIDE, InceptionV2.Stem.FACTORISED, "with three 3x3 first"),
        variant("inception-v2-151", 151, InceptionV2.Stem.INPUT_151, "for 151x151 pixels"),
        variant("inception-v2-79", 79, InceptionV2.Stem.INPUT_79, "for 79x79 pixels"));
  }

  private static Architecture variant(
      String name, int side, InceptionV2.Stem stem, String difference) {
    return new Architecture(
        List.of(name),
        "Inception-v2 (Szegedy et al., CVPR 2016) " + difference,
        name,
        inputs(side, PAPER),
        List.of(PAPER),
        (_, auxiliary) -> InceptionV2.build(name, stem, auxiliary));
  }

  private static List<Architecture> others() {
    List<Architecture> all = new ArrayList<>();
    Map<Flavour, Integer> alexnet = inputs(SIDE, TORCHVISION, SLIM);
    alexnet.put(CAFFE, 227);
    all.add(
        new Architecture(
            List.of("alexnet"),
            "AlexNet: the one-column variant (Krizhevsky, 2014); caffe as published (NIPS 2012)",
            "alexnet",
            alexnet,
            List.of(),
            (flavour, _) -> AlexNet.build(flavour)));
    for (int layers : new int[] {11, 13, 16, 19}) {
      String name = "vgg" + layers;
      String title = "VGG" + layers + " (Simonyan and Zisserman, ICLR 2015)";
      all.add(torchvision(name, name, title, () -> Vgg.build(name, layers, false)));
      String normalised = name + "-bn";
      all.add(
          torchvision(
              normalised,
              name + "_bn",
              title + " with batch normalisation",
              () -> Vgg.build(normalised, layers, true)));
    }
    all.add(
        torchvision(
            "squeezenet-1.1",
            "squeezenet1_1",
            "SqueezeNet 1.1 (Iandola et al., 2016)",
            SqueezeNet::build));
    all.add(
        torchvision("resnet-18", "resnet18", "ResNet-18 (He et al., CVPR 2016)", ResNet::resnet18));
    all.add(
        torchvision("resnet-50", "resnet50", "ResNet-50 (He et al., CVPR 2016)", ResNet::resnet50));
    all.add(
        torchvision(
            "mobilenet-v2",
            "mobilenet_v2",
            "MobileNet-v2 (Sandler et al., CVPR 2018)",
            MobileNetV2::build));
    all.add(
        new Architecture(
            List.of("prelu-a"),
            "PReLU model A (He et al., ICCV 2015)",
            "prelu-a",
            inputs(SIDE, PAPER),
            List.of(),
            (_, _) -> PReluModelA.build()));
    return all;
  }

  private static Architecture torchvision(
      String name, String library, String title, Supplier<Graph> builder) {
    return new Architecture(
        name.equals(library) ? List.of(name) : List.of(name, library),
        title,
        library,
        inputs(SIDE, TORCHVISION),
        List.of(),
        (_, _) -> builder.get());
  }

  /** In that order. */
  private static Map<Flavour, Integer> inputs(int side, Flavour... flavours) {
    Map<Flavour, Integer> inputs = new LinkedHashMap<>();
    List.of(flavours).forEach(flavour -> inputs.put(flavour, side));
    return inputs;
  }
}
