package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * Inception-v2 of Szegedy et al., "Rethinking the Inception Architecture for Computer Vision" (CVPR
 * 2016): table 1, with the steps of table 3 and the inputs of table 2 as options.
 *
 * <p>The paper gives the widths inside its modules in a file that is not public any more. Those
 * here are the released network's where table 1's widths permit. Of the modules that table 1 counts
 * by the size of their input, the last of each size is the reduction of figure 10: so read, the
 * longest path with the 7x7 stem has 42 convolutions, the depth that the paper names.
 */
final class InceptionV2 {
  private final Units net;
  private final InceptionBlocks blocks;

  private InceptionV2(String name) {
    net = new Units(name, Units.Manner.torchvision());
    blocks = new InceptionBlocks(net);
  }

  /** How pixels become the 73x73 maps that the rest of the network reads. */
  enum Stem {
    /** A 7x7 convolution of stride 2 and a pool, for 299x299: table 3's "Inception-v2". */
    CONV_7X7,
    /** The 7x7 factorised into three 3x3, for 299x299: table 1. */
    FACTORISED,
    /** A 7x7 convolution of stride 1 and a pool, for 151x151: table 2. */
    INPUT_151,
    /** A 7x7 convolution of stride 1 and no pool, for 79x79: table 2. */
    INPUT_79
  }

  /**
   * @param auxiliary with the batch-normalised head of table 3's last step as a second output
   */
  static Graph build(String name, Stem stem, boolean auxiliary) {
    return new InceptionV2(name).graph(stem, auxiliary);
  }

  private Graph graph(Stem stem, boolean auxiliary) {
    String x = stem(stem);
    x = net.valid("Conv2d_3a_3x3", x, 80, 3, 1); //            71x71x80
    x = net.valid("Conv2d_3b_3x3", x, 192, 3, 2); //           35x35x192
    x = net.same("Conv2d_3c_3x3", x, 288, 3, 3); //            35x35x288
    x = blocks.figure5("Mixed_5a", x, 64); //                  35x35x288
    x = blocks.figure5("Mixed_5b", x, 64); //                  35x35x288
    x = blocks.figure10("Mixed_5c", x, 64, 384, 64, 96); //    17x17x768
    x = blocks.figure6("Mixed_6a", x, 128); //                 17x17x768
    x = blocks.figure6("Mixed_6b", x, 160); //                 17x17x768
    x = blocks.figure6("Mixed_6c", x, 160); //                 17x17x768
    x = blocks.figure6("Mixed_6d", x, 192); //                 17x17x768
    String aux = auxiliary ? InceptionV3.auxiliary(net, x) : null;
    x = blocks.figure10("Mixed_6e", x, 192, 320, 192, 192); // 8x8x1280
    x = blocks.figure7("Mixed_7a", x); //                      8x8x2048
    x = blocks.figure7("Mixed_7b", x); //                      8x8x2048
    String logits = net.classifier(x, Units.Dropping.POOLED);
    return auxiliary ? net.layers.build(logits, aux) : net.layers.build(logits);
  }

  private String stem(Stem stem) {
    return switch (stem) {
      case CONV_7X7 -> net.maxPool("maxpool1", first7x7(2, 0)); //  147x147x64, 73x73x64
      case INPUT_151 -> net.maxPool("maxpool1", first7x7(1, 1)); // 147x147x64, 73x73x64
      case INPUT_79 -> first7x7(1, 0); //                           73x73x64
      case FACTORISED -> {
        String x = net.valid("Conv2d_1a_3x3", Layers.INPUT, 32, 3, 2); // 149x149x32
        x = net.valid("Conv2d_2a_3x3", x, 32, 3, 1); //                   147x147x32
        x = net.same("Conv2d_2b_3x3", x, 64, 3, 3); //                    147x147x64
        yield net.maxPool("maxpool1", x); //                              73x73x64
      }
    };
  }

  private String first7x7(int stride, int border) {
    Window window = Window.of(7, 7, stride, Padding.symmetric(border, border));
    return net.unit("Conv2d_1a_7x7", Layers.INPUT, 64, window);
  }
}
